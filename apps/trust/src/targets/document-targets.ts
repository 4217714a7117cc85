import {
  byteOffsets,
  checkLimit,
  codePointOffsets,
  defaultLimits,
  detach,
  detectOriginator,
  resolveLimits,
  segmentSentences,
  tokenize,
  utf16OffsetsFromBytes,
  utf16OffsetsFromCodePoints,
  WirecopyError,
} from '@wirecopy/document'
import { type Target, targetsOf } from './target.ts'

const everyOffset = (text: string) => Uint32Array.from({ length: text.length + 1 }, (_, at) => at)

export const documentTargets: Target[] = [
  ...targetsOf('document', {
    tokenize,
    segmentSentences,
    detectOriginator,
    detach,
    codePointOffsets: (text) => codePointOffsets(text, everyOffset(text)),
    byteOffsets: (text) => byteOffsets(text, everyOffset(text)),
    utf16OffsetsFromCodePoints: (text) => {
      const offsets = everyOffset(text)
      return utf16OffsetsFromCodePoints(text, codePointOffsets(text, offsets))
    },
    utf16OffsetsFromBytes: (text) => {
      const offsets = everyOffset(text)
      return utf16OffsetsFromBytes(text, byteOffsets(text, offsets))
    },
    resolveLimits: () => resolveLimits({ inputLength: 5 }),
    checkLimit: (text) => checkLimit(defaultLimits, 'inputLength', text.length),
    WirecopyError: (text) => WirecopyError.isInstance(new WirecopyError('invalid-data', text)),
  }),
]
