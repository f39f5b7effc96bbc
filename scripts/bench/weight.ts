import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { paths } from '~/paths'
import { ask } from './load'
import type { Running } from './processes'
import { mebibytes, type Report } from './report'

type Lock = { packages: Record<string, { dev?: boolean; devOptional?: boolean }> }

/** The bytes of a folder, without packages nested in it: these have lines of their own in the lock file. */
function bytesIn(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== 'node_modules') bytes += bytesIn(name)
    else if (entry.isFile()) bytes += statSync(name).size
  }
  return bytes
}

/** What `npm ci --omit=dev` would leave, and the ten largest of it. */
export function measureDependencies(report: Report): void {
  const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const sizes = Object.entries(packages).flatMap(([name, { dev, devOptional }]) => {
    if (name === '' || dev || devOptional || !statSync(name, { throwIfNoEntry: false })) return []
    return [{ name: name.replace('node_modules/', ''), size: bytesIn(name) / 2 ** 20 }]
  })
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  report.add({ what: 'production dependencies', came: mebibytes(total), goal: 'under 165 MiB', met: total < 165 })
  const largest = sizes.sort((a, b) => b.size - a.size).slice(0, 10)
  report.note(`largest: ${largest.map(({ name, size }) => `${name} ${size.toFixed(1)}`).join(', ')}`)
}

const textOf = async (url: string) => (await fetch(url)).text()

/** What a browser loads with the list page on its first visit, packed: page, styles, fonts of plain Latin, scripts. */
export async function measureFirstVisit(report: Report, { url }: Running): Promise<void> {
  const page = `${url}${paths.projects}`
  const html = await textOf(page)
  const packed = async (address: string) => (await ask(address, { headers: { 'accept-encoding': 'br, gzip' } })).bytes
  const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1] ?? '')
  const scripts = new Set<string>()
  const follow = async (address: string) => {
    if (scripts.has(address)) return
    scripts.add(address)
    const text = await textOf(address)
    const imports = found(text, /(?:^|[;}])(?:import|export)(?:[^"'();]*from)?\s*["'](\.[^"']+\.js)["']/g)
    for (const one of imports) await follow(new URL(one, address).href)
  }
  const named = [
    ...found(html, /rel="modulepreload" href="([^"]+)"/g),
    ...found(html, /import[^"';]*["'](\/assets\/[^"']+\.js)/g),
  ]
  for (const one of named) await follow(new URL(one, url).href)
  const styles = found(html, /rel="stylesheet" href="([^"]+)"/g).map(one => new URL(one, url).href)
  const fonts = new Set<string>()
  for (const style of styles) {
    for (const face of found(await textOf(style), /@font-face\s*{([^}]+)}/g)) {
      const latin = !face.includes('unicode-range') || /unicode-range:[^;]*U\+(00)?00-/i.test(face)
      const [source] = found(face, /url\(["']?([^"')]+\.woff2)/g)
      if (latin && source && !/italic/.test(face)) fonts.add(new URL(source, style).href)
    }
  }
  const kinds = { page: [page], styles, fonts: [...fonts], scripts: [...scripts], icon: [`${url}/favicon.svg`] }
  const sizes = await Promise.all(
    Object.entries(kinds).map(async ([kind, addresses]) => {
      const each = await Promise.all(addresses.map(packed))
      return { kind, kilobytes: each.reduce((sum, bytes) => sum + bytes, 0) / 1000 }
    }),
  )
  const total = sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0)
  report.add({
    what: 'list page, first visit, packed',
    came: `${Math.round(total)} KB`,
    goal: 'under 200 KB',
    met: total < 200,
  })
  report.note(sizes.map(({ kind, kilobytes }) => `${kind} ${kilobytes.toFixed(1)}`).join(', '))
}
