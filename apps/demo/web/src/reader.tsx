import { useEffect, useState } from 'preact/hooks'
import type { ArticleReading, PageReading } from '../../src/report.ts'
import { findArticle } from '../../src/views/find.ts'
import { formatTimestamp, outletOf, titleOf } from '../../src/views/outlet.ts'
import { ArticleText, type Shown } from './article-text.tsx'
import { Empty } from './notice.tsx'
import { PageMap } from './page-map.tsx'
import { navigate } from './router.ts'
import { SidePanel } from './side-panel.tsx'
import type { ViewProps } from './view.ts'
import { ViewHead } from './view-head.tsx'

/** One article with everything found in it, and the map of the page that it stands on. */
export function Reader({ address, report, fragment }: ViewProps) {
  const key =
    address.article ?? report.pages.find((page) => page.articles.length > 0)?.articles[0]?.key
  const found = key ? findArticle(report, key) : null
  const page = found?.page ?? report.pages.find(({ id }) => key?.startsWith(`${id}/`))
  if (!found) {
    return (
      <>
        <ViewHead address={address} report={report} title="No article here">
          <p>
            {key
              ? 'No page on the desk holds an article of that address.'
              : 'No article was found on these pages.'}
          </p>
        </ViewHead>
        <div class="reader">
          <PageMap address={address} report={report} current={page} article={null} />
          <Empty title="Why there may be none">
            <ul>
              {(page ?? report.pages[0])?.page.warnings.map(({ code, message }) => (
                <li key={code}>{message}</li>
              ))}
              <li>
                A page that is only a list of links, or drawn by scripts after loading, has no text
                to read.
              </li>
            </ul>
          </Empty>
        </div>
      </>
    )
  }
  return (
    <OpenArticle
      key={found.reading.key}
      address={address}
      report={report}
      fragment={fragment}
      {...found}
    />
  )
}

interface OpenArticleProps extends ViewProps {
  page: PageReading
  reading: ArticleReading
}

function OpenArticle({ address, report, fragment, page, reading }: OpenArticleProps) {
  const [shown, setShown] = useState<Shown>({ names: true, values: false, quotes: true })
  useEffect(() => {
    document.getElementById(fragment)?.scrollIntoView({ block: 'center' })
  }, [fragment])
  const select = (id: string) =>
    navigate(`${location.pathname}${location.search}${id ? `#${id}` : ''}`, { replace: true })
  return (
    <>
      <ViewHead address={address} report={report} title={titleOf(reading.article)}>
        <Dateline page={page} reading={reading} />
      </ViewHead>
      <div class="reader">
        <PageMap address={address} report={report} current={page} article={reading} />
        <ArticleText
          reading={reading}
          shown={shown}
          onShown={setShown}
          selected={fragment}
          onSelect={select}
        />
        <SidePanel
          address={address}
          page={page}
          reading={reading}
          selected={fragment}
          onSelect={select}
        />
      </div>
    </>
  )
}

function Dateline({ page, reading: { article } }: Pick<OpenArticleProps, 'page' | 'reading'>) {
  const published = formatTimestamp(article.publishedAt)
  const modified = formatTimestamp(article.modifiedAt)
  const names = article.byline.map(({ name }) => name).join(', ')
  return (
    <p class="dateline">
      <b>{outletOf(article, page)}</b>
      {article.originator && (
        <span class="badge" title="Written by a wire or press-release service">
          {article.originator}, published by {outletOf(article, page)}
        </span>
      )}
      {names && <span>By {names}</span>}
      {published && <time title={`“${article.publishedAt?.raw}”`}>{published}</time>}
      {modified && modified !== published && (
        <span>
          changed <time title={`“${article.modifiedAt?.raw}”`}>{modified}</time>
        </span>
      )}
      {article.access === 'partial' && <span class="badge">cut by a paywall</span>}
    </p>
  )
}
