import { may, type Person } from '~/domain/access/may'
import { changesBetween } from '~/domain/questionnaire/changes-between'
import { mayPublish } from '~/domain/questionnaire/publishing'
import { no, type Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changeQuestionnaire, questionnaireScope } from '~db/queries/monitor.server'
import { insertVersion } from '~db/queries/questionnaires.server'
import { authorOf, dayOf } from '../author'
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
    const version = questionnaire.version + 1
    const frozen = { questionnaire: seq, version, definition: draft, ...signed }
    const changes = inForce ? changesBetween(inForce, draft) : []
    await insertVersion(tx, { ...frozen, why: inForce ? why : '', changes })
    if (dueOn !== questionnaire.dueOn) await changeQuestionnaire(tx, seq, { dueOn })
    const moved = inForce ? await moveResponses(tx, frozen) : 0
    const act = inForce ? 'Questionnaire corrected' : 'Questionnaire published'
    await rememberAct(tx, {
      number,
      act,
      ...signed,
      why: `“${draft.title}”${inForce ? `, version ${version}: ${why}` : ''}`,
    })
    return { ok: true, version, moved }
  })
}
