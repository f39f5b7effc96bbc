import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changeEvent } from '~db/queries/events.server'
import { insertFactChange } from '~db/queries/fact-changes.server'
import { findQuestionnaire } from '~db/queries/questionnaires.server'
import { rememberAct } from '../history'
import { beginQuestionnaire } from '../questionnaire/begin-questionnaire.server'
import { type EventAsk, withEvent } from './with-event'

/**
 * Joins a questionnaire of the project to an event as the one that asks for feedback, by its place; null takes it off.
 * Refuses a questionnaire that is not answered by people, and one that the project does not have.
 */
export const joinFeedback = (db: Database, { place, ...ask }: EventAsk & { place: number | null }): Promise<Verdict> =>
  withEvent<Verdict>(
    db,
    ask,
    { act: 'facts.write', later: true },
    async (tx, { event, projectSeq: project, signed }) => {
      if (event.feedback === place) return yes
      if (place !== null) {
        const questionnaire = await findQuestionnaire(tx, ask.number, place)
        if (!questionnaire) return no('This project has no such questionnaire.')
        if (questionnaire.audience !== 'people')
          return no('Feedback is asked of people. Choose a questionnaire that is answered by people, not by economies.')
      }
      const { seq: key, revision, title: why, feedback } = event
      const { author, at } = signed
      await changeEvent(tx, key, { feedback: place, revision })
      await insertFactChange(tx, { project, kind: 'event', key, revision, before: { feedback }, at }, author)
      const act =
        place === null ? 'Feedback questionnaire taken off an event' : 'Feedback questionnaire joined to an event'
      await rememberAct(tx, { number: ask.number, act, author, at, why })
      return yes
    },
  )

export type FeedbackBegun = { ok: true; place: number } | { ok: false; reason: string }

/** Begins the feedback questionnaire of the library, anonymous, under the title of the event, and joins it to the event. */
export async function beginFeedback(db: Database, ask: EventAsk): Promise<FeedbackBegun> {
  const titled = await withEvent<{ ok: true; title: string }>(
    db,
    ask,
    { act: 'facts.write', later: true },
    async (_, { event }) => ({
      ok: true,
      title: event.title,
    }),
  )
  if (!titled.ok) return titled
  const { number, by, now } = ask
  const start = { from: 'library', key: 'participant-feedback' } as const
  const title = `Feedback: ${titled.title}`.slice(0, 200)
  const begun = await beginQuestionnaire(db, { number, by, now, start, title, audience: 'people', isAnonymous: true })
  if (!begun.ok) return begun
  const joined = await joinFeedback(db, { ...ask, place: begun.place })
  return joined.ok ? begun : joined
}
