import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '~/config.server'
import { builtFiles } from '~/http/built-files.server'
import type { Readiness } from '~/http/health.server'
import { type RunningServer, serve } from '~/server'
import { smallPages } from './small-pages'

type Line = { msg: string; requestId: string; path?: string; status?: number }

const MEGABYTE = 1024 * 1024
const STYLE = '.drawn { color: teal }\n'.repeat(100)

/** An endless download that knows how much of it was made, and whether it has been given up. */
const made = { rows: 0, givenUp: false }
async function* rows() {
  try {
    for (;;) {
      made.rows += 1
      yield Buffer.alloc(64 * 1024, 'row,')
      await new Promise(setImmediate)
    }
  } finally {
    made.givenUp = true
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-server-'))
const running: RunningServer[] = []
let log: Line[] = []
let release: () => void = () => undefined
let slowReached: Promise<void>

beforeAll(() => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'assets', 'drawn-1.css'), STYLE)
  writeFileSync(path.join(folder, 'assets', 'drawn-1.css.gz'), 'packed by the build')
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return () => rmSync(folder, { recursive: true, force: true })
})

afterEach(async () => {
  release()
  await Promise.all(running.splice(0).map(server => server.close()))
})

async function start(settings: Record<string, string> = {}, ready: Readiness = async () => ({ ok: true })) {
  const read = readConfig({ PORT: '0', ...settings })
  if (!read.ok) throw new Error(read.reason)
  log = []
  const untilReleased = new Promise<void>(resolve => {
    release = resolve
  })
  let onSlow: () => void = () => undefined
  slowReached = new Promise<void>(resolve => {
    onSlow = resolve
  })
  const server = await serve({
    config: read.config,
    log: pino({ level: 'debug' }, { write: line => log.push(JSON.parse(line)) }),
    build: smallPages({ untilReleased, onSlow, rows }),
    files: builtFiles(folder),
    ready,
  })
  running.push(server)
  return server
}

/** Sends bytes as they are and gives the whole answer, for what fetch would tidy up. */
function raw({ url }: RunningServer, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', part => {
      answer += part
    })
    socket.once('error', reject).once('close', () => resolve(answer))
  })
}

/** An answer read to its end, so that its connection is free again. */
async function ask(url: string, init: RequestInit = {}) {
  const answer = await fetch(url, init)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const post = (server: RunningServer, headers: Record<string, string>) =>
  ask(`${server.url}/echo`, { method: 'POST', body: 'a=1', headers })

describe('a page', () => {
  it('allows only scripts that carry its own nonce, another one each time', async () => {
    const { url } = await start()
    const nonces = []
    for (const page of [await ask(url), await ask(url)]) {
      const policy = page.headers.get('Content-Security-Policy') ?? ''
      const nonce = /script-src 'strict-dynamic' 'nonce-([\w-]{20,})'/.exec(policy)?.[1]
      const html = page.text
      const scripts = html.match(/<script[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(2)
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
      nonces.push(nonce)
    }
    expect(new Set(nonces).size).toBe(2)
  })

  it('is one document whose data came with it and stays data', async () => {
    const { url } = await start()
    const html = (await ask(url)).text
    expect(html).toMatch(/^<!DOCTYPE html><html/)
    expect(html.endsWith('</body></html>')).toBe(true)
    expect(html).toContain('streamController.enqueue(')
    expect(html).toContain('streamController.close()')
    expect(html).not.toContain('<script>alert(1)')
  })

  it('is packed, private, protected, and does not name its server', async () => {
    const { url } = await start()
    const { headers } = await ask(url, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(headers.get('Content-Encoding')).toBe('gzip')
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.has('Permissions-Policy')).toBe(true)
    expect(headers.has('X-Powered-By')).toBe(false)
    expect(headers.has('Strict-Transport-Security')).toBe(false)
  })

  it('asks for TLS ever after only where a trusted proxy speaks it', async () => {
    const behindTls = { headers: { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.9' } }
    const trusting = await ask(`${(await start({ TRUST_PROXY: '1' })).url}/echo`, behindTls)
    expect(trusting.headers.has('Strict-Transport-Security')).toBe(true)
    expect(JSON.parse(trusting.text)).toMatchObject({ address: '203.0.113.9' })
    const plain = await ask(`${(await start()).url}/echo`, behindTls)
    expect(plain.headers.has('Strict-Transport-Security')).toBe(false)
    expect(JSON.parse(plain.text)).toMatchObject({ address: '127.0.0.1' })
  })
})

describe('built files', () => {
  it('may be kept for a year and are known again by their ETag', async () => {
    const server = await start()
    const { url } = server
    const first = await ask(`${url}/assets/drawn-1.css`, { headers: { 'Accept-Encoding': 'identity' } })
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(first.text).toBe(STYLE)
    const again = await raw(
      server,
      `GET /assets/drawn-1.css HTTP/1.1\r\nHost: a\r\nIf-None-Match: ${first.headers.get('ETag')}\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n`,
    )
    expect(again).toContain('304 Not Modified')
    const icon = await ask(`${url}/favicon.svg`)
    expect(icon.headers.get('Cache-Control')).toBe('public, max-age=3600')
    expect(icon.headers.has('ETag')).toBe(true)
  })

  it('are sent as the build packed them to browsers that can unpack', async () => {
    const server = await start()
    const answer = await raw(
      server,
      'GET /assets/drawn-1.css HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toContain('packed by the build')
    expect(answer).toMatch(/Content-Encoding: gzip/i)
    expect(answer).toMatch(/Content-Type: text\/css/i)
    expect(answer).toMatch(/Vary: Accept-Encoding/i)
  })

  it('are not found by a name that was not built', async () => {
    const { url } = await start()
    expect((await ask(`${url}/assets/old-9.js`)).status).toBe(404)
    expect((await ask(`${url}/assets/%2e%2e/%2e%2e/package.json`)).status).toBe(404)
  })
})

describe('what is refused at the door', () => {
  it('a body that announces more than the limit, in words and before it is read', async () => {
    const server = await start({ BODY_LIMIT_MB: '1' })
    const answer = await ask(`${server.url}/echo`, { method: 'POST', body: 'x'.repeat(MEGABYTE + 1) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('at most 1 megabyte.')
    const within = await ask(`${server.url}/echo`, { method: 'POST', body: 'x'.repeat(MEGABYTE) })
    expect(within.text).toBe(String(MEGABYTE))
    // Files may be attached to a project beyond it. None of these small pages takes them.
    const files = await ask(`${server.url}/projects/EWG-09-2010A/attachments`, {
      method: 'POST',
      body: 'x'.repeat(2 * MEGABYTE),
    })
    expect(files.status).not.toBe(413)
    const elsewhere = await ask(`${server.url}/projects/attachments`, {
      method: 'POST',
      body: 'x'.repeat(2 * MEGABYTE),
    })
    expect(elsewhere.status).toBe(413)
  })

  it('a body that grows over the limit while it comes', async () => {
    const { url } = await start({ BODY_LIMIT_MB: '1' })
    const answerTo = (parts: number, path = '/echo') =>
      new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
        const request = send(url + path, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } }, response => {
          let text = ''
          response.setEncoding('utf8').on('data', part => {
            text += part
          })
          response.on('end', () => resolve({ status: response.statusCode, text }))
        })
        request.on('error', reject)
        for (let part = 0; part < parts; part += 1) request.write('x'.repeat(MEGABYTE / 4))
        request.end()
      })
    expect(await answerTo(4)).toEqual({ status: 200, text: String(MEGABYTE) })
    expect(await answerTo(12)).toMatchObject({ status: 413, text: expect.stringContaining('This is too large') })
    // A page that does not read what was sent answers all the same.
    expect(await answerTo(12, '/slow')).toMatchObject({ status: 405 })
    expect(log.filter(line => line.status === 500)).toEqual([])
  })

  it('a form of another site, not one of ours', async () => {
    const server = await start({ PUBLIC_URL: 'https://dossier.example.org' })
    expect((await post(server, { Origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await post(server, { Origin: 'null' })).status).toBe(403)
    expect((await post(server, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await post(server, { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
    expect((await post(server, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
    expect((await post(server, { Origin: server.url })).status).toBe(200)
    expect((await post(server, {})).status).toBe(200)
  })

  it('addresses and methods that no page has', async () => {
    const server = await start()
    for (const address of ['/%E0%A4%A', '/projects/a%00b', '/?text=%00']) {
      expect((await ask(server.url + address)).status, address).toBe(400)
    }
    expect(await raw(server, 'GET / HTTP/1.1\r\nHost: not a host\r\nConnection: close\r\n\r\n')).toContain('400 Bad')
    const removal = await ask(server.url, { method: 'DELETE' })
    expect([removal.status, removal.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  it('but not a broken cookie', async () => {
    const { url } = await start()
    const answer = await ask(`${url}/echo`, { headers: { Cookie: 'a=%E0%A4%A; ;=;"' } })
    expect(answer.status).toBe(200)
  })
})

describe('what goes wrong', () => {
  it('is answered with a reference and logged under it, without the cause on the page', async () => {
    const { url } = await start()
    const answer = await ask(`${url}/broken`)
    const { text } = answer
    expect(answer.status).toBe(500)
    expect(text).not.toContain('secret cause')
    const reference = answer.headers.get('X-Request-Id') ?? ''
    expect(text).toContain(reference)
    expect(log).toContainEqual(
      expect.objectContaining({ requestId: reference, err: expect.objectContaining({ message: 'the secret cause' }) }),
    )
  })

  it('is answered in words when no answer comes in time', async () => {
    const { url } = await start({ REQUEST_SECONDS: '1' })
    const answer = await ask(`${url}/slow`)
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('took too long')
  })
})

describe('the log', () => {
  it('has a line for each request, without what people typed', async () => {
    const { url } = await start()
    const answer = await ask(`${url}/echo?search=private+words`, {
      headers: { 'X-Request-Id': 'proxy-12345', Cookie: 'session=private' },
    })
    expect(answer.headers.get('X-Request-Id')).toBe('proxy-12345')
    await expect.poll(() => log.length).toBe(1)
    expect(log[0]).toMatchObject({ requestId: 'proxy-12345', method: 'GET', path: '/echo', status: 200 })
    expect(JSON.stringify(log)).not.toContain('private')
  })

  it('makes a reference of its own where the given one is not plain', async () => {
    const { url } = await start()
    for (const given of ['<script>', 'x'.repeat(65), 'a']) {
      const answer = await ask(`${url}/healthz`, { headers: { 'X-Request-Id': given } })
      expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    }
  })
})

describe('health', () => {
  it('tells that the process is up, and whether it can serve', async () => {
    let current = true
    const { url } = await start({}, async () => {
      if (current) return { ok: true }
      throw new Error('connection refused at 10.0.0.5')
    })
    expect((await ask(`${url}/readyz`)).status).toBe(200)
    current = false
    const unready = await ask(`${url}/readyz`)
    expect([unready.status, unready.text]).toEqual([503, 'The database does not answer.\n'])
    expect((await ask(`${url}/healthz`)).status).toBe(200)
  })
})

describe('a download', () => {
  it('is made as fast as it is taken, and no longer once the visitor has left', async () => {
    const { url } = await start()
    const answer = await fetch(`${url}/download`, { headers: { 'Accept-Encoding': 'identity' } })
    const reader = answer.body?.getReader()
    await reader?.read()
    let before = -1
    await expect
      .poll(
        () => {
          const still = made.rows === before
          before = made.rows
          return still
        },
        { interval: 100, timeout: 10_000 },
      )
      .toBe(true)
    expect(made.givenUp).toBe(false)
    await reader?.cancel()
    await expect.poll(() => made.givenUp).toBe(true)
  })
})

describe('closing', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const server = await start()
    const underWay = fetch(`${server.url}/slow`)
    await slowReached
    const closed = server.close()
    await expect(fetch(server.url)).rejects.toThrow()
    release()
    const answer = await underWay
    expect(await answer.text()).toBe('finished')
    expect(answer.headers.get('Connection')).toBe('close')
    await closed
  })

  it('waits no longer than it may', async () => {
    const server = await start({ SHUTDOWN_SECONDS: '1' })
    const underWay = fetch(`${server.url}/slow`)
    const broken = expect(underWay).rejects.toThrow()
    await slowReached
    await server.close()
    await broken
  })

  it('does not wait for a connection on which nothing was ever asked', async () => {
    const server = await start()
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    await once(socket, 'connect')
    // Answered after the silent connection was taken.
    await ask(`${server.url}/healthz`)
    const ended = once(socket, 'close')
    await server.close()
    await ended
  })

  it('refuses a port that is taken', async () => {
    const { url } = await start()
    await expect(start({ PORT: new URL(url).port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
