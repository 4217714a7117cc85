/**
 * What the words in class names, ids and test ids say about a part of a page. Each hint is a bit; the
 * model weighs them, so a wrong hint drops nothing by itself.
 */
const hints: [name: string, words: RegExp][] = [
  [
    'body',
    /(?:article|story|post|entry|content|page|news|blog|main)[-_]{0,2}(?:body|text|content|copy)|(?:body|text|content|copy)[-_]{0,2}(?:article|story|post|text|wrapper|main)|\bprose\b|rich-?text|wysiwyg|articletext|storytext|paragraph|field-name-body|article__?(?:p|text)\b|richtext|markdown/,
  ],
  ['article', /article|story|\bpost\b|\bentry\b|hentry|h-entry|single/],
  ['content', /content|\bmain\b|\bbody\b/],
  ['comment', /comment|disqus|discussion|replies|respond|reaction|kommentar|talkback/],
  [
    'related',
    /related|recirc|recommend|similar|also-?(?:read|like)|more-?(?:from|on|stories|news|articles|posts)|read-?(?:more|next|also)|see-?also|next-?(?:article|story|post)|upnext|most-?(?:read|popular|viewed)|trending|popular|latest|further|suggest|relacionad|correlat|verwandt|outbrain|taboola|teads|plista|leia|lire|weitere/,
  ],
  [
    'promo',
    /promo|newsletter|subscri|sign-?up|signup|cta\b|call-?to|banner|marketing|membership|donat|support-?us|offer|upsell|download|optin|opt-in|lead-?(?:form|magnet)|inscri|abo-/,
  ],
  [
    'share',
    /share|sharing|social|follow|addthis|sharedaddy|facebook|twitter|whatsapp|linkedin|pinterest|print-|toolbar|\btools?\b|actions?\b/,
  ],
  [
    'nav',
    /\bnav|navbar|navigation|menu|breadcrumb|pagination|pager|paging|sitemap|skip|tabs?\b|drawer|hamburger|topbar|\btoc\b|table-?of-?contents|jump/,
  ],
  ['side', /side-?bar|\baside|\brail\b|right-?(?:col|rail)|secondary|complementary|gutter|sticky/],
  ['foot', /foot(?!note)|colophon|copyright|legal|disclaimer|imprint/],
  ['head', /\bheader|masthead|top-?bar|site-?head|hero\b/],
  [
    'author',
    /author|byline|by-line|\bbio\b|contributor|writer|profile|avatar|autor|auteur|reporter|journalist|credits?\b|signature/,
  ],
  [
    'caption',
    /caption|figcap|legend|image-?(?:credit|desc|info|text|meta)|photo-?(?:credit|desc|info)|media-?(?:credit|desc|caption|info)|img-?(?:cap|desc)|wp-caption|copyright|source\b|bildunter|credit|legende|didascalia|pie-?de/,
  ],
  [
    'ad',
    /\bads?\b|\bad-|-ad\b|advert|adsbox|sponsor|dfp|adslot|google_ads|\badv\b|advertorial|publicidad|werbung|anzeige|reklam|commercial|affiliate|partner/,
  ],
  ['tags', /\btags?\b|\btag-|topics?\b|keyword|categor|hashtag|labels?\b|taxonomy|filed/],
  [
    'meta',
    /\bmeta\b|-meta|meta-|\bdate|timestamp|published|posted|time\b|publish|update|datum|fecha|reading-?time|read-?time|views?\b/,
  ],
  ['paywall', /paywall|premium|locked|regwall|piano|meter|restricted|subscriber|plus-?only|gate\b/],
  [
    'overlay',
    /modal|popup|pop-up|overlay|cookie|consent|gdpr|lightbox|dialog|toast|tooltip|dropdown|notification/,
  ],
  [
    'hidden',
    /hidden|visually-?hidden|sr-only|screen-?reader|offscreen|invisible|d-none|print-?only|\bhide\b|noshow|assistive/,
  ],
  [
    'lead',
    /lead\b|\blede|summary|standfirst|\bdek\b|subtitle|sub-?title|sub-?head|excerpt|abstract|intro|teaser-?text|chapeau|chapo|sapo|bajada|entradilla|vorspann|ingress|description|deck\b|kicker|occhiello|sottotitolo/,
  ],
  ['title', /headline|title|heading/],
  [
    'gallery',
    /gallery|slide|carousel|swiper|video|player|media|audio|podcast|embed|iframe|playlist/,
  ],
  ['widget', /widget|module|component|block\b|plugin|poll|quiz|survey|ticker|weather|market/],
  [
    'card',
    /card|teaser|tile|grid|list\b|item\b|thumb|feed\b|river|listing|preview|snippet|feature/,
  ],
  ['form', /form\b|input|search|login|register|button|btn|field|submit|email/],
  [
    'quote',
    /quote|pull-?quote|blockquote|zitat|highlight|callout|factbox|fact-?box|infobox|info-?box|inset|box\b/,
  ],
  [
    'table',
    /table|chart|graph|data|price|product|spec|rating|review|score|faq|accordion|step|ingredient/,
  ],
  [
    'note',
    /note\b|footnote|correction|editor|disclosure|disclaimer|source|reference|about|more-?info|tip\b/,
  ],
]

export const hintNames: readonly string[] = hints.map(([name]) => name)

/** Returns the hint words of a class or id as bits. */
export type HintReader = (words: string) => number

/** Returns a reader that remembers what it has seen; pages repeat few class names often. */
export function createHintReader(): HintReader {
  const seen = new Map<string, number>()
  return (words) => {
    const known = seen.get(words)
    if (known !== undefined) return known
    const text = (words.length > 160 ? words.slice(0, 160) : words)
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
    let bits = 0
    for (const [index, [, pattern]] of hints.entries()) if (pattern.test(text)) bits |= 1 << index
    seen.set(words, bits)
    return bits
  }
}
