export { emptyEntity } from './entity.ts'
export { findSuperlinear, type Growth, type GrowthOptions, measureGrowth } from './growth.ts'
