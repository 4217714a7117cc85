/** Bodies that the news of the whole world names: Wikidata identifier, and names with the usual one first. */
export const knownBodies = `Q1065|United Nations;UN;U.N.;U. N.
Q7184|NATO;Nato;North Atlantic Treaty Organization
Q458|European Union;EU;E.U.
Q7817|World Health Organization;World Health Organisation;WHO
Q7804|International Monetary Fund;IMF
Q7164|World Bank
Q7825|World Trade Organization;World Trade Organisation;WTO
Q7795|OPEC;Organization of the Petroleum Exporting Countries
Q7768|ASEAN;Asean;Association of Southeast Asian Nations
Q7159|African Union;AU
Q7172|Arab League;League of Arab States
Q41984|International Atomic Energy Agency;IAEA
Q740308|UNICEF;Unicef
Q7809|UNESCO;Unesco
Q132551|UNHCR;United Nations High Commissioner for Refugees
Q41550|OECD;Organisation for Economic Co-operation and Development
Q1764511|G7;G-7;Group of Seven
Q19771|G20;G-20;Group of 20
Q170481|APEC;Asia-Pacific Economic Cooperation
Q47488|International Criminal Court;ICC
Q7801|International Court of Justice;ICJ
Q37470|UN Security Council;U.N. Security Council;United Nations Security Council
Q8880|European Commission
Q8889|European Parliament
Q8901|European Central Bank;ECB
Q53536|Federal Reserve;Fed;U.S. Federal Reserve
Q8333|FBI;Federal Bureau of Investigation
Q37230|CIA;Central Intelligence Agency
Q23548|NASA;Nasa
Q8475|Interpol;INTERPOL
Q253414|FIFA;Fifa
Q40970|International Olympic Committee;IOC
Q42970|Amnesty International
Q187052|Human Rights Watch;HRW
Q482753|International Committee of the Red Cross;ICRC
Q130879|Reuters
Q40469|Associated Press;AP
Q40464|Agence France-Presse;Agence France Presse;AFP
Q9531|BBC
Q38799|Hamas
Q41053|Hezbollah;Hizbollah
Q42418|Taliban;Taleban
Q34490|al-Qaeda;al-Qaida;Al-Qaeda;Al-Qaida;Al Qaeda
Q2429253|Islamic State;ISIS;ISIL`

/** Wikidata identifiers of capitals. */
export const knownCapitals = `Q1490|Tokyo
Q8684|Seoul
Q956|Beijing
Q61|Washington, D.C.;Washington D.C.;Washington DC
Q84|London
Q90|Paris
Q64|Berlin
Q649|Moscow
Q220|Rome
Q2807|Madrid
Q1741|Vienna
Q239|Brussels
Q727|Amsterdam
Q1524|Athens
Q597|Lisbon
Q1761|Dublin
Q270|Warsaw
Q1085|Prague
Q1781|Budapest
Q19660|Bucharest
Q1899|Kyiv;Kiev
Q1754|Stockholm
Q585|Oslo
Q1748|Copenhagen
Q1757|Helsinki
Q1930|Ottawa
Q3114|Canberra
Q987|New Delhi
Q3630|Jakarta
Q1861|Bangkok
Q1858|Hanoi
Q1461|Manila
Q1865|Kuala Lumpur
Q85|Cairo
Q1530|Baghdad
Q3616|Tehran;Teheran
Q1218|Jerusalem
Q3692|Riyadh
Q3640|Ankara
Q5838|Kabul
Q1362|Islamabad
Q1354|Dhaka
Q3870|Nairobi
Q18808|Pyongyang
Q1563|Havana
Q2868|Lima
Q2841|Bogota;Bogotá
Q2887|Santiago
Q1486|Buenos Aires
Q1533|Caracas
Q1489|Mexico City
Q3766|Damascus
Q3820|Beirut
Q1867|Taipei`
