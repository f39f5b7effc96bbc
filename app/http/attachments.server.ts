import { type AboutAttachment, attachmentForm, mostAtOnce } from '~/domain/attachment/attachment'
import type { Verdict } from '~/domain/verdict'
import type { Refused } from './form.server'
import { BrokenForm, fieldText, partsOf } from './multipart.server'

/** A file of the form, to be taken while it comes in. */
export type SentFile = { sent: string; about: AboutAttachment; content: AsyncIterable<Uint8Array> }

/** The form has fewer; more would only fill the memory. */
const mostFields = 20

/** What became of a form with files: how many were taken, and what is to be said about the others. */
export type SentFiles = { taken: number } & Refused

/**
 * Reads a form with files, handing each to `take` as it comes in. What is said about the files stands before them in the
 * form. A form that breaks off is refused as a whole; what was taken before stays.
 */
export async function takeFiles(
  body: ReadableStream<Uint8Array>,
  boundary: string,
  take: (file: SentFile) => Promise<Verdict>,
): Promise<SentFiles> {
  const typed: Record<string, string> = {}
  const refusals: string[] = []
  let taken = 0
  const answered = (errors: Record<string, string[]>) => ({ taken, typed, errors })
  try {
    for await (const part of partsOf(body, boundary)) {
      if (part.filename === null) typed[part.name] = await fieldText(part)
      if (Object.keys(typed).length > mostFields) throw new BrokenForm('The form has too many fields')
      if (part.filename === null || part.filename === '') continue
      const about = attachmentForm.safeParse(typed)
      if (!about.success) return answered(errorsIn(about.error.issues))
      if (taken + refusals.length >= mostAtOnce)
        return answered({ files: [...refusals, `Please send at most ${mostAtOnce} files at once.`] })
      const verdict = await take({ sent: part.filename, about: about.data, content: part.content })
      if (verdict.ok) taken += 1
      else refusals.push(verdict.reason)
    }
  } catch (problem) {
    if (!(problem instanceof BrokenForm)) throw problem
    refusals.push('The form broke off before all of it was here. Please send it again.')
  }
  if (taken + refusals.length === 0) refusals.push('Choose at least one file.')
  return answered(refusals.length > 0 ? { files: refusals } : {})
}

const errorsIn = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), [message]]))
