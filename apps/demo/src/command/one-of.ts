/** Returns true for a value that is one of some texts. */
export function isOneOf<Text extends string>(
  texts: readonly Text[],
  value: unknown,
): value is Text {
  return texts.some((text) => text === value)
}
