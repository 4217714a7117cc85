import type { Entity } from '@wirecopy/document'
import { useState } from 'preact/hooks'
import { type Address, formatAddress } from '../../src/views/address.ts'
import { fold } from '../../src/views/find.ts'
import { type Figure, findFigures } from '../../src/views/people.ts'
import { Network } from './network.tsx'
import { Empty } from './notice.tsx'
import { navigate } from './router.ts'
import { useRovingFocus } from './roving.ts'
import type { ViewProps } from './view.ts'
import { ViewHead } from './view-head.tsx'

const choices: { value: string; label: string; types: Entity['type'][] }[] = [
  { value: '', label: 'Both', types: ['person', 'organization'] },
  { value: 'person', label: 'People', types: ['person'] },
  { value: 'organization', label: 'Organizations', types: ['organization'] },
  { value: 'location', label: 'Places', types: ['location'] },
]
const rowsAtOnce = 60

/** Everybody named on the pages, with roles; and who is quoted beside whom. */
export function People({ address, report }: ViewProps) {
  const { params } = address
  const [limit, setLimit] = useState(rowsAtOnce)
  const list = useRovingFocus<HTMLTableSectionElement>()
  const choice = choices.find(({ value }) => value === (params.type ?? '')) ?? choices[0]
  const { figures, ties } = findFigures(report, choice?.types)
  const name = fold(params.name ?? '')
  const rows = figures.filter((figure) => fold(figure.name).includes(name))
  const set = (key: string, value: string) =>
    navigate(formatAddress({ ...address, params: { ...params, [key]: value } }), { replace: true })
  return (
    <>
      <ViewHead address={address} report={report} title="People and organizations">
        <p role="status">
          {rows.length} of {figures.length}. Two articles count as speaking of the same person only
          where both give the full name.
        </p>
      </ViewHead>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label class="search">
          <span>Name</span>
          <input
            type="search"
            value={params.name ?? ''}
            onInput={(event) => set('name', event.currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend class="hidden">Kind</legend>
          {choices.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="type"
                checked={choice?.value === value}
                onChange={() => set('type', value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </form>
      {rows.length === 0 ? (
        <Empty title="Nobody found">
          <p>No name here fits. Try a part of the name, or another kind.</p>
        </Empty>
      ) : (
        <div class="scroll">
          <table class="people">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col" class="number">
                  Quoted
                </th>
                <th scope="col" class="number">
                  Named
                </th>
                <th scope="col">Articles</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {rows.slice(0, limit).map((figure) => (
                <Row key={figure.id} figure={figure} desk={address.desk} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > limit && (
        <p class="more">
          <button type="button" onClick={() => setLimit(limit + rowsAtOnce)}>
            Show more of {rows.length}
          </button>
        </p>
      )}
      <Network figures={figures} ties={ties} />
    </>
  )
}

const articlesShown = 3

function Row({ figure, desk }: { figure: Figure; desk: Address['desk'] }) {
  const { name, type, roles, affiliation, country, quotes, mentions, articles } = figure
  return (
    <tr>
      <th scope="row">
        {name}
        <small>
          {type}
          {country && ` · ${country}`}
        </small>
      </th>
      <td>
        {roles.join('; ')}
        {affiliation && !roles.some((role) => role.includes(affiliation)) && (
          <small>{affiliation}</small>
        )}
      </td>
      <td class="number">
        {quotes > 0 ? (
          <a href={formatAddress({ desk, view: 'quotes', params: { speaker: name } })}>
            {quotes}
            <span class="hidden"> quotes of {name}</span>
          </a>
        ) : (
          '—'
        )}
      </td>
      <td class="number">{mentions}</td>
      <td>
        <a
          data-item
          href={formatAddress({ desk, view: 'reader', article: articles[0]?.key ?? null })}
        >
          {articles[0]?.title}
        </a>
        {articles.length > 1 && (
          <details>
            <summary>
              {articles.length - 1} more<span class="hidden"> about {name}</span>
            </summary>
            <ul>
              {articles.slice(1, 1 + articlesShown * 4).map(({ key, title }) => (
                <li key={key}>
                  <a href={formatAddress({ desk, view: 'reader', article: key })}>{title}</a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  )
}
