import { expect, it } from 'vitest'
import * as document from '../src/index.ts'
import * as schema from '../src/schema.ts'

it('exports these names and no others', () => {
  expect(Object.keys(document).sort()).toEqual([
    'TokenKind',
    'WirecopyError',
    'byteOffsets',
    'checkLimit',
    'codePointOffsets',
    'defaultLimits',
    'detach',
    'detectOriginator',
    'resolveLimits',
    'segmentSentences',
    'tokenize',
    'utf16OffsetsFromBytes',
    'utf16OffsetsFromCodePoints',
  ])
})

it('exports every schema under its own entry', () => {
  expect(Object.keys(schema).sort()).toEqual([
    'articleSchema',
    'blockKindSchema',
    'blockSchema',
    'clusterSchema',
    'commentSchema',
    'confidenceSchema',
    'entityAnnotationsSchema',
    'entitySchema',
    'evidenceSchema',
    'furnitureKindSchema',
    'furnitureSchema',
    'imageSchema',
    'linkSchema',
    'liveEntrySchema',
    'matchSchema',
    'mentionSchema',
    'mentionTypeSchema',
    'nameTypeSchema',
    'pageSchema',
    'passageSchema',
    'personSchema',
    'quoteSchema',
    'quoteTypeSchema',
    'referenceSchema',
    'regionSchema',
    'relationSchema',
    'roleSchema',
    'spanSchema',
    'speakerSchema',
    'storySchema',
    'textSpanSchema',
    'timestampPrecisionSchema',
    'timestampSchema',
    'valueSchema',
    'valueTypeSchema',
    'warningSchema',
  ])
})
