import type { Block, Quote } from '@wirecopy/document'
import type { ArticleReading } from '../../src/report.ts'
import { markText, type Passage, type Piece } from '../../src/views/marks.ts'
import { kinds } from './kinds.ts'
import { useRovingFocus } from './roving.ts'

/** Which marks are drawn. */
export interface Shown {
  names: boolean
  values: boolean
  quotes: boolean
}

export interface ArticleTextProps {
  reading: ArticleReading
  shown: Shown
  onShown: (shown: Shown) => void
  /** `entity-ID`, `quote-NUMBER`, or empty. */
  selected: string
  onSelect: (id: string) => void
}

const labels: Record<keyof Shown, string> = {
  names: 'Names',
  values: 'Dates and amounts',
  quotes: 'Quotes',
}

/** The text of an article with its names and quotes marked. */
export function ArticleText({ reading, shown, onShown, selected, onSelect }: ArticleTextProps) {
  const text = useRovingFocus<HTMLDivElement>()
  const { article, mentions, quotes } = reading
  const drawn = {
    article,
    mentions: mentions.filter((mention) =>
      kinds[mention.type].group === 'value' ? shown.values : shown.names,
    ),
    quotes: shown.quotes ? quotes : [],
  }
  const draw = (passages: Passage[]) =>
    passages.map((passage) => (
      <PassageMark
        key={passage.pieces[0]?.start}
        passage={passage}
        quote={passage.quote ? (quotes[passage.quote - 1] ?? null) : null}
        selected={selected}
        onSelect={onSelect}
      />
    ))
  return (
    <article class="story" lang={article.language ?? undefined}>
      <fieldset class="marks-shown">
        <legend>Mark</legend>
        {(Object.keys(labels) as (keyof Shown)[]).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={shown[name]}
              onChange={(event) => onShown({ ...shown, [name]: event.currentTarget.checked })}
            />
            {labels[name]}
          </label>
        ))}
      </fieldset>
      <div class="story-text" ref={text}>
        {article.blocks.length > 0
          ? article.blocks.map((block) => (
              <BlockOf key={block.start} block={block}>
                {draw(markText(drawn, block))}
              </BlockOf>
            ))
          : draw(markText(drawn, { start: 0, end: article.text.length }))}
        {article.text === '' && <p class="quiet">The page gives a headline, and no text.</p>}
      </div>
    </article>
  )
}

function BlockOf({ block, children }: { block: Block; children: preact.ComponentChildren }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{children}</h2>
    case 'block-quote':
      return <blockquote>{children}</blockquote>
    case 'list-item':
      return <p class="list-item">{children}</p>
    case 'caption':
      return <p class="caption">{children}</p>
    case 'code':
    case 'table':
      return <pre>{children}</pre>
    default:
      return <p>{children}</p>
  }
}

interface PassageMarkProps {
  passage: Passage
  quote: Quote | null
  selected: string
  onSelect: (id: string) => void
}

function PassageMark({ passage, quote, selected, onSelect }: PassageMarkProps) {
  const pieces = passage.pieces.map((piece) => (
    <PieceMark key={piece.start} piece={piece} selected={selected} onSelect={onSelect} />
  ))
  if (!quote) return <>{pieces}</>
  const id = `quote-${passage.quote}`
  const who = quote.speaker?.name ?? quote.speaker?.text ?? 'speaker not known'
  return (
    <span
      class={`quote ${quote.type}${selected === id ? ' selected' : ''}`}
      {...(passage.first ? { id } : {})}
    >
      {passage.first && (
        <button
          type="button"
          class="who"
          data-item
          aria-pressed={selected === id}
          onClick={() => onSelect(selected === id ? '' : id)}
        >
          <span class="hidden">{quote.type} quote, said by </span>
          {shortName(who)}
        </button>
      )}
      {pieces}
    </span>
  )
}

function PieceMark({
  piece,
  selected,
  onSelect,
}: { piece: Piece } & Pick<PassageMarkProps, 'selected' | 'onSelect'>) {
  const { mention } = piece
  if (!mention) return <>{piece.text}</>
  const { letter, label, group } = kinds[mention.type]
  if (!mention.entity) {
    return (
      <mark class={`name ${group}`} title={label}>
        {piece.text}
        {piece.mentionEnd && <Tag letter={letter} label={label} />}
      </mark>
    )
  }
  const id = `entity-${mention.entity}`
  return (
    <mark class={`name ${group}${selected === id ? ' selected' : ''}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button would not break over lines */}
      <span
        role="button"
        tabIndex={-1}
        data-item
        aria-pressed={selected === id}
        onClick={() => onSelect(selected === id ? '' : id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onSelect(selected === id ? '' : id)
        }}
      >
        {piece.text}
        {piece.mentionEnd && <Tag letter={letter} label={label} />}
      </span>
    </mark>
  )
}

function Tag({ letter, label }: { letter: string; label: string }) {
  return (
    <span class="tag">
      <sup aria-hidden="true">{letter}</sup>
      <span class="hidden"> ({label})</span>
    </span>
  )
}

function shortName(name: string): string {
  return name.length > 34 ? `${name.slice(0, 32).trimEnd()}…` : name
}
