import { refuse } from './route.server'

/** The key in an address such as /scorings/12; 404 where the text is none. */
export function seqIn(text: string | undefined, what: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw refuse(404, what)
  return Number(text)
}
