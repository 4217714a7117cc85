import { NameTable } from './name-table.ts'

/** Elements with rules of their own; the position is the tag's number. 0 is text, 1 any other element. */
const names =
  '#text #other a abbr address area article aside audio b base blockquote body br button canvas caption center cite code col colgroup dd del details dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins label legend li link main map mark menu meta nav noscript object ol optgroup option p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg math table tbody td template textarea tfoot th thead time title tr track u ul var video wbr xmp noembed noframes plaintext search amp-img amp-story bdi bdo big dfn kbd nobr tt data output slot marquee applet listing'.split(
    ' ',
  )

/** Finds the numbers of elements in a page; those that it doesn't find are `Tag.other`. */
export const tagTable = new NameTable(names.slice(2))
/** What to add to a number of `tagTable`. */
export const firstTag = 2

/** Numbers of the elements that code speaks about. */
export const Tag = {
  text: 0,
  other: 1,
  a: n('a'),
  address: n('address'),
  article: n('article'),
  aside: n('aside'),
  base: n('base'),
  blockquote: n('blockquote'),
  body: n('body'),
  br: n('br'),
  button: n('button'),
  caption: n('caption'),
  code: n('code'),
  dd: n('dd'),
  details: n('details'),
  div: n('div'),
  dl: n('dl'),
  dt: n('dt'),
  figcaption: n('figcaption'),
  figure: n('figure'),
  footer: n('footer'),
  form: n('form'),
  h1: n('h1'),
  h2: n('h2'),
  h3: n('h3'),
  h4: n('h4'),
  h5: n('h5'),
  h6: n('h6'),
  head: n('head'),
  header: n('header'),
  hr: n('hr'),
  html: n('html'),
  iframe: n('iframe'),
  img: n('img'),
  li: n('li'),
  link: n('link'),
  main: n('main'),
  menu: n('menu'),
  meta: n('meta'),
  nav: n('nav'),
  noscript: n('noscript'),
  ol: n('ol'),
  option: n('option'),
  optgroup: n('optgroup'),
  p: n('p'),
  pre: n('pre'),
  rp: n('rp'),
  rt: n('rt'),
  script: n('script'),
  section: n('section'),
  select: n('select'),
  source: n('source'),
  span: n('span'),
  strong: n('strong'),
  b: n('b'),
  em: n('em'),
  i: n('i'),
  style: n('style'),
  summary: n('summary'),
  svg: n('svg'),
  math: n('math'),
  table: n('table'),
  tbody: n('tbody'),
  td: n('td'),
  template: n('template'),
  textarea: n('textarea'),
  tfoot: n('tfoot'),
  th: n('th'),
  thead: n('thead'),
  time: n('time'),
  title: n('title'),
  tr: n('tr'),
  ul: n('ul'),
  video: n('video'),
  audio: n('audio'),
  input: n('input'),
  label: n('label'),
  ampImg: n('amp-img'),
  dialog: n('dialog'),
  picture: n('picture'),
  sup: n('sup'),
} as const

function n(name: string): number {
  return names.indexOf(name)
}

function set(list: string): Uint8Array {
  const table = new Uint8Array(names.length)
  for (const name of list.split(' ')) table[n(name)] = 1
  return table
}

/** Elements without content. */
export const isVoid = set(
  'area base br col embed hr img input link meta param source track wbr frame',
)
/** Elements whose content is plain text up to their end tag. */
export const isRawText = set('script style textarea title iframe noembed noframes xmp svg math')
/** Elements that stand on their own line. */
export const isBlock = set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p pre section select summary table tbody td template textarea tfoot th thead title tr ul video audio iframe object canvas script style svg math search listing xmp plaintext',
)
/** Start tags that end an open paragraph. */
export const closesParagraph = set(
  'address article aside blockquote center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul search listing xmp plaintext li dd dt',
)
/** Elements that an end tag from inside doesn't reach beyond. */
export const isBarrier = set('table td th caption template object applet marquee html')
/** Elements that may stand in the head. */
export const isHeadContent = set('base link meta noscript script style template title head html')
/** Inline elements that set text in a type face or a link; authors nest them wrongly. */
export const isFormatting = set(
  'a b big code em font i nobr s small strike strong tt u span mark sub sup del ins cite q abbr label',
)
/** Headings. */
export const isHeading = set('h1 h2 h3 h4 h5 h6')
/** Parts of a table, closed through its cells that were left open. */
export const isTablePart = set('tr tbody thead tfoot')
