import { mayKeepFacts } from '~/domain/implementation/running'
import type { OutputPromise } from '~/domain/output/forms'
import type { Output, OutputSource } from '~/domain/output/output'
import { missingOutputs } from '~/domain/output/promised'
import { no } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { insertFactChange } from '~db/queries/fact-changes.server'
import { insertOutput, listOutputs } from '~db/queries/outputs.server'
import { rememberAct } from '../history'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'
import type { FactKept } from './with-output'

const undelivered = { delivered: null, deliveredOn: null, link: '', file: null, use: '', note: '' }

async function register(
  tx: Transaction,
  { seq: project, signed }: ProjectFound,
  output: OutputPromise & { source: OutputSource },
): Promise<number> {
  const { author, at } = signed
  const seq = await insertOutput(tx, project, { ...undelivered, ...output, at }, author)
  await insertFactChange(tx, { project, kind: 'output', key: seq, revision: 0, before: null, at }, author)
  return seq
}

/** Puts an output into the register that no proposal promised. Refuses who may not keep facts, and where none are kept. */
export const addOutput = (
  db: Database,
  { promise, ...ask }: ProjectAsk & { promise: OutputPromise },
): Promise<FactKept<Output>> =>
  withProject<FactKept<Output>>(db, ask, 'facts.write', async (tx, project) => {
    const open = mayKeepFacts(project.state)
    if (!open.ok) return open
    const { name, kind, planned, plannedOn } = promise
    const seq = await register(tx, project, { name, kind, planned, plannedOn, source: { from: 'added' } })
    await rememberAct(tx, { number: ask.number, act: 'Output registered', ...project.signed, why: name })
    return { ok: true, seq, revision: 0 }
  })

export type RegisterBegun = { ok: true; added: number } | { ok: false; reason: string }

/**
 * Puts what the proposal and its work plan promise into the register: those of these keys, or all. What is there already
 * is not added again, also when two ask at once. Refuses who may not keep facts, and where none are kept.
 */
export const beginRegister = (
  db: Database,
  { keys, ...ask }: ProjectAsk & { keys: readonly string[] | 'all' },
): Promise<RegisterBegun> =>
  withProject<RegisterBegun>(db, ask, 'facts.write', async (tx, project) => {
    const open = mayKeepFacts(project.state)
    if (!open.ok) return open
    const missing = missingOutputs(project.record.values, await listOutputs(tx, ask.number))
    const chosen = keys === 'all' ? missing : missing.filter(({ key }) => keys.includes(key))
    if (chosen.length === 0)
      return no(keys !== 'all' && keys.length === 0 ? 'Tick at least one output.' : 'Everything is registered already.')
    for (const { name, kind, plannedOn, source } of chosen)
      await register(tx, project, { name, kind, planned: null, plannedOn, source })
    const why = chosen.length === 1 ? '1 output' : `${chosen.length} outputs`
    await rememberAct(tx, { number: ask.number, act: 'Outputs taken from the proposal', ...project.signed, why })
    return { ok: true, added: chosen.length }
  })
