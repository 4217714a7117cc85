// @ts-expect-error: the package has no types
import jsonld from 'jsonld'

/** A statement of an RDF graph. */
export interface Statement {
  subject: string
  predicate: string
  object: string
}

/**
 * Reads a document with jsonld.js. Nothing is fetched: its one context, `url`, is the given one.
 */
export async function statements(
  document: object,
  url: string,
  context: object,
): Promise<Statement[]> {
  const documentLoader = async (asked: string) => {
    if (asked !== url) throw new Error(`no ${asked}`)
    return { documentUrl: url, document: { '@context': context } }
  }
  const quads: Record<keyof Statement, { value: string }>[] = await jsonld.toRDF(document, {
    documentLoader,
  })
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }))
}
