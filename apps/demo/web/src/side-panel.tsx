import type { Entity, Quote } from '@wirecopy/document'
import type { ArticleReading, PageReading } from '../../src/report.ts'
import { type Address, formatAddress } from '../../src/views/address.ts'
import { kinds } from './kinds.ts'
import { useRovingFocus } from './roving.ts'

export interface SidePanelProps {
  address: Address
  page: PageReading
  reading: ArticleReading
  selected: string
  onSelect: (id: string) => void
}

/** What is known about the name or quote that was chosen; without one, whom the article names. */
export function SidePanel(props: SidePanelProps) {
  const { reading, selected, onSelect } = props
  const entity = reading.entities.find(({ id }) => selected === `entity-${id}`)
  const quote = reading.quotes.find((_, at) => selected === `quote-${at + 1}`)
  return (
    <aside class="side-panel" aria-label="Details">
      {entity || quote ? (
        <>
          <button type="button" class="back" onClick={() => onSelect('')}>
            ‹ All names
          </button>
          {entity && <EntityCard entity={entity} {...props} />}
          {quote && <QuoteCard quote={quote} {...props} />}
        </>
      ) : (
        <Cast {...props} />
      )}
    </aside>
  )
}

const shownFirst = 9

function Cast({ reading: { entities, quotes }, onSelect }: SidePanelProps) {
  const list = useRovingFocus<HTMLDivElement>()
  const ranked = [...entities].sort((left, right) => right.salience - left.salience)
  const groups = [
    ['People', ranked.filter(({ type }) => type === 'person')],
    ['Organizations', ranked.filter(({ type }) => type === 'organization')],
    ['Places', ranked.filter(({ type }) => type === 'location')],
    ['Other names', ranked.filter(({ type }) => kinds[type].group === 'other')],
  ] as const
  const said = (id: string) => quotes.filter(({ speaker }) => speaker?.entity === id).length
  return (
    <div class="cast" ref={list}>
      {entities.length === 0 && <p class="quiet">No names were found in this article.</p>}
      {groups.map(([title, group]) =>
        group.length === 0 ? null : (
          <section key={title}>
            <h2>
              {title} <small>{group.length}</small>
            </h2>
            <ul>
              {group.slice(0, shownFirst).map((entity) => (
                <li key={entity.id}>
                  <button type="button" data-item onClick={() => onSelect(`entity-${entity.id}`)}>
                    <b>{entity.name}</b>
                    {entity.role && <span class="role">{entity.role}</span>}
                    <small>
                      {entity.mentions.length}×
                      {said(entity.id) > 0 && ` · quoted ${said(entity.id)}×`}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
            {group.length > shownFirst && (
              <p class="quiet">and {group.length - shownFirst} more in the text</p>
            )}
          </section>
        ),
      )}
    </div>
  )
}

function EntityCard({ entity, address, reading, onSelect }: SidePanelProps & { entity: Entity }) {
  const quotes = reading.quotes.flatMap((quote, at) =>
    quote.speaker?.entity === entity.id ? [{ quote, id: `quote-${at + 1}` }] : [],
  )
  const references = reading.references.filter((reference) => reference.entity === entity.id)
  const identifiers = Object.entries(entity.identifiers)
  return (
    <section class="card" aria-live="polite">
      <p class="kind">{kinds[entity.type].label}</p>
      <h2>{entity.name}</h2>
      <dl>
        <Fact term="Role">{entity.roles.map(({ text }) => text).join('; ') || entity.role}</Fact>
        <Fact term="Of">{entity.affiliation}</Fact>
        <Fact term="Country">{entity.country}</Fact>
        <Fact term="Also called">{entity.aliases.join(', ')}</Fact>
        <Fact term="Stood for by">
          {[...new Set(references.map(({ text }) => text))].join(', ')}
        </Fact>
        <Fact term="Named">
          {entity.mentions.length}×, {Math.round(entity.salience * 100)} % of the article's
          attention
        </Fact>
        {identifiers.map(([name, value]) => (
          <Fact key={name} term={name}>
            {value}
          </Fact>
        ))}
      </dl>
      {quotes.length > 0 && (
        <>
          <h3>Quoted</h3>
          <ul class="said">
            {quotes.map(({ quote, id }) => (
              <li key={id}>
                <button type="button" onClick={() => onSelect(id)}>
                  {quote.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a
          href={formatAddress({
            desk: address.desk,
            view: 'people',
            params: { name: entity.name },
          })}
        >
          In all articles
        </a>
      </p>
    </section>
  )
}

function QuoteCard({ quote, address }: SidePanelProps & { quote: Quote }) {
  const { speaker } = quote
  return (
    <section class="card" aria-live="polite">
      <p class="kind">
        {quote.type} quote{quote.nested ? ', inside another' : ''}
      </p>
      <h2>{speaker?.name ?? speaker?.text ?? 'Speaker not known'}</h2>
      <blockquote>{quote.text}</blockquote>
      <dl>
        <Fact term="In the text">{speaker && `“${speaker.text}”`}</Fact>
        <Fact term="Role">{speaker?.role}</Fact>
        <Fact term="For">{speaker?.onBehalfOf ?? speaker?.affiliation}</Fact>
        <Fact term="Not named">
          {speaker?.anonymous ? 'the text keeps the source anonymous' : null}
        </Fact>
        <Fact term="To">{quote.addressee && (quote.addressee.name ?? quote.addressee.text)}</Fact>
        <Fact term="Announced by">{quote.cue && `“${quote.cue.text}”`}</Fact>
        <Fact term="Sure">
          {Math.round(quote.confidence * 100)} % of the quote
          {speaker && `, ${Math.round(speaker.confidence * 100)} % of the speaker`}
        </Fact>
      </dl>
      <Evidence quote={quote} />
      {speaker?.name && (
        <p>
          <a
            href={formatAddress({
              desk: address.desk,
              view: 'quotes',
              params: { speaker: speaker.name },
            })}
          >
            Everything {speaker.name} says
          </a>
        </p>
      )}
    </section>
  )
}

/** How the speaker of a quote was found, step by step. */
export function Evidence({ quote }: { quote: Quote }) {
  const { speaker, rule } = quote
  return (
    <details class="evidence">
      <summary>How was the speaker found?</summary>
      <ol>
        <li>
          Rule <code>{rule}</code>
          {quote.cue ? `, by the words “${quote.cue.text}”.` : '; no word announces it.'}
        </li>
        {speaker ? (
          speaker.evidence.map((step, at) => <li key={at}>{step}</li>)
        ) : (
          <li>Nobody near it could have said it, so the speaker stays blank.</li>
        )}
        {speaker && speaker.candidates.length > 0 && (
          <li>
            Also considered:{' '}
            {speaker.candidates
              .map(({ name, confidence }) => `${name} (${Math.round(confidence * 100)} %)`)
              .join(', ')}
            .
          </li>
        )}
      </ol>
    </details>
  )
}

function Fact({ term, children }: { term: string; children: preact.ComponentChildren }) {
  if (children === null || children === undefined || children === false || children === '')
    return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
