import { mayStillWrite } from '~/domain/completion/completion-report'
import type { FactNumber } from '~/domain/completion/numbers/number'
import { readable, readNumber } from '~/domain/completion/override-form'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { insertOverride, listOverrides } from '~db/queries/completion.server'
import { rememberAct } from '../history'
import type { ProjectAsk } from '../implementation/with-project'
import { numbersNow } from './basis.server'
import { type ReportFound, withReport } from './with-report'

/** A refusal names the field that is to be mended. */
export type Overridden = { ok: true } | { ok: false; reason: string; field?: 'value' | 'reason' }

const refuse = (field: 'value' | 'reason', reason: string) => ({ ok: false, reason, field }) as const

async function openNumber(tx: Transaction, { report }: ReportFound, { number, now }: ProjectAsk, key: string) {
  const writable = mayStillWrite(report.state)
  if (!writable.ok) return writable
  const found = (await numbersNow(tx, number, now)).find(one => one.key === key)
  if (!found) return no('The report has no such number any more. Please go back to its numbers.')
  return { ok: true, found } as const
}

/** Checks what was typed against the fact; gives the value in the units of the number. */
function weigh(
  fact: FactNumber,
  typed: string,
  reason: string,
): { ok: true; value: number } | Extract<Overridden, { ok: false }> {
  if (fact.isFixed)
    return no('This figure was approved. It is changed by an extension or a reprogramming, not in the report.')
  const value = readNumber(fact, typed)
  if (value === null) return refuse('value', readable(fact))
  if (value === fact.fact) return refuse('value', 'The facts say the same: there is nothing to replace.')
  if (reason === '') return refuse('reason', 'Say why the report gives another number than the facts.')
  return { ok: true, value } as const
}

/**
 * Gives a number of the report in the place of that of the facts, with the reason; both stay visible. `typed` is read by
 * the kind of the number. Refuses a figure that was approved, what cannot be read, a number without a reason or equal to
 * the fact, and a report that is with the Secretariat.
 */
export const overrideNumber = (
  db: Database,
  input: ProjectAsk & { key: string; typed: string; reason: string },
): Promise<Overridden> =>
  withReport<Overridden>(db, input, 'completion.write', async (tx, found) => {
    const open = await openNumber(tx, found, input, input.key)
    if (!open.ok) return open
    const reason = input.reason.trim()
    const weighed = weigh(open.found, input.typed, reason)
    if (!weighed.ok) return weighed
    const { author, at } = found.signed
    await insertOverride(tx, found.seq, { key: input.key, value: weighed.value, reason, at, by: author.name }, author)
    const why = 'The overseer gave a number in the place of one of the facts. Both stand in the report.'
    await rememberAct(tx, { number: input.number, act: 'Number of the completion report replaced', why, author, at })
    return yes
  })

/** Takes such a number back: the report shows the fact again. Refuses where there is none in force. */
export const takeOverrideBack = (db: Database, input: ProjectAsk & { key: string }): Promise<Verdict> =>
  withReport<Verdict>(db, input, 'completion.write', async (tx, found) => {
    const writable = mayStillWrite(found.report.state)
    if (!writable.ok) return writable
    const given = (await listOverrides(tx, found.seq)).some(({ key }) => key === input.key)
    if (!given) return no('The report shows the fact already: there is nothing to take back.')
    const { author, at } = found.signed
    await insertOverride(tx, found.seq, { key: input.key, value: null, reason: '', at, by: author.name }, author)
    const why = 'The report shows the fact again.'
    await rememberAct(tx, { number: input.number, act: 'Number of the completion report taken back', why, author, at })
    return yes
  })
