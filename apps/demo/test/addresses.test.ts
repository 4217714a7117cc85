import dns from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent } from 'undici'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkUrl, isPublicAddress, publicLookup } from '../src/input/address.ts'
import { createPageFetcher } from '../src/input/fetch-page.ts'

afterEach(() => void vi.restoreAllMocks())

const refused = expect.objectContaining({ code: 'fetch-refused' })

describe('an address that is not on the public internet', () => {
  it.each([
    // IPv4 in numbers of other bases, with parts left out, in other digits, with a stop at the end.
    '0',
    '0x0',
    '00000177.1',
    '10.1',
    '172.16.1',
    '192.168.0',
    '0xA9FEA9FE',
    '2852039166',
    '0251.0376.0251.0376',
    '0xa9.0xfe.0xa9.0xfe',
    '127.0.0.1.',
    '127%2e0%2e0%2e1',
    '①②⑦.⓪.⓪.①',
    '127.0.0.1:80',
    '127.0.0.1:00080',
    '0300.0250.0.1',
    '3232235777',
    '00000000000000000000177.0.0.1',
    '𝟏𝟐𝟕.𝟎.𝟎.𝟏',
    '１６９。２５４｡１６９．２５４',
    // Networks for special use.
    '100.64.0.0',
    '192.0.0.9',
    '192.31.196.1',
    '192.52.193.1',
    '192.175.48.1',
    '198.18.0.0',
    '239.255.255.250',
    // Each machine of a cloud finds its secrets there, though the number is a public one.
    '168.63.129.16',
    '[::ffff:168.63.129.16]',
    '169.254.170.2',
    '100.100.100.200',
    '100.127.255.255',
    '192.0.0.192',
    '192.88.99.1',
    '198.19.255.255',
    '198.51.100.3',
    '203.0.113.5',
    '240.0.0.1',
    '255.255.255.254',
    // IPv4 within IPv6.
    '[::127.0.0.1]',
    '[::7f00:1]',
    '[::a9fe:a9fe]',
    '[::ffff:169.254.169.254]',
    '[::ffff:0a00:0001]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b:1::7f00:1]',
    '[64:ff9b::808:808]',
    '[2002:a00:1::]',
    '[2002:808:808::1]',
    '[2607:f8b0::5efe:10.0.0.1]',
    '[2607:f8b0::200:5efe:127.0.0.1]',
    '[2002:c0a8:0101::1]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    // IPv6 that is local, for special use, or was never given out.
    '[0000::0001]',
    '[100::1]',
    '[fec0::1]',
    '[fd00:ec2::254]',
    '[ff0e::1]',
    '[2001:2::1]',
    '[2001:10::1]',
    '[2001:20::1]',
    '[2001:db8:1::1]',
    '[2620:4f:8000::1]',
    '[3fff::1]',
    '[5f00::1]',
    '[1::]',
    '[4000::1]',
    '[8000::1]',
    '[e000::1]',
    '[fe00::1]',
  ])('%s is refused', (host) => {
    expect(() => checkUrl(`http://${host}/`)).toThrow(refused)
  })

  it.each([
    'http:127.0.0.1',
    'http:\\\\127.0.0.1\\',
    'http://127.0.0.1#@example.com/',
    ' http://[::1]/ ',
  ])('is refused in the URL %s', (url) => {
    expect(() => checkUrl(url)).toThrow(refused)
  })

  it.each(['8.8.8.8', '2606:4700::1111', '2a00:1450:4001::200e', '::ffff:8.8.8.8'])(
    'is not %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    'localhost.localdomain',
    'metadata',
    'metadata.google.internal',
    'printer.local',
    'router.lan.',
    'nas.home.arpa',
    '1.0.0.127.in-addr.arpa',
    'a.onion',
  ])('may stand behind the name %s, which is refused before a name server is asked', (host) => {
    const asked = resolveTo(['8.8.8.8'])
    expect(() => checkUrl(`http://${host}/`)).toThrow(refused)
    expect(asked).not.toHaveBeenCalled()
  })

  it.each([
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
  ])('is not its neighbour %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '0127.0.0.1',
    '8.8.8',
    '0x8.8.8.8',
    '8.8.8.8 ',
    'fe80::1%eth0',
    '127.0.0.1%lo',
    '0x7f.1.1.1.1',
    ' 8.8.8.8',
  ])('is %j', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

/** Lets names resolve to these addresses, one list after the other. */
function resolveTo(...answers: string[][]) {
  let asked = 0
  return vi.spyOn(dns, 'lookup').mockImplementation(((
    _host: string,
    _options: object,
    done: (error: null, found: object[]) => void,
  ) => {
    const found = answers[Math.min(asked++, answers.length - 1)] ?? []
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) as typeof dns.lookup)
}

describe('a name', () => {
  const look = (host: string, options: dns.LookupOptions = {}) =>
    new Promise<{ error: Error | null; found: unknown }>((resolve) =>
      publicLookup(host, options as dns.LookupAllOptions, (error, found) =>
        resolve({ error, found }),
      ),
    )

  it('of public addresses resolves to them', async () => {
    resolveTo(['8.8.8.8', '2606:4700::1111'])
    expect(await look('a.example')).toEqual({ error: null, found: '8.8.8.8' })
    expect((await look('a.example', { all: true })).found).toHaveLength(2)
  })

  it.each([
    [['127.0.0.1']],
    [['8.8.8.8', '10.0.0.1']],
    [['2606:4700::1111', '::1']],
    [['::ffff:192.168.0.1']],
    [['fe80::1%eth0']],
  ])('that has one of %j is refused', async (answer) => {
    resolveTo(answer)
    expect((await look('a.example')).error).toMatchObject({ code: 'fetch-refused' })
    expect((await look('a.example', { all: true })).error).toMatchObject({ code: 'fetch-refused' })
  })

  it('that resolves to this machine never reaches it: the connection itself looks', async () => {
    let reached = 0
    const server = createServer((_, response) => {
      reached++
      response.end('secret')
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    // As if the port of the server were a usual one: what must be refused is the address.
    const fetchThrough = (lookup: typeof dns.lookup) => {
      const agent = new Agent({ connect: { lookup } })
      const dispatcher = agent.compose(
        (dispatch) => (options, handler) =>
          dispatch({ ...options, origin: `http://a.example:${port}` }, handler),
      )
      return createPageFetcher({ maxBytes: 1000, dispatcher })('http://a.example/')
    }
    try {
      resolveTo(['127.0.0.1'])
      await expect(fetchThrough(publicLookup)).rejects.toMatchObject({ code: 'fetch-refused' })
      expect(reached).toBe(0)
      // The control: where nothing looks at the address, the same way does reach the server.
      const { content } = await fetchThrough(((
        _host: string,
        { all }: dns.LookupOptions,
        done: (...answer: unknown[]) => void,
      ) =>
        all
          ? done(null, [{ address: '127.0.0.1', family: 4 }])
          : done(null, '127.0.0.1', 4)) as typeof dns.lookup)
      expect(new TextDecoder().decode(content as Uint8Array)).toBe('secret')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})
