import { data } from '@remix-run/node'

/** A form of a draft that came back: what was typed, what is wrong with it, and the revision to save from now. */
export type DraftRefused<Typed = Record<string, unknown>> = {
  typed: Typed
  errors: Record<string, string[]>
  base?: number
}

/**
 * The same page again with what was typed: 409 where somebody else changed the same meanwhile, so that saving again puts
 * it in the place of theirs; else 422.
 */
export const notSaved = <Typed>(
  { reason, revision }: { reason: string; revision?: number },
  typed: Typed,
): ReturnType<typeof data<DraftRefused<Typed>>> =>
  data<DraftRefused<Typed>>(
    { typed, errors: { '': [reason] }, base: revision },
    { status: revision === undefined ? 422 : 409 },
  )

/**
 * The same page again with messages beside the fields, or with a row more or less (then there are none). It is still the
 * page of the revision that it was opened with, whatever was saved since.
 */
export const draftAgain = <Typed>(
  typed: Typed,
  base: unknown,
  errors: Record<string, string[]> = {},
): ReturnType<typeof data<DraftRefused<Typed>>> => {
  const revision = typeof base === 'number' || typeof base === 'string' ? Number(base) : Number.NaN
  const kept = Number.isInteger(revision) ? { base: revision } : {}
  return data<DraftRefused<Typed>>({ typed, errors, ...kept }, { status: Object.keys(errors).length > 0 ? 422 : 200 })
}
