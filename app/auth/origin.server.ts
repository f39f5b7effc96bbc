import { config } from '~/config.server'

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * The address under which links in letters lead back here: the one that is configured. A request names any host it
 * likes, so its own is believed only where it is this machine.
 */
export function originOf(request: Request): string {
  const { publicOrigin, host, port } = config()
  if (publicOrigin) return publicOrigin
  const asked = new URL(request.url)
  if (loopback.test(asked.hostname)) return asked.origin
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
