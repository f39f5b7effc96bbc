import { no, type Verdict } from '~/domain/verdict'
import { BrokenForm, partsOf } from './multipart.server'

/** Reads the one file of a form, handing it to `take` as it comes in; all else in the form is passed over. */
export async function takeOneFile(
  body: ReadableStream<Uint8Array>,
  boundary: string,
  take: (file: { sent: string; content: AsyncIterable<Uint8Array> }) => Promise<Verdict>,
): Promise<Verdict> {
  try {
    for await (const { filename, content } of partsOf(body, boundary))
      if (filename) return await take({ sent: filename, content })
  } catch (problem) {
    if (!(problem instanceof BrokenForm)) throw problem
    return no('The form broke off before all of it was here. Please send it again.')
  }
  return no('Choose a file.')
}
