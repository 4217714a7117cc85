import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

export interface SecurityVariables {
  /** The nonce that this answer's scripts and styles carry. */
  nonce: string
}

/**
 * Returns the policy of the page: only scripts of this server that carry the nonce run, nothing is
 * sent or loaded from elsewhere, nobody frames it, and no text can become a script (trusted types;
 * the one policy named makes the address of the worker).
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types wirecopy',
  ].join('; ')
}

/** Sets the headers that keep hostile pages from doing anything but being read. */
export function securityHeaders(): MiddlewareHandler<{ Variables: SecurityVariables }> {
  return async (context, next) => {
    const nonce = randomBytes(16).toString('base64')
    context.set('nonce', nonce)
    await next()
    const { headers } = context.res
    headers.set('content-security-policy', contentSecurityPolicy(nonce))
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  }
}

/**
 * Refuses requests that another site has a part in: a `Host` that is none of ours (DNS rebinding), an
 * `Origin` that is not this server.
 */
export function ownOriginOnly(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    if (!host || !hosts().has(host)) {
      return context.json({ error: { code: 'foreign-host', message: 'unknown host' } }, 403)
    }
    const origin = context.req.header('origin')?.toLowerCase()
    if (origin !== undefined && origin !== `http://${host}`) {
      return context.json({ error: { code: 'foreign-origin', message: 'unknown origin' } }, 403)
    }
    // Another server on this machine is another site, too, though browsers call it the same.
    const site = context.req.header('sec-fetch-site') ?? 'none'
    const isOwn = site === 'none' || site === 'same-origin'
    if (!isOwn && context.req.header('sec-fetch-mode') !== 'navigate') {
      return context.json({ error: { code: 'foreign-origin', message: 'unknown origin' } }, 403)
    }
    return next()
  }
}
