/**
 * ISO 3166-1 code, Wikidata identifier, names (the usual one first), words for its people and things, capitals, and
 * ISO 4217 currency of every country. Made by hand; the identifiers are from @rapideditor/country-coder (ISC).
 */
export const countryTable = `AF|Q889|Afghanistan|Afghan;Afghans|Kabul|AFN
AL|Q222|Albania|Albanian;Albanians|Tirana|ALL
DZ|Q262|Algeria|Algerian;Algerians|Algiers|DZD
AD|Q228|Andorra|Andorran|Andorra la Vella|EUR
AO|Q916|Angola|Angolan;Angolans|Luanda|AOA
AG|Q781|Antigua and Barbuda;Antigua|Antiguan|St. John's|XCD
AR|Q414|Argentina|Argentine;Argentines;Argentinian;Argentinians;Argentinean|Buenos Aires|ARS
AM|Q399|Armenia|Armenian;Armenians|Yerevan|AMD
AU|Q408|Australia|Australian;Australians;Aussie|Canberra|AUD
AT|Q40|Austria|Austrian;Austrians|Vienna|EUR
AZ|Q227|Azerbaijan|Azerbaijani;Azerbaijanis;Azeri|Baku|AZN
BS|Q778|Bahamas;The Bahamas|Bahamian;Bahamians|Nassau|BSD
BH|Q398|Bahrain|Bahraini;Bahrainis|Manama|BHD
BD|Q902|Bangladesh|Bangladeshi;Bangladeshis|Dhaka|BDT
BB|Q244|Barbados|Barbadian;Barbadians|Bridgetown|BBD
BY|Q184|Belarus|Belarusian;Belarusians;Belarussian|Minsk|BYN
BE|Q31|Belgium|Belgian;Belgians|Brussels|EUR
BZ|Q242|Belize|Belizean|Belmopan|BZD
BJ|Q962|Benin|Beninese|Porto-Novo|XOF
BT|Q917|Bhutan|Bhutanese|Thimphu|BTN
BO|Q750|Bolivia|Bolivian;Bolivians|La Paz|BOB
BA|Q225|Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnian;Bosnians|Sarajevo|BAM
BW|Q963|Botswana|Botswanan;Batswana|Gaborone|BWP
BR|Q155|Brazil|Brazilian;Brazilians|Brasilia;Brasília|BRL
BN|Q921|Brunei|Bruneian|Bandar Seri Begawan|BND
BG|Q219|Bulgaria|Bulgarian;Bulgarians|Sofia|BGN
BF|Q965|Burkina Faso|Burkinabe;Burkinabé|Ouagadougou|XOF
BI|Q967|Burundi|Burundian;Burundians|Bujumbura|BIF
KH|Q424|Cambodia|Cambodian;Cambodians|Phnom Penh|KHR
CM|Q1009|Cameroon|Cameroonian;Cameroonians|Yaounde;Yaoundé|XAF
CA|Q16|Canada|Canadian;Canadians|Ottawa|CAD
CV|Q1011|Cape Verde;Cabo Verde|Cape Verdean|Praia|CVE
CF|Q929|Central African Republic||Bangui|XAF
TD|Q657|Chad|Chadian;Chadians|N'Djamena|XAF
CL|Q298|Chile|Chilean;Chileans|Santiago|CLP
CN|Q148|China;PRC;People's Republic of China;Mainland China;mainland China|Chinese|Beijing;Peking|CNY
CO|Q739|Colombia|Colombian;Colombians|Bogota;Bogotá|COP
KM|Q970|Comoros|Comorian|Moroni|KMF
CG|Q971|Republic of the Congo;Congo-Brazzaville;Republic of Congo||Brazzaville|XAF
CD|Q974|Democratic Republic of the Congo;DR Congo;DRC;Democratic Republic of Congo;Congo-Kinshasa|Congolese|Kinshasa|CDF
CR|Q800|Costa Rica|Costa Rican;Costa Ricans|San Jose;San José|CRC
CI|Q1008|Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Ivorian;Ivorians|Yamoussoukro;Abidjan|XOF
HR|Q224|Croatia|Croatian;Croatians;Croat;Croats|Zagreb|EUR
CU|Q241|Cuba|Cuban;Cubans|Havana|CUP
CY|Q229|Cyprus;Republic of Cyprus|Cypriot;Cypriots|Nicosia|EUR
CZ|Q213|Czech Republic;Czechia|Czech;Czechs|Prague|CZK
DK|Q35|Denmark;Kingdom of Denmark|Danish;Dane;Danes|Copenhagen|DKK
DJ|Q977|Djibouti|Djiboutian|Djibouti|DJF
DM|Q784|Dominica||Roseau|XCD
DO|Q786|Dominican Republic|Dominican;Dominicans|Santo Domingo|DOP
EC|Q736|Ecuador|Ecuadorian;Ecuadorians;Ecuadorean;Ecuadoreans|Quito|USD
EG|Q79|Egypt|Egyptian;Egyptians|Cairo|EGP
SV|Q792|El Salvador|Salvadoran;Salvadorans|San Salvador|USD
GQ|Q983|Equatorial Guinea||Malabo|XAF
ER|Q986|Eritrea|Eritrean;Eritreans|Asmara|ERN
EE|Q191|Estonia|Estonian;Estonians|Tallinn|EUR
SZ|Q1050|Eswatini;Swaziland|Swazi|Mbabane|SZL
ET|Q115|Ethiopia|Ethiopian;Ethiopians|Addis Ababa|ETB
FJ|Q712|Fiji|Fijian;Fijians|Suva|FJD
FI|Q33|Finland|Finnish;Finn;Finns|Helsinki|EUR
FR|Q142|France|French;Frenchman;Frenchwoman|Paris|EUR
GA|Q1000|Gabon|Gabonese|Libreville|XAF
GM|Q1005|Gambia;The Gambia|Gambian;Gambians|Banjul|GMD
GE|Q230|Georgia|Georgian;Georgians|Tbilisi|GEL
DE|Q183|Germany|German;Germans|Berlin|EUR
GH|Q117|Ghana|Ghanaian;Ghanaians|Accra|GHS
GR|Q41|Greece|Greek;Greeks|Athens|EUR
GL|Q223|Greenland|Greenlandic;Greenlander;Greenlanders|Nuuk|DKK
GD|Q769|Grenada|Grenadian|St. George's|XCD
GT|Q774|Guatemala|Guatemalan;Guatemalans|Guatemala City|GTQ
GN|Q1006|Guinea|Guinean;Guineans|Conakry|GNF
GW|Q1007|Guinea-Bissau||Bissau|XOF
GY|Q734|Guyana|Guyanese|Georgetown|GYD
HT|Q790|Haiti|Haitian;Haitians|Port-au-Prince|HTG
HN|Q783|Honduras|Honduran;Hondurans|Tegucigalpa|HNL
HK|Q8646|Hong Kong|Hong Konger;Hong Kongers||HKD
HU|Q28|Hungary|Hungarian;Hungarians|Budapest|HUF
IS|Q189|Iceland|Icelandic;Icelander;Icelanders|Reykjavik|ISK
IN|Q668|India|Indian;Indians|New Delhi;Delhi|INR
ID|Q252|Indonesia|Indonesian;Indonesians|Jakarta|IDR
IR|Q794|Iran;Islamic Republic of Iran|Iranian;Iranians|Tehran;Teheran|IRR
IQ|Q796|Iraq|Iraqi;Iraqis|Baghdad|IQD
IE|Q27|Ireland;Republic of Ireland|Irish;Irishman|Dublin|EUR
IL|Q801|Israel|Israeli;Israelis|Jerusalem|ILS
IT|Q38|Italy|Italian;Italians|Rome|EUR
JM|Q766|Jamaica|Jamaican;Jamaicans|Kingston|JMD
JP|Q17|Japan|Japanese|Tokyo|JPY
JO|Q810|Jordan|Jordanian;Jordanians|Amman|JOD
KZ|Q232|Kazakhstan|Kazakh;Kazakhs;Kazakhstani|Astana;Nur-Sultan|KZT
KE|Q114|Kenya|Kenyan;Kenyans|Nairobi|KES
KI|Q710|Kiribati||Tarawa|AUD
XK|Q1246|Kosovo|Kosovar;Kosovars|Pristina|EUR
KW|Q817|Kuwait|Kuwaiti;Kuwaitis|Kuwait City|KWD
KG|Q813|Kyrgyzstan|Kyrgyz|Bishkek|KGS
LA|Q819|Laos|Laotian;Laotians|Vientiane|LAK
LV|Q211|Latvia|Latvian;Latvians|Riga|EUR
LB|Q822|Lebanon|Lebanese|Beirut|LBP
LS|Q1013|Lesotho|Basotho|Maseru|LSL
LR|Q1014|Liberia|Liberian;Liberians|Monrovia|LRD
LY|Q1016|Libya|Libyan;Libyans|Tripoli|LYD
LI|Q347|Liechtenstein||Vaduz|CHF
LT|Q37|Lithuania|Lithuanian;Lithuanians|Vilnius|EUR
LU|Q32|Luxembourg|Luxembourgish||EUR
MO|Q14773|Macau;Macao|Macanese||MOP
MG|Q1019|Madagascar|Malagasy|Antananarivo|MGA
MW|Q1020|Malawi|Malawian;Malawians|Lilongwe|MWK
MY|Q833|Malaysia|Malaysian;Malaysians|Kuala Lumpur|MYR
MV|Q826|Maldives;The Maldives|Maldivian;Maldivians|Male|MVR
ML|Q912|Mali|Malian;Malians|Bamako|XOF
MT|Q233|Malta|Maltese|Valletta|EUR
MH|Q709|Marshall Islands|Marshallese|Majuro|USD
MR|Q1025|Mauritania|Mauritanian;Mauritanians|Nouakchott|MRU
MU|Q1027|Mauritius|Mauritian;Mauritians|Port Louis|MUR
MX|Q96|Mexico|Mexican;Mexicans|Mexico City|MXN
FM|Q702|Micronesia|Micronesian|Palikir|USD
MD|Q217|Moldova|Moldovan;Moldovans|Chisinau|MDL
MC|Q235|Monaco|Monegasque||EUR
MN|Q711|Mongolia|Mongolian;Mongolians|Ulan Bator;Ulaanbaatar|MNT
ME|Q236|Montenegro|Montenegrin;Montenegrins|Podgorica|EUR
MA|Q1028|Morocco|Moroccan;Moroccans|Rabat|MAD
MZ|Q1029|Mozambique|Mozambican;Mozambicans|Maputo|MZN
MM|Q836|Myanmar;Burma|Burmese;Myanmarese|Naypyidaw;Naypyitaw;Rangoon|MMK
NA|Q1030|Namibia|Namibian;Namibians|Windhoek|NAD
NR|Q697|Nauru|Nauruan||AUD
NP|Q837|Nepal|Nepali;Nepalese;Nepalis|Kathmandu;Katmandu|NPR
NL|Q29999|Netherlands;The Netherlands;Holland|Dutch;Dutchman|Amsterdam;The Hague|EUR
NZ|Q664|New Zealand|New Zealander;New Zealanders;Kiwi|Wellington|NZD
NI|Q811|Nicaragua|Nicaraguan;Nicaraguans|Managua|NIO
NE|Q1032|Niger|Nigerien;Nigeriens|Niamey|XOF
NG|Q1033|Nigeria|Nigerian;Nigerians|Abuja|NGN
KP|Q423|North Korea;N. Korea;N.Korea;NK;DPRK;Democratic People's Republic of Korea|North Korean;North Koreans|Pyongyang|KPW
MK|Q221|North Macedonia;Macedonia|Macedonian;Macedonians|Skopje|MKD
NO|Q20|Norway|Norwegian;Norwegians|Oslo|NOK
OM|Q842|Oman|Omani;Omanis|Muscat|OMR
PK|Q843|Pakistan|Pakistani;Pakistanis|Islamabad|PKR
PW|Q695|Palau|Palauan|Ngerulmud|USD
PS|Q219060|Palestine;Palestinian territories;Palestinian Territories|Palestinian;Palestinians|Ramallah|ILS
PA|Q804|Panama|Panamanian;Panamanians|Panama City|PAB
PG|Q691|Papua New Guinea|Papuan|Port Moresby|PGK
PY|Q733|Paraguay|Paraguayan;Paraguayans|Asuncion;Asunción|PYG
PE|Q419|Peru|Peruvian;Peruvians|Lima|PEN
PH|Q928|Philippines;The Philippines|Philippine;Filipino;Filipinos;Filipina|Manila|PHP
PL|Q36|Poland|Polish;Pole;Poles|Warsaw|PLN
PT|Q45|Portugal|Portuguese|Lisbon|EUR
PR|Q1183|Puerto Rico|Puerto Rican;Puerto Ricans|San Juan|USD
QA|Q846|Qatar|Qatari;Qataris|Doha|QAR
RO|Q218|Romania|Romanian;Romanians|Bucharest|RON
RU|Q159|Russia;Russian Federation|Russian;Russians|Moscow|RUB
RW|Q1037|Rwanda|Rwandan;Rwandans|Kigali|RWF
KN|Q763|St. Kitts and Nevis;Saint Kitts and Nevis||Basseterre|XCD
LC|Q760|St. Lucia;Saint Lucia|St. Lucian|Castries|XCD
VC|Q757|St. Vincent and the Grenadines;Saint Vincent and the Grenadines|Vincentian|Kingstown|XCD
WS|Q683|Samoa|Samoan;Samoans|Apia|WST
SM|Q238|San Marino|||EUR
ST|Q1039|Sao Tome and Principe;São Tomé and Príncipe||Sao Tome|STN
SA|Q851|Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudis;Saudi Arabian|Riyadh|SAR
SN|Q1041|Senegal|Senegalese|Dakar|XOF
RS|Q403|Serbia|Serbian;Serbians;Serb;Serbs|Belgrade|RSD
SC|Q1042|Seychelles|Seychellois|Victoria|SCR
SL|Q1044|Sierra Leone|Sierra Leonean;Sierra Leoneans|Freetown|SLE
SG|Q334|Singapore|Singaporean;Singaporeans||SGD
SK|Q214|Slovakia|Slovak;Slovaks;Slovakian|Bratislava|EUR
SI|Q215|Slovenia|Slovenian;Slovenians;Slovene;Slovenes|Ljubljana|EUR
SB|Q685|Solomon Islands||Honiara|SBD
SO|Q1045|Somalia|Somali;Somalis;Somalian|Mogadishu|SOS
ZA|Q258|South Africa|South African;South Africans|Pretoria|ZAR
KR|Q884|South Korea;S. Korea;S.Korea;ROK;Republic of Korea;Korea;SK|South Korean;South Koreans;Korean;Koreans|Seoul|KRW
SS|Q958|South Sudan|South Sudanese|Juba|SSP
ES|Q29|Spain|Spanish;Spaniard;Spaniards|Madrid|EUR
LK|Q854|Sri Lanka|Sri Lankan;Sri Lankans|Colombo|LKR
SD|Q1049|Sudan|Sudanese|Khartoum|SDG
SR|Q730|Suriname|Surinamese|Paramaribo|SRD
SE|Q34|Sweden|Swedish;Swede;Swedes|Stockholm|SEK
CH|Q39|Switzerland|Swiss|Bern;Berne|CHF
SY|Q858|Syria|Syrian;Syrians|Damascus|SYP
TW|Q865|Taiwan;Republic of China|Taiwanese|Taipei|TWD
TJ|Q863|Tajikistan|Tajik;Tajiks|Dushanbe|TJS
TZ|Q924|Tanzania|Tanzanian;Tanzanians|Dodoma;Dar es Salaam|TZS
TH|Q869|Thailand|Thai;Thais|Bangkok|THB
TL|Q574|East Timor;Timor-Leste|Timorese|Dili|USD
TG|Q945|Togo|Togolese|Lome;Lomé|XOF
TO|Q678|Tonga|Tongan;Tongans|Nuku'alofa|TOP
TT|Q754|Trinidad and Tobago;Trinidad|Trinidadian;Trinidadians|Port of Spain|TTD
TN|Q948|Tunisia|Tunisian;Tunisians|Tunis|TND
TR|Q43|Turkey;Türkiye;Turkiye|Turkish;Turk;Turks|Ankara|TRY
TM|Q874|Turkmenistan|Turkmen|Ashgabat|TMT
TV|Q672|Tuvalu|Tuvaluan|Funafuti|AUD
UG|Q1036|Uganda|Ugandan;Ugandans|Kampala|UGX
UA|Q212|Ukraine|Ukrainian;Ukrainians|Kyiv;Kiev|UAH
AE|Q878|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati;Emiratis|Abu Dhabi|AED
GB|Q145|United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton;Britons;English;Englishman;Scottish;Scot;Scots;Welsh|London|GBP
US|Q30|United States;US;U.S.;U. S.;USA;U.S.A.;United States of America;America|American;Americans;US;U.S.|Washington;Washington, D.C.;Washington D.C.;Washington DC|USD
UY|Q77|Uruguay|Uruguayan;Uruguayans|Montevideo|UYU
UZ|Q265|Uzbekistan|Uzbek;Uzbeks|Tashkent|UZS
VU|Q686|Vanuatu||Port Vila|VUV
VA|Q237|Vatican City;Vatican;Holy See|||EUR
VE|Q717|Venezuela|Venezuelan;Venezuelans|Caracas|VES
VN|Q881|Vietnam;Viet Nam|Vietnamese|Hanoi|VND
YE|Q805|Yemen|Yemeni;Yemenis|Sanaa;Sana'a|YER
ZM|Q953|Zambia|Zambian;Zambians|Lusaka|ZMW
ZW|Q954|Zimbabwe|Zimbabwean;Zimbabweans|Harare|ZWL
GL|Q223|Greenland|Greenlandic;Greenlander|Nuuk|DKK`
