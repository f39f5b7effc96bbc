import { Agent, get, type IncomingMessage } from 'node:http'

export type Answer = { status: number; bytes: number; firstByteMs: number; ms: number }
type Asking = { headers?: Record<string, string>; agent?: Agent; onBody?: (part: Buffer) => void }

/** Asks for an address and reads the whole answer. */
export function ask(url: string, { headers = {}, agent, onBody }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const take = (response: IncomingMessage) => {
      let bytes = 0
      let firstByteMs = 0
      response.on('data', (part: Buffer) => {
        if (bytes === 0) firstByteMs = performance.now() - start
        bytes += part.length
        onBody?.(part)
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, bytes, firstByteMs, ms: performance.now() - start }),
      )
    }
    get(url, { headers, agent }, take).on('error', reject)
  })
}

export type Load = { perSecond: number; meanMs: number; p99Ms: number; bytes: number }
export type LoadOptions = {
  urls: readonly string[]
  headers?: Record<string, string>
  connections: number
  /** Ends after so many milliseconds, or when `until` is true. */
  forMs?: number
  until?: () => boolean
}

/** Keeps so many connections busy with these addresses in turn. Throws where an answer is no page. */
export async function load({ urls, headers, connections, forMs, until }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const start = performance.now()
  const over = () => (until ? until() : performance.now() - start > (forMs ?? 0))
  let next = 0
  let bytes = 0
  const one = async () => {
    while (!over()) {
      const url = urls[next++ % urls.length] ?? ''
      const answer = await ask(url, { headers, agent })
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
      times.push(answer.ms)
      bytes = answer.bytes
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: times.length / seconds, meanMs: mean(times), p99Ms: quantile(times, 0.99), bytes }
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Of values in rising order. */
const quantile = (rising: readonly number[], part: number) =>
  rising[Math.min(rising.length - 1, Math.floor(rising.length * part))] ?? Number.NaN

export const median = (values: readonly number[]) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
