import JSZip from 'jszip'
import { paths } from '~/paths'
import type { Outcome } from './expectations'

/** What came of a request: where it leads, and all that it says, in its headers too. */
export type Heard = { status: number; place: string | null; said: string }

/** Listens to an answer; of a workbook, to every part of it. A data request tells a redirect in its body. */
export async function hear(answer: Response): Promise<Heard> {
  const body = await bodyOf(answer)
  const { status } = answer
  const place = status === 202 ? body : status >= 300 && status < 400 ? answer.headers.get('Location') : null
  return { status, place, said: `${JSON.stringify([...answer.headers])}\n${body}` }
}

async function bodyOf(answer: Response): Promise<string> {
  if (!/spreadsheetml|wordprocessingml|zip/.test(answer.headers.get('Content-Type') ?? '')) return answer.text()
  return partsOf(new Uint8Array(await answer.arrayBuffer()))
}

/** Every part of a zip by its name and as text, and what is a zip in it too. */
async function partsOf(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = Object.values(zip.files).map(async file =>
    /\.(?:xlsx|docx)$/.test(file.name) ? partsOf(await file.async('uint8array')) : file.async('string'),
  )
  return [...Object.keys(zip.files), ...(await Promise.all(parts))].join('\n')
}

const words: Record<number, Outcome> = {
  200: 'ok',
  403: 'forbidden',
  404: 'not found',
  409: 'refused',
  410: 'refused',
  422: 'refused',
  503: 'refused',
}

/** What came of it, in the words of the expectations. */
export function outcomeOf({ status, place }: Heard, changed: boolean): Outcome | string {
  if (changed) return status < 400 ? 'done' : `status ${status} with a change`
  if (place !== null) return place.includes(paths.signIn) ? 'sign in' : 'elsewhere'
  return words[status] ?? `status ${status}`
}
