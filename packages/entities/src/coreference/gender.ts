const female =
  /\b(?:mrs|ms|miss|mme|madam|dame|lady|queen|princess|duchess|baroness|countess|sister|mother|wife|daughter|widow|actress|chairwoman|spokeswoman|congresswoman|councilwoman|businesswoman|policewoman|woman|girl|aunt|niece|grandmother|first lady|señora|frau)\b/i
const male =
  /\b(?:mr|sir|lord|king|prince|duke|baron|earl|father|brother|husband|son|widower|chairman|spokesman|congressman|councilman|businessman|policeman|man|boy|uncle|nephew|grandfather|monsieur|herr)\b/i

/** Returns the gender that a title says, or null; "Prime" and "chief" say none. */
export function genderOfTitle(title: string): 'female' | 'male' | null {
  const isFemale = female.test(title)
  // "the king's sister" says both: unknown.
  if (isFemale === male.test(title)) return null
  return isFemale ? 'female' : 'male'
}
