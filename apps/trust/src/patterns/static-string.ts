import ts from 'typescript'

/**
 * Returns the string that an expression always has, read from the code of its own file: literals,
 * templates, sums, `const` names, `String.raw`, the `source` of a literal pattern, and lists joined
 * with a literal. Null where the value depends on anything else.
 */
export function staticString(node: ts.Expression): string | null {
  const inner = unwrap(node)
  if (ts.isStringLiteralLike(inner)) return inner.text
  if (ts.isNumericLiteral(inner)) return inner.text
  if (ts.isTemplateExpression(inner)) return template(inner, (part) => part.text)
  if (ts.isTaggedTemplateExpression(inner) && inner.tag.getText() === 'String.raw') {
    return ts.isTemplateExpression(inner.template)
      ? template(inner.template, (part) => part.rawText ?? part.text)
      : (inner.template.rawText ?? inner.template.text)
  }
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = staticString(inner.left)
    const right = staticString(inner.right)
    return left === null || right === null ? null : left + right
  }
  if (ts.isPropertyAccessExpression(inner) && inner.name.text === 'source') {
    const pattern = initialValue(inner.expression)
    return ts.isRegularExpressionLiteral(pattern)
      ? pattern.text.slice(1, pattern.text.lastIndexOf('/'))
      : null
  }
  if (ts.isCallExpression(inner)) return joined(inner)
  if (ts.isIdentifier(inner)) {
    const value = initialValue(inner)
    return value === inner ? null : staticString(value)
  }
  return null
}

function template(
  node: ts.TemplateExpression,
  textOf: (part: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail) => string,
): string | null {
  let text = textOf(node.head)
  for (const span of node.templateSpans) {
    const value = staticString(span.expression)
    if (value === null) return null
    text += value + textOf(span.literal)
  }
  return text
}

/** The value of `[…].join('…')`. */
function joined(call: ts.CallExpression): string | null {
  if (!ts.isPropertyAccessExpression(call.expression)) return null
  if (call.expression.name.text !== 'join') return null
  const list = initialValue(call.expression.expression)
  const separator = call.arguments[0] === undefined ? ',' : staticString(call.arguments[0])
  if (!ts.isArrayLiteralExpression(list) || separator === null) return null
  const parts = list.elements.map(staticString)
  return parts.includes(null) ? null : parts.join(separator)
}

/** The initial value of a `const` name of the same file, else the expression itself. */
function initialValue(node: ts.Expression): ts.Expression {
  const inner = unwrap(node)
  if (!ts.isIdentifier(inner)) return inner
  for (let scope: ts.Node = inner.parent; scope !== undefined; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue
      if (!(statement.declarationList.flags & ts.NodeFlags.Const)) continue
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name) && name.text === inner.text && initializer) {
          return unwrap(initializer)
        }
      }
    }
  }
  return inner
}

function unwrap(node: ts.Expression): ts.Expression {
  let inner = node
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  ) {
    inner = inner.expression
  }
  return inner
}
