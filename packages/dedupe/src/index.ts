export {
  type Added,
  type ArticleIndex,
  type ArticleIndexOptions,
  createArticleIndex,
  restoreArticleIndex,
} from './article-index.ts'
export type { ArticleInput } from './article-input.ts'
export { compareTexts, type TextComparison } from './compare-texts.ts'
export { type Edit, findEdits } from './edits.ts'
export type { Explanation } from './explanation.ts'
export type { KernelChoice } from './kernel/sketcher.ts'
export type { ProfileName, Thresholds } from './profile.ts'
export type { Background } from './story/background.ts'
export type { StorySettings } from './story/story-settings.ts'
export type { SyndicationChain, SyndicationLink } from './syndication.ts'
