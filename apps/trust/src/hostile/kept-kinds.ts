/** What `kept-memory.ts` reads many inputs of, and the package that reads them. */
export const keptKinds: readonly { kind: string; packageName: string }[] = [
  { kind: 'html', packageName: 'parse' },
  { kind: 'text', packageName: 'parse' },
  { kind: 'feed', packageName: 'parse' },
  { kind: 'entities', packageName: 'entities' },
  { kind: 'quotes', packageName: 'quotes' },
  { kind: 'dedupe', packageName: 'dedupe' },
]
