import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { toolsFolder } from '../tools/tools-folder.ts'

/** A package registry of our own on the loopback address, empty, and never asking another one. */
export interface LocalRegistry {
  /** With a closing slash. */
  url: string
  /** Environment that makes npm and pnpm publish `@wirecopy/*` here. */
  environment: NodeJS.ProcessEnv
  stop: () => void
}

/** Starts a Verdaccio that keeps everything it is given in a folder. */
export async function startLocalRegistry(folder: string): Promise<LocalRegistry> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  mkdirSync(folder, { recursive: true })
  const configuration = `${folder}/verdaccio.yaml`
  writeFileSync(
    configuration,
    [
      `storage: ${folder}/storage`,
      'web: { enable: false }',
      'auth: { htpasswd: { file: ./htpasswd, max_users: 10 } }',
      'packages:',
      "  '@wirecopy/*': { access: $all, publish: $authenticated }",
      'log: { type: stdout, format: json, level: error }',
      'max_body_size: 50mb',
      '',
    ].join('\n'),
  )
  const tools = await toolsFolder()
  const server = spawn(
    process.execPath,
    [`${tools}node_modules/verdaccio/bin/verdaccio`, '--config', configuration, '--listen', url],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const stop = () => void server.kill()
  process.once('exit', stop)
  await answering(url)
  const npmrc = `${folder}/npmrc`
  const host = url.slice('http:'.length)
  writeFileSync(
    npmrc,
    `@wirecopy:registry=${url}\n${host}:_authToken=${await createUser(url)}\nfund=false\naudit=false\n`,
  )
  return {
    url,
    environment: {
      npm_config_userconfig: npmrc,
      NPM_CONFIG_USERCONFIG: npmrc,
      'npm_config_@wirecopy:registry': url,
    },
    stop,
  }
}

async function createUser(url: string): Promise<string> {
  const name = 'rehearsal'
  const response = await fetch(`${url}-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: 'rehearsal-only', type: 'user' }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) throw new Error(`the registry gave no token: ${response.status}`)
  return token
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      if ((await fetch(`${url}-/ping`)).ok) return
    } catch {
      // Not yet.
    }
    await wait(200)
  }
  throw new Error(`no answer from ${url}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
