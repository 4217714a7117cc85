/** Vocabularies of RDFa that speak of articles, by the prefixes that pages give them. */
const vocabulary =
  /^(?:schema|s|dc|dc11|dcterms|dct|rnews|https?:\/\/(?:schema\.org|purl\.org\/dc\/(?:terms|elements\/1\.1)))[:/]/i
/** Names of Dublin Core for what schema.org calls otherwise. */
const synonyms: Record<string, string> = {
  creator: 'author',
  created: 'datepublished',
  issued: 'datepublished',
  date: 'datepublished',
  modified: 'datemodified',
  title: 'headline',
}

/**
 * Returns what schema.org calls a property of RDFa, in small letters: "datepublished" for
 * "schema:datePublished" and for "dc:created"; null for properties of other vocabularies.
 */
export function schemaName(property: string): string | null {
  const name = property.replace(vocabulary, '').toLowerCase()
  if (/[:/]/.test(name)) return null
  return name.length === property.length ? name : (synonyms[name] ?? name)
}
