// Names and events here are invented; any likeness is chance.

export const firstNames =
  'Marta Tomas Yuna Haruto Leila Omar Ingrid Paulo Seo-yeon Min-jun Aisha Rashid Carmen Diego Nadia Viktor Oluwaseun Thandi Greta Emil Priya Arjun Siobhan Callum Mei Jian Farida Kofi Elena Marek'.split(
    ' ',
  )
export const lastNames =
  'Lindqvist Achebe Okafor Takamura Haddad Reyes Ferreira Novak Castellanos Whitlock Moreau Baumgarten Sithole Marchetti Petrov Abernathy Kowalczyk Sandoval Nakahara Oyelaran Thorvald Delacroix Rahimi Vance Harrowgate Quispe Lindgren Bastos Mwangi Szabo'.split(
    ' ',
  )
export const places =
  'Port Calder|Eastmere|Varnholm|Lake Tessaly|San Aurelio|Kilbrannoch|Novigrad Bay|Harlow Flats|Mirabad|Tamsworth|Osterby|Cape Linden|Dunmarrow|Villa Serena|North Anselm'.split(
    '|',
  )
export const countries =
  'Norway|Kenya|Brazil|Japan|Canada|Portugal|South Korea|Germany|Chile|New Zealand|Morocco|Vietnam'.split(
    '|',
  )
export const organizations =
  'Calder Port Authority|Eastmere City Council|Tessaly Water Board|Halden Shipping|Aurelio Mining Group|Northline Rail|Institute for Coastal Studies|Ministry of Transport|Ministry of Finance|Harbour Workers’ Union|Varnholm University|Meridian Grain|Federation of Small Fisheries|Public Audit Office|Linden Energy'.split(
    '|',
  )
export const roles =
  'Transport Minister|Deputy Mayor|Finance Minister|union leader|Chief Executive|spokeswoman|spokesman|Professor|Sen.|Ambassador|Police Chief|project director'.split(
    '|',
  )
export const subjects =
  'the new container terminal|a proposed fuel levy|the flooded rail tunnel|the merger of two ferry lines|the spring fishing quota|a leak at the desalination plant|the delayed harbour bridge|cuts to rural bus routes|the inquiry into storm defences|a shortage of grain wagons|the sale of the old shipyard|a strike by crane operators'.split(
    '|',
  )
export const verbs =
  'said|said|said|told reporters|said in a statement|added|warned|argued|noted|insisted|announced|acknowledged'.split(
    '|',
  )
export const adjectives =
  'new old regional public private costly narrow northern coastal temporary final early joint local federal rural damaged crowded empty steep revised quiet bitter modest sharp heavy unusual recent broad hidden outdated independent voluntary seasonal disputed reliable fragile unpaid senior'.split(
    ' ',
  )
export const nouns =
  'agreement audit bridge budget bus cable campaign cargo clinic closure committee contract council crane crew deadline delay depot district drainage election engine factory fare ferry fishery flood forecast fund garden harbour harvest hearing highway hospital inquiry insurer junction landlord lawsuit levy library licence market meeting mine network office orchard panel park permit petition pipeline plan port price proposal quota railway refund region report repair reservoir road route school seawall shelter ship shortage signal station storm strike subsidy survey tariff tenant terminal ticket tower town tunnel turbine union valley village vote warehouse water wharf worker'.split(
    ' ',
  )
export const actions =
  'approved blocked delayed doubled reopened closed repaired rejected questioned funded replaced moved inspected defended ignored surprised divided reached missed crossed flooded damaged supplied served tested shortened widened abandoned rescued followed'.split(
    ' ',
  )
export const circumstances =
  'within a week|before the spring|after months of talks|despite earlier promises|without a public hearing|at the last minute|for the third time|under a 1987 law|on both sides of the river|by a margin of two votes|in spite of the weather|during the night shift|at twice the expected cost|with little warning|until further notice|ahead of the vote|across the whole region|in less than a day|to the relief of its owners|over the objections of engineers'.split(
    '|',
  )
export const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
export const months =
  'January|February|March|April|May|June|July|Aug.|Sept.|Oct.|Nov.|December'.split('|')
