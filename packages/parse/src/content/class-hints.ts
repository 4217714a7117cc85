import { compileWords, type WordMatcher } from './word-matcher.ts'

/**
 * What the words in class names, ids and test ids say about a part of a page, in the notation of
 * `compileWords`. Each hint is a bit; the model weighs them, so a wrong hint drops nothing by itself.
 */
const hints: [name: string, words: string][] = [
  [
    'body',
    `(article|story|post|entry|content|page|news|blog|main)(|-|_|--|-_|_-|__)(body|text|content|copy)
    (body|text|content|copy)(|-|_|--|-_|_-|__)(article|story|post|text|wrapper|main) <prose> rich-?text
    wysiwyg articletext storytext paragraph field-name-body article__?(p|text)> richtext markdown`,
  ],
  ['article', 'article story <post> <entry> hentry h-entry single'],
  ['content', 'content <main> <body>'],
  ['comment', 'comment disqus discussion replies respond reaction kommentar talkback'],
  [
    'related',
    `related recirc recommend similar also-?(read|like) more-?(from|on|stories|news|articles|posts)
    read-?(more|next|also) see-?also next-?(article|story|post) upnext most-?(read|popular|viewed)
    trending popular latest further suggest relacionad correlat verwandt outbrain taboola teads plista
    leia lire weitere`,
  ],
  [
    'promo',
    `promo newsletter subscri sign-?up signup cta> call-?to banner marketing membership donat
    support-?us offer upsell download optin opt-in lead-?(form|magnet) inscri abo-`,
  ],
  [
    'share',
    `share sharing social follow addthis sharedaddy facebook twitter whatsapp linkedin pinterest print-
    toolbar <tools?> actions?>`,
  ],
  [
    'nav',
    `<nav navbar navigation menu breadcrumb pagination pager paging sitemap skip tabs?> drawer hamburger
    topbar <toc> table-?of-?contents jump`,
  ],
  ['side', 'side-?bar <aside <rail> right-?(col|rail) secondary complementary gutter sticky'],
  ['foot', 'foot!note colophon copyright legal disclaimer imprint'],
  ['head', '<header masthead top-?bar site-?head hero>'],
  [
    'author',
    `author byline by-line <bio> contributor writer profile avatar autor auteur reporter journalist
    credits?> signature`,
  ],
  [
    'caption',
    `caption figcap legend image-?(credit|desc|info|text|meta) photo-?(credit|desc|info)
    media-?(credit|desc|caption|info) img-?(cap|desc) wp-caption copyright source> bildunter credit
    legende didascalia pie-?de`,
  ],
  [
    'ad',
    `<ads?> <ad- -ad> advert adsbox sponsor dfp adslot google_ads <adv> advertorial publicidad werbung
    anzeige reklam commercial affiliate partner`,
  ],
  ['tags', '<tags?> <tag- topics?> keyword categor hashtag labels?> taxonomy filed'],
  [
    'meta',
    `<meta> -meta meta- <date timestamp published posted time> publish update datum fecha
    reading-?time read-?time views?>`,
  ],
  ['paywall', 'paywall premium locked regwall piano meter restricted subscriber plus-?only gate>'],
  [
    'overlay',
    'modal popup pop-up overlay cookie consent gdpr lightbox dialog toast tooltip dropdown notification',
  ],
  [
    'hidden',
    `hidden visually-?hidden sr-only screen-?reader offscreen invisible d-none print-?only <hide> noshow
    assistive`,
  ],
  [
    'lead',
    `lead> <lede summary standfirst <dek> subtitle sub-?title sub-?head excerpt abstract intro
    teaser-?text chapeau chapo sapo bajada entradilla vorspann ingress description deck> kicker occhiello
    sottotitolo`,
  ],
  ['title', 'headline title heading'],
  [
    'gallery',
    'gallery slide carousel swiper video player media audio podcast embed iframe playlist',
  ],
  ['widget', 'widget module component block> plugin poll quiz survey ticker weather market'],
  ['card', 'card teaser tile grid list> item> thumb feed> river listing preview snippet feature'],
  ['form', 'form> input search login register button btn field submit email'],
  [
    'quote',
    `quote pull-?quote blockquote zitat highlight callout factbox fact-?box infobox info-?box inset
    box>`,
  ],
  [
    'table',
    'table chart graph data price product spec rating review score faq accordion step ingredient',
  ],
  [
    'note',
    'note> footnote correction editor disclosure disclaimer source reference about more-?info tip>',
  ],
]

export const hintNames: readonly string[] = hints.map(([name]) => name)

/** Returns the bit of a hint by its name. */
export const hintBit = (name: string): number => 1 << hintNames.indexOf(name)

let matcher: WordMatcher | undefined

/** Returns the reader of hints; compiled once. */
export function hintMatcher(): WordMatcher {
  matcher ??= compileWords(hints.map(([, words]) => words))
  return matcher
}
