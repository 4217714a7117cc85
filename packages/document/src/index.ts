export { detach } from './detach.ts'
export { WirecopyError, type WirecopyErrorCode } from './errors.ts'
export { checkLimit, defaultLimits, type Limits, resolveLimits } from './limits.ts'
export type {
  Article,
  Block,
  BlockKind,
  Evidence,
  Image,
  Link,
  LiveEntry,
  Person,
} from './model/article.ts'
export type {
  Entity,
  EntityAnnotations,
  Mention,
  MentionType,
  NameType,
  Reference,
  Role,
  Value,
  ValueType,
} from './model/entity.ts'
export type { Cluster, Match, Passage, Relation, Story } from './model/match.ts'
export type {
  Comment,
  Furniture,
  FurnitureKind,
  Page,
  Region,
  Warning,
} from './model/page.ts'
export type { Quote, QuoteType, Speaker } from './model/quote.ts'
export type { Span, TextSpan } from './model/span.ts'
export type { Timestamp, TimestampPrecision } from './model/timestamp.ts'
export {
  byteOffsets,
  codePointOffsets,
  utf16OffsetsFromBytes,
  utf16OffsetsFromCodePoints,
} from './offsets.ts'
export { segmentSentences } from './sentences.ts'
export { TokenKind, type Tokens, tokenize } from './tokens.ts'
export { detectOriginator, type Originator } from './wire-services.ts'
