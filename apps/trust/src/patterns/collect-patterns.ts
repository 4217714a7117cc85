import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { staticString } from './static-string.ts'

/** One regular expression of the source code. */
export interface Pattern {
  /** `path:line` from the root of the repository. */
  place: string
  /** The pattern without its slashes; null where it is built from values known at run time alone. */
  source: string | null
  flags: string
  /** The expression as it stands in the code. */
  code: string
}

const root = new URL('../../../../', import.meta.url)
const matchers = new Set(['match', 'matchAll', 'search'])

/**
 * Returns every regular expression in the TypeScript files of a folder (a path from the root of the
 * repository): literals, calls of `RegExp`, and strings given to `match`, `matchAll` and `search`,
 * which compile them.
 */
export function collectPatterns(folder: string): Pattern[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`
      return patternsOf(path, readFileSync(new URL(path, root), 'utf8'))
    })
}

/** Returns every regular expression of one file. */
export function patternsOf(path: string, code: string): Pattern[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const patterns: Pattern[] = []
  const add = (node: ts.Node, source: string | null, flags: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    patterns.push({ place: `${path}:${line + 1}`, source, flags, code: node.getText() })
  }
  const pending: ts.Node[] = [file]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      add(node, node.text.slice(1, end), node.text.slice(end + 1))
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      readCall(node, add)
    }
    ts.forEachChild(node, (child) => void pending.push(child))
  }
  return patterns
}

function readCall(
  node: ts.CallExpression | ts.NewExpression,
  add: (node: ts.Node, source: string | null, flags: string) => void,
): void {
  const callee = node.expression
  const [first, second] = node.arguments ?? []
  if (first === undefined) return
  if (ts.isIdentifier(callee) && callee.text === 'RegExp') {
    const flags = second === undefined ? '' : staticString(second)
    add(node, flags === null ? null : staticString(first), flags ?? '')
  } else if (ts.isPropertyAccessExpression(callee) && matchers.has(callee.name.text)) {
    if (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first)) {
      add(node, staticString(first), callee.name.text === 'matchAll' ? 'g' : '')
    }
  }
}
