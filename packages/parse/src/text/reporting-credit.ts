import type { Person } from '@wirecopy/document'
import { splitByline } from '../byline.ts'

const reporting =
  /^[([（]?(?:(?:additional )?(?:reporting|report|writing|words)|reporting and writing|bericht|berichterstattung|reportage|con información|reportagem|reportaż)\s?(?:by|von|par|por|de)\s(\p{Lu}[^;()[\]]{3,160})/iu
/** No such line has more code units. */
const longestCredit = 300

/** Returns those who reported, as a line behind the text names them: "(Reporting by Ann Oak in Lund; Editing by Bo Elm)". Editors are left out. */
export function readReportingCredit(text: string): Person[] {
  if (text.length > longestCredit) return []
  const names = reporting.exec(text)?.[1]
  return names === undefined ? [] : splitByline(names).people
}
