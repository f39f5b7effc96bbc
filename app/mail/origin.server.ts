import { config } from '~/config.server'

/** An address of Dossier as a letter names it: whole, under the origin that people type. */
export function absolute(path: string): string {
  const { publicOrigin, host, port } = config()
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `${publicOrigin ?? `http://${here.includes(':') ? `[${here}]` : here}:${port}`}${path}`
}
