export {
  type Added,
  type ArticleIndex,
  type ArticleIndexOptions,
  type ArticleInput,
  createArticleIndex,
} from './article-index.ts'
export { compareTexts, type TextComparison } from './compare-texts.ts'
export type { KernelChoice } from './kernel/sketcher.ts'
export type { ProfileName, Thresholds } from './profile.ts'
