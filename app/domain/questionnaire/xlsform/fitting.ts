import { legal } from '../../workbook/legal'
import type { Place, Tell } from './form-table'

/** A text within its limit; a longer one is cut, which is told. */
export function fitting(text: string, limit: number, at: Place, tell: Tell): string {
  const clean = legal(text).replace(/\r\n?/g, '\n').trim()
  if (clean.length <= limit) return clean
  tell(at, `This text has ${clean.length} characters; ${limit} are the most here. The rest is left out.`)
  return legal(clean.slice(0, limit)).trim()
}
