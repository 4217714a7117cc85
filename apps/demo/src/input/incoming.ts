import { WirecopyError } from '@wirecopy/document'
import type { Failure, Source } from '../report.ts'
import { checkText } from './binary.ts'

/** What a run gets from its inputs, in order: pages, and what could not become one. */
export type Incoming = Source | Failure

/** A page as bytes. */
export type RawPage = Source & { content: Uint8Array }

/** Why a page could not be fetched; it makes the exit code 5. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }

  /** Returns true for the codes that this error carries. */
  static isCode(code: string): boolean {
    return code.startsWith('fetch-')
  }
}

/** Returns the page if it is one of text, else why it is none. */
export function toIncoming(page: RawPage): Incoming {
  try {
    checkText(page.content)
    return page
  } catch (error) {
    return toFailure(page.id, page.name, error)
  }
}

const systemMessages: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EISDIR: 'this is a directory; name its files, as in DIR/*.html',
}

/** Returns the failure of one input, with a code that stays the same between releases. */
export function toFailure(id: string, name: string, error: unknown): Failure {
  if (WirecopyError.isInstance(error) || error instanceof NetworkError) {
    return { id, name, error: { code: error.code, message: error.message } }
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code?.startsWith('E')) {
    return {
      id,
      name,
      error: { code: code.toLowerCase(), message: systemMessages[code] ?? message },
    }
  }
  return { id, name, error: { code: 'internal', message: String(message ?? error) } }
}
