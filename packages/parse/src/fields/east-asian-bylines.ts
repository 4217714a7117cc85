/** "本报7月26日电（记者 林晓岚 通讯员 王某）": Chinese reports name their reporters in the first brackets. */
const chineseReporter =
  /^[^（(。]{0,50}[（(][^（()）。]{0,12}?(?:记者|記者)[\s:：]{0,2}([\p{Script=Han}·・、，,\s]{2,40})[）)]/u
/** "…次回は八月三日。【山本奈緒】": Japanese reports may be signed in brackets at the end. */
const japaneseSignature =
  /[。」]\s?【([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、・\s]{2,24})】$/u
/** "(호산=새벽통신) 박서연 기자 = …", "박서연 기자 seoyeon@…": Korean reporters bear their title behind the name. */
const koreanReporter =
  /(?<!\p{L})([\uac00-\ud7a3]{2,4})\s?(?:선임기자|전문기자|객원기자|인턴기자|기자|특파원|통신원|논설위원)(?![\uac00-\ud7a3])/gu
/** Words for other trades between the names. */
const trades = /(?:见习|实习|本报|本网|首席|通讯员|記者|记者|摄影|编辑|图)/gu
const longestOpening = 120
const longestLine = 90

/** Returns the names of the reporters that an East Asian report names as it begins, as a byline, else null. */
export function reportersOfOpening(text: string): string | null {
  const opening = text.slice(0, longestOpening)
  const chinese = chineseReporter.exec(opening)?.[1]
  if (chinese !== undefined) {
    const names = chinese.replace(trades, '、').split(/[、，,\s]+/)
    return names.filter((name) => name.length > 1).join('、')
  }
  const end = opening.search(/[=＝]\s?\S/)
  const wire = /^[[(（][^\])）]{2,30}[\])）]/.exec(opening)
  if (wire === null || end < 0) return null
  const behind = opening.indexOf('=', wire[0].length)
  return behind < 0 ? null : koreanReporters(opening.slice(wire[0].length, behind))
}

/** Returns the names in the brackets with which a Japanese report ends, as a byline, else null. */
export const signersOfClosing = (text: string): string | null =>
  japaneseSignature.exec(text.slice(-longestOpening))?.[1] ?? null

/** Returns the Korean reporters that a short line names, as a byline, else null. */
export function koreanReporters(line: string): string | null {
  if (line.length > longestLine || !/[\uac00-\ud7a3]/.test(line)) return null
  const names = [...line.matchAll(koreanReporter)].map(([, name]) => name)
  return names.length === 0 ? null : names.join('、')
}
