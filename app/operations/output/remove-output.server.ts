import { type Dissemination, disseminationKindTitles, type Output } from '~/domain/output/output'
import { mayRemoveOutput } from '~/domain/output/standing'
import type { Database, Transaction } from '~db/connect.server'
import { insertFactChange } from '~db/queries/fact-changes.server'
import { deleteDissemination, deleteOutput, listDisseminations } from '~db/queries/outputs.server'
import { rememberAct } from '../history'
import type { ProjectFound } from '../implementation/with-project'
import { type FactKept, type OutputAsk, withDissemination, withOutput } from './with-output'

async function remember(
  tx: Transaction,
  { seq: project, signed }: ProjectFound,
  before: Output | Dissemination,
  { kind, act, why }: { kind: 'output' | 'dissemination'; act: string; why: string },
): Promise<void> {
  const kept = { project, kind, key: before.seq, revision: before.revision, before, at: signed.at }
  await insertFactChange(tx, kept, signed.author)
  await rememberAct(tx, { number: before.number, act, ...signed, why })
}

/**
 * Takes an output out of the register that was put there by mistake; what it was stays remembered. Refuses who may not keep
 * facts, where none are kept, an older revision, and an output that was delivered or spread.
 */
export const removeOutput = (db: Database, ask: OutputAsk): Promise<FactKept<Output>> =>
  withOutput(db, ask, { later: false }, async (tx, output, project) => {
    const spread = (await listDisseminations(tx, ask.number)).filter(one => one.output === output.seq)
    const allowed = mayRemoveOutput(output, spread.length)
    if (!allowed.ok) return allowed
    await deleteOutput(tx, output.seq)
    await remember(tx, project, output, { kind: 'output', act: 'Output removed', why: output.name })
    return { ok: true, seq: output.seq, revision: output.revision }
  })

/** Takes a dissemination away that was recorded by mistake; what it was stays remembered. Refuses as the others do. */
export const removeDissemination = (db: Database, ask: OutputAsk): Promise<FactKept<Dissemination>> =>
  withDissemination(db, ask, { later: false }, async (tx, one, project) => {
    await deleteDissemination(tx, one.seq)
    const why = `${disseminationKindTitles[one.kind]}: ${one.where}`
    await remember(tx, project, one, { kind: 'dissemination', act: 'Dissemination removed', why })
    return { ok: true, seq: one.seq, revision: one.revision }
  })
