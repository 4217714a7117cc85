import type { Span } from '@wirecopy/document'
import type { TimeLine } from './time-line.ts'
import { timeSpan } from './time-span.ts'

const publication =
  /(?<=[\s|•·,;/(–—-])(?:(?:first|originally)\s)?(?:published|posted|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|offentliggjort|julkaistu|opublikowano|publikováno|опубликовано|опубліковано|yayınlanma|δημοσιεύθηκε|publicat|közzétéve|发布时间|입력|등록)(?!\p{L})/iu
const change =
  /(?<=[\s|•·,;/(–—-])(?:last\s)?(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizováno|обновлено|оновлено|güncelleme|ενημερώθηκε|actualizat|frissítve|更新时间|更新|수정|업데이트)(?!\p{L})/iu
/** Two dates and a word between them take more. */
const shortest = 20

/**
 * Returns a line that says when its article was published and when it was changed: "Published 3 March, 21:14 | Updated
 * 4 March, 08:02", in either order; null for any other line.
 */
export function readTwoTimes(
  line: string,
  readTimeLine: (line: string) => TimeLine | null,
): TimeLine | null {
  if (line.length < shortest) return null
  for (const label of [change, publication]) {
    const match = label.exec(line)
    if (match === null || match.index === 0) continue
    const at = match.index
    const end = line.endsWith(')') ? line.length - 1 : line.length
    const labelled = timeSpan(line, at, end)
    // "Updated 1 hour ago" is a time as a whole.
    const isWhole = labelled === null || labelled.start === at
    const second = (isWhole ? timeSpan(line, at + match[0].length, end) : null) ?? labelled
    const first = second && readTimeLine(line.slice(0, at).replace(/[\s|•·,;/(–—-]{1,4}$/u, ''))
    if (!second || !first) continue
    const modified: Span = { start: first.start, end: first.end }
    return label === change ? { ...first, modified: second } : { ...first, ...second, modified }
  }
  return null
}
