import { formatDate, type IsoDate } from '~/domain/calendar'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changeQuestionnaire } from '~db/queries/monitor.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { type SenderAsk, withQuestionnaire } from './with-questionnaire.server'

/** Closes a questionnaire: answers are refused from now on, and who has not answered gave no answer. */
export const closeQuestionnaire = (db: Database, ask: SenderAsk): Promise<Verdict> =>
  withQuestionnaire<Verdict>(db, ask, async (tx, { questionnaire: { seq, title, closedAt }, signed }) => {
    if (closedAt !== null) return no('This questionnaire is closed already.')
    await changeQuestionnaire(tx, seq, { closedAt: signed.at })
    await rememberAct(tx, { number: ask.number, act: 'Questionnaire closed', ...signed, why: `“${title}”` })
    return yes
  })

/** Opens a closed questionnaire again: who has not answered can go on. */
export const reopenQuestionnaire = (db: Database, ask: SenderAsk): Promise<Verdict> =>
  withQuestionnaire<Verdict>(db, ask, async (tx, { questionnaire: { seq, title, closedAt }, signed }) => {
    if (closedAt === null) return no('This questionnaire is open.')
    await changeQuestionnaire(tx, seq, { closedAt: null })
    await rememberAct(tx, { number: ask.number, act: 'Questionnaire opened again', ...signed, why: `“${title}”` })
    return yes
  })

/** Sets the last day for all, null for none; economies with a day of their own keep it. Refuses a day that is over. */
export const changeLastDay = (db: Database, { dueOn, ...ask }: SenderAsk & { dueOn: IsoDate | null }) =>
  withQuestionnaire<Verdict>(db, ask, async (tx, { questionnaire, signed }) => {
    const { seq, title, closedAt } = questionnaire
    if (closedAt !== null) return no('This questionnaire is closed. Open it again first.')
    if (dueOn !== null && dueOn < dayOf(ask.now)) return no('This day is over. Choose today or a later day.')
    if (dueOn === questionnaire.dueOn) return no('This is the last day already.')
    await changeQuestionnaire(tx, seq, { dueOn })
    const day = dueOn === null ? 'no last day' : `until ${formatDate(dueOn)}`
    await rememberAct(tx, { number: ask.number, act: 'Last day changed', ...signed, why: `“${title}”: ${day}` })
    return yes
  })
