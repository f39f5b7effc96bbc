import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { Differing } from '~/domain/implementation/differing'

/** A form as it was sent back: what was typed, and what is wrong with it, by field name. */
export type Refused = { typed: Record<string, unknown>; errors: Record<string, string[]> }
export type ReadForm<Value> = { ok: true; value: Value; typed: Record<string, unknown> } | ({ ok: false } & Refused)

/** Reads a form with a schema. What was typed is kept either way, so that an error loses nothing. */
export const parseForm = <Schema extends z.ZodType>(form: FormData, schema: Schema) => parse(form, schema, false)

/**
 * The same for a schema that takes texts as they are typed: an empty box is an empty text. `parseForm` hands it over as
 * a missing one, also in the middle of a pipe, where a schema cannot say what that means.
 */
export const parseTyped = <Schema extends z.ZodType>(form: FormData, schema: Schema) => parse(form, schema, true)

function parse<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  disableAutoCoercion: boolean,
): ReadForm<z.output<Schema>> {
  const submission = parseWithZod(form, { schema, disableAutoCoercion })
  const typed: Record<string, unknown> = submission.payload
  if (submission.status === 'success') return { ok: true, value: submission.value, typed }
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).flatMap(([name, messages]) => (messages ? [[name, messages]] : [])),
  )
  return { ok: false, typed, errors }
}

/** Reads the form of a request. */
export const readForm = async <Schema extends z.ZodType>(request: Request, schema: Schema) =>
  parseForm(await request.formData(), schema)

/** The same page again with status 422: values kept, messages beside the fields and in the summary. */
export const rejected = ({ typed, errors }: Refused) => data({ typed, errors }, { status: 422 })

/** A refusal by a rule, not by a field: it stands at the top of the form, and what was typed is kept. */
export const refusedBy = (reason: string, typed: Record<string, unknown>) =>
  rejected({ typed, errors: { '': [reason] } })

/** A form of a fact that was refused: by a field, by several, or because somebody else has saved the fact meanwhile. */
type RefusedFact<Saved> = {
  reason: string
  field?: string
  problems?: Record<string, string[]>
  meanwhile?: { saved: Saved; by: string }
}

/**
 * The same page again with what was typed: 422 where a rule refuses it, 409 where somebody else has saved meanwhile, with
 * what is saved now beside what was typed.
 */
export function refusedFact<Saved extends { revision: number }>(
  typed: Record<string, unknown>,
  { reason, field = '', problems, meanwhile }: RefusedFact<Saved>,
  differing: (saved: Saved) => Differing[] = () => [],
) {
  const errors: Record<string, string[]> = problems ?? { [field]: [reason] }
  const told = meanwhile && {
    ...{ revision: meanwhile.saved.revision, by: meanwhile.by, parts: differing(meanwhile.saved) },
  }
  return data({ typed, errors, meanwhile: told }, { status: told ? 409 : 422 })
}
