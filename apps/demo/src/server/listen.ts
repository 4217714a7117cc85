import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { FetchPage } from '../input/fetch-page.ts'
import type { Report } from '../report.ts'
import { createApp } from './app.ts'

export interface ListenOptions {
  report: Report
  host: string
  port: number
  fetchPage?: FetchPage
}

export interface RunningServer {
  /** Where the page is: `http://127.0.0.1:4173/`. */
  url: string
  close(): Promise<void>
}

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/** Serves a report as a web page; resolves when it listens, rejects where the port is taken. */
export function listen({ report, host, port, fetchPage }: ListenOptions): Promise<RunningServer> {
  let hosts: ReadonlySet<string> = new Set()
  const app = createApp({ report, hosts: () => hosts, ...(fetchPage ? { fetchPage } : {}) })
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch: app.fetch, hostname: host, port },
      (info: AddressInfo) => {
        const names = new Set([...loopback, literal(host)])
        hosts = new Set([...names].flatMap((name) => hostsOf(name, info.port)))
        resolve({
          url: `http://${literal(host)}:${info.port}/`,
          close: () => closeServer(server),
        })
      },
    )
    server.on('error', reject)
  })
}

function literal(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host.toLowerCase()
}

/** Browsers leave the usual port out. */
function hostsOf(name: string, port: number): string[] {
  return port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
