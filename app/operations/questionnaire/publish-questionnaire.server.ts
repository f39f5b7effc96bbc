import { may, type Person } from '~/domain/access/may'
import { changesBetween } from '~/domain/questionnaire/changes-between'
import { mayPublish, type Publishing } from '~/domain/questionnaire/publishing'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { changeQuestionnaire, questionnaireScope } from '~db/queries/monitor.server'
import { insertVersion } from '~db/queries/questionnaires.server'
import { authorOf, dayOf, type Signed } from '../author'
import { rememberAct } from '../history'
import { moveResponses } from './move-responses'
import { openDraft } from './open-draft.server'

export type PublishQuestionnaire = {
  number: string
  place: number
  /** The revision of the draft that was looked at. */
  base: number
  dueOn: string | null
  /** Why it is corrected; "" for the first version. */
  why: string
  by: Person
  now: Date
}
export type Published = { ok: true; version: number; moved: number } | Extract<Verdict, { ok: false }>

const gone = no('This questionnaire is not there any more.')

/**
 * Freezes the draft as the next version and puts it in force: the first one opens the questionnaire, later ones are
 * corrections with a reason, to which open answers move along. Refuses who may not send, a draft that was changed since it
 * was looked at, and what the rules of publishing refuse.
 */
export async function publishQuestionnaire(db: Database, ask: PublishQuestionnaire): Promise<Published> {
  const { number, base, dueOn, why, by, now } = ask
  const known = await openDraft(db, ask)
  if (!known) return gone
  const { seq } = known.questionnaire
  return db.inTransaction(questionnaireScope(seq), async tx => {
    const opened = await openDraft(tx, ask)
    if (!opened) return gone
    const { questionnaire, draft, revision, inForce, subject } = opened
    const allowed = may(by, 'questionnaires.send', subject, dayOf(now))
    if (!allowed.ok) return allowed
    if (revision !== base)
      return no('The draft was changed since you opened this page. Look at it again, then publish.')
    const publishing = { draft, inForce, dueOn, why, today: dayOf(now), isClosed: questionnaire.closedAt !== null }
    const ready = mayPublish({ ...publishing, dueBefore: questionnaire.dueOn })
    if (!ready.ok) return ready
    const signed = { at: now.toISOString(), author: authorOf(by) }
    const published = await putInForce(tx, { number, questionnaire, draft, inForce, dueOn, why, signed })
    return { ok: true, ...published }
  })
}

type InForce = Pick<Publishing, 'draft' | 'inForce' | 'dueOn' | 'why'> & {
  number: string
  questionnaire: Pick<Questionnaire, 'seq' | 'version' | 'dueOn'>
  signed: Signed
}

/** Freezes a draft that may be published as the next version, whoever publishes it. Gives how many answers moved along. */
export async function putInForce(
  tx: Transaction,
  { number, questionnaire: { seq, version: before, dueOn: dueBefore }, draft, inForce, dueOn, why, signed }: InForce,
): Promise<{ version: number; moved: number }> {
  const version = before + 1
  const frozen = { questionnaire: seq, version, definition: draft, ...signed }
  const changes = inForce ? changesBetween(inForce, draft) : []
  await insertVersion(tx, { ...frozen, why: inForce ? why : '', changes })
  if (dueOn !== dueBefore) await changeQuestionnaire(tx, seq, { dueOn })
  const moved = inForce ? await moveResponses(tx, frozen) : 0
  await rememberAct(tx, {
    ...{ number, act: inForce ? 'Questionnaire corrected' : 'Questionnaire published', ...signed },
    why: `“${draft.title}”${inForce ? `, version ${version}: ${why}` : ''}`,
  })
  return { version, moved }
}
