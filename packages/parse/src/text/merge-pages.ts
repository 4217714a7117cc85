import type { Page, Region } from '@wirecopy/document'

/**
 * Returns one page for all: the main article of the first page stays main, those of the others become
 * related articles. Regions keep their order and point to the lists of the merged page.
 */
export function mergePages(pages: readonly Page[], length: number): Page {
  const [first, ...others] = pages as [Page, ...Page[]]
  if (others.length === 0) return first
  const merged: Page = {
    ...first,
    related: [...first.related],
    comments: [...first.comments],
    furniture: [...first.furniture],
    regions: [...first.regions],
  }
  for (const page of others) {
    const mainIndex = merged.related.length
    if (page.main) merged.related.push(page.main)
    const offsets = {
      related: merged.related.length,
      comment: merged.comments.length,
      furniture: merged.furniture.length,
    }
    merged.related.push(...page.related)
    merged.comments.push(...page.comments)
    merged.furniture.push(...page.furniture)
    for (const region of page.regions) merged.regions.push(moved(region, mainIndex, offsets))
  }
  merged.warnings = [
    ...first.warnings,
    {
      code: 'several-pages',
      message: `the input of ${length} code units holds ${pages.length} pages`,
    },
  ]
  return merged
}

function moved(
  region: Region,
  mainIndex: number,
  offsets: Record<'related' | 'comment' | 'furniture', number>,
): Region {
  if (region.kind === 'main') return { ...region, kind: 'related', index: mainIndex }
  if (region.kind === 'blank' || region.index === null) return region
  return { ...region, index: region.index + offsets[region.kind] }
}
