import vm from 'node:vm'

/**
 * Runs a script where only what browsers and Node share exists, and returns what the promise in
 * `globalThis.answers` gives. There is no `process`, no `require`, no `Buffer`.
 */
export async function runInBrowserLikeRealm(code: string): Promise<unknown> {
  const realm = vm.createContext({
    AbortController,
    AbortSignal,
    atob,
    btoa,
    console,
    crypto,
    performance,
    queueMicrotask,
    setTimeout,
    clearTimeout,
    structuredClone,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
  })
  vm.runInContext(code, realm, { timeout: 60_000 })
  return JSON.parse(
    await vm.runInContext('globalThis.answers.then((a) => JSON.stringify(a))', realm),
  )
}
