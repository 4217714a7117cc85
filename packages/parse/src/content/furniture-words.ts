/** Beginnings of blocks that no article text has; the model weighs them. */
export const beginsLikeFurniture =
  /^(?:read (?:more|also|next|full)|also read|see also|related|more (?:on|from|about)|watch|listen|follow (?:us|me|him|her)|sign up|subscribe|click here|tap here|advertis|sponsored|photo|image|picture|credit|source|copyright|©|\(c\)|share|comments?\b|tags?\b|topics?\b|filed under|posted|published|updated|last updated|written by|reviewed by|fact.checked|by |about the author|author|disclaimer|disclosure|editor.s note|newsletter|download|get (?:the|our)|join|contact|you (?:may|might)|recommended|trending|most (?:read|popular)|latest|up next|next\b|previous|home\b|menu|skip|back\b|log ?in|sign in|register|like\b|print\b|email|save\b|copy\b|load|show|view|all rights|privacy|terms|cookie|table of contents|in this article|jump to|on this page|lire aussi|à lire|leia|leggi|lesen sie|mehr zum|lees ook|läs också|les også|læs også|читайте|lea también|te puede|foto|bild|video|getty|reuters|afp|dpa|imago|ap photo|baca|xem thêm|ilgili|devamı|اقرأ|关注|責任編輯|责任编辑|編集|关键词|원문|저작권|ⓒ|무단)/i

export const dateLike =
  /\b(?:19|20)\d{2}\b.{0,24}$|^\W{0,3}\d{1,2}[:.]\d{2}|\b\d{1,2}\s(?:hours?|minutes?|days?|mins?|hrs?)\s(?:ago|read)|min(?:ute)?s?\sread/i

export const bylineLike =
  /^(?:by|von|par|por|di|door|av|af|written by|author|autor|text|words)\b[:\s]/i
