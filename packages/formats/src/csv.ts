import { WirecopyError } from '@wirecopy/document'

/** What a cell can hold; null gives an empty cell. */
export type CsvValue = string | number | boolean | null

export interface CsvOptions {
  /** `,` unless given; spreadsheets of many European languages open `;`, all open a tab. */
  delimiter?: ',' | ';' | '\t'
  /** Starts the text with a byte order mark, so that Excel reads it as UTF-8. Off unless given. */
  byteOrderMark?: boolean
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula. On unless set to false,
   * which is right only where a program reads the file and every character counts.
   */
  guardFormulas?: boolean
}

// The signs that start a formula in Excel, LibreOffice or Google Sheets, their full-width forms, and
// the white space that spreadsheets strip before they look (OWASP, "CSV Injection").
const startsFormula = /^[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/**
 * Yields a table as CSV (RFC 4180), line by line, each with its line end: the names of the columns,
 * then the rows. A cell whose text could run as a formula gets an apostrophe in front; numbers never
 * do. Lone surrogates become U+FFFD, as they would in UTF-8.
 *
 * @throws WirecopyError `invalid-option` for an unknown delimiter or a row that is not as long as
 * `columns`.
 * @example
 * [...formatCsv(['name', 'count'], [['Ada', 2]])].join('') // 'name,count\r\nAda,2\r\n'
 */
export function* formatCsv(
  columns: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  options: CsvOptions = {},
): Generator<string, void, undefined> {
  const { delimiter = ',', byteOrderMark = false, guardFormulas = true } = options
  if (!(delimiter === ',' || delimiter === ';' || delimiter === '\t')) {
    throw new WirecopyError('invalid-option', `no delimiter: ${JSON.stringify(delimiter)}`)
  }
  const cell = (value: CsvValue): string => {
    if (value === null) return ''
    if (typeof value !== 'string') return String(value)
    return quoted(guardFormulas && startsFormula.test(value) ? `'${value}` : value, delimiter)
  }
  const line = (values: readonly CsvValue[]): string => {
    if (values.length !== columns.length) {
      throw new WirecopyError(
        'invalid-option',
        `a row has ${values.length} cells for ${columns.length} columns`,
      )
    }
    // A row of one empty cell must not look like a blank line, which readers skip.
    const cells = values.map(cell).join(delimiter)
    return `${cells === '' ? '""' : cells}\r\n`
  }
  yield (byteOrderMark ? '\ufeff' : '') + line(columns)
  for (const row of rows) yield line(row)
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function quoted(text: string, delimiter: string): string {
  const clean = text.replace(loneSurrogate, '\ufffd')
  const needsQuotes = clean.includes(delimiter) || /["\r\n]|^[\s\ufeff]|\s$/.test(clean)
  return needsQuotes ? `"${clean.replaceAll('"', '""')}"` : clean
}
