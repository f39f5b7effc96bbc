import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** Between these parts stands the nonce, which is another for each answer. */
type Drawn = { parts: string[]; size: number }

const most = 24 * 1024 * 1024
const drawn = new LRUCache<string, Drawn>({ maxSize: most, sizeCalculation: page => page.size })

export type Drawing = {
  url: string
  /** All data of the page, as it is also sent to the browser. */
  data: string
  nonce: string
}

/**
 * Draws a page, or takes the one that was drawn before from the very same address and data. Every request still finds
 * out who asks and reads the data anew; what is spared is only the drawing, whose outcome they determine.
 */
export function drawnOnce({ url, data, nonce }: Drawing, draw: () => string): string {
  const name = createHash('sha256').update(url).update('\n').update(data).digest('base64')
  const known = drawn.get(name)
  if (known) return known.parts.join(nonce)
  const page = draw()
  drawn.set(name, { parts: page.split(nonce), size: page.length + name.length })
  return page
}
