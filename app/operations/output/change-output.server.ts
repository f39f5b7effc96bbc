import { formatDate } from '~/domain/calendar'
import type { OutputDelivery, OutputPromise } from '~/domain/output/forms'
import type { Output, OutputText } from '~/domain/output/output'
import { toExplain } from '~/domain/output/standing'
import { same } from '~/domain/same'
import type { Database, Transaction } from '~db/connect.server'
import { insertFactChange } from '~db/queries/fact-changes.server'
import { changeOutput as write } from '~db/queries/outputs.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import type { ProjectFound } from '../implementation/with-project'
import { checkFile, type FactKept, type OutputAsk, withOutput } from './with-output'

/** Writes what changed of an output with what it was before; nothing where nothing changed. */
async function keep(
  tx: Transaction,
  { seq: project, signed }: ProjectFound,
  before: Output,
  { changes, act, why }: { changes: Partial<OutputText>; act: string; why: string },
): Promise<FactKept<Output>> {
  const { seq, revision } = before
  const isSame = same({ ...before, ...changes }, before)
  if (isSame) return { ok: true, seq, revision }
  await write(tx, seq, { ...changes, revision: revision + 1 })
  const kept = { project, kind: 'output', key: seq, revision, before, at: signed.at } as const
  await insertFactChange(tx, kept, signed.author)
  await rememberAct(tx, { number: before.number, act, ...signed, why })
  return { ok: true, seq, revision: revision + 1 }
}

/**
 * Changes what an output is called, its kind, number and day. Refuses who may not keep facts, where none are kept, and a
 * form of an older revision.
 */
export const changeOutput = (
  db: Database,
  { promise, ...ask }: OutputAsk & { promise: OutputPromise },
): Promise<FactKept<Output>> =>
  withOutput(db, ask, { later: false }, (tx, output, project) => {
    const { name, kind, planned, plannedOn } = promise
    return keep(tx, project, output, {
      ...{ changes: { name, kind, planned, plannedOn }, act: 'Output changed', why: name },
    })
  })

/**
 * Records what became of an output: how many, when, where it is found, how it is used. Without a day it stays open.
 * Refuses also a day that lies ahead, a file that is none of the project's, and fewer or later without an explanation.
 */
export const deliverOutput = (
  db: Database,
  { delivery, ...ask }: OutputAsk & { delivery: OutputDelivery },
): Promise<FactKept<Output>> =>
  withOutput(db, ask, { later: false }, async (tx, output, project) => {
    const { delivered, deliveredOn, link, file, use, note } = delivery
    if (deliveredOn !== null && deliveredOn > dayOf(ask.now))
      return { ok: false, reason: 'This day lies ahead.', field: 'deliveredOn' }
    const known = await checkFile(tx, project.seq, file)
    if (!known.ok) return { ...known, field: 'file' }
    const unusual = toExplain({ ...output, delivered, deliveredOn }, project.record.values.expectedCompletion)
    if (unusual !== null && note === '') return { ok: false, reason: `${unusual}. Please say why.`, field: 'note' }
    const day = deliveredOn === null ? '' : `, on ${formatDate(deliveredOn)}`
    const act =
      deliveredOn !== null && output.deliveredOn === null ? 'Output delivered' : 'Delivery of an output changed'
    const changes = { delivered, deliveredOn, link, file, use, note }
    return keep(tx, project, output, { changes, act, why: `${output.name}${day}` })
  })

/** Records how an output is used and where it is found: also after the project was completed. Refuses as the others do. */
export const recordUse = (
  db: Database,
  { link, use, ...ask }: OutputAsk & Pick<OutputText, 'link' | 'use'>,
): Promise<FactKept<Output>> =>
  withOutput(db, ask, { later: true }, (tx, output, project) =>
    keep(tx, project, output, { changes: { link, use }, act: 'Use of an output recorded', why: output.name }),
  )
