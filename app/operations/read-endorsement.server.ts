import { audiencesOf, may, type Person, scopesFor } from '~/domain/access/may'
import { lastHandIn, whyNotOpen } from '~/domain/endorsement/opening'
import { economiesAsked, type ResultReader, resultFor, resultOf, silenceWords } from '~/domain/endorsement/result'
import { mayAnswer } from '~/domain/endorsement/round'
import { dayInSingapore } from '~/domain/lifecycle/sessions'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { findProjectRow } from '~db/queries/record-rows.server'
import { reference } from '~db/queries/reference.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'

/**
 * The endorsement round of a project as a person may see it: everybody who may read the submitted project sees each
 * economy's answer; the comments are for the chair, those who write the project and the Secretariat, and what was
 * answered before a change for the chair and the Secretariat. Null where the project is not theirs to see.
 */
export async function readEndorsement(db: Database, { number, by, now }: { number: string; by: Person; now: Date }) {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const audiences = audiencesOf(by, subject, today)
  if (!audiences.includes('submitted') || !(await findProjectRow(db, number, audiences))) return null
  const [life, lists] = await Promise.all([readLife(db, number, now), reference(db)])
  if (!life) return null
  const { facts } = life
  const { values } = facts.record
  const isChair = may(by, 'forum.endorse', subject, today).ok
  const isSecretariat = may(by, 'record.read-secretariat', subject, today).ok
  const names = lists.economies.map(economy => economy.name)
  const asked = economiesAsked(names, values.proposingEconomies)
  const own = scopesFor(by, 'economy.answer', 'economy', today).filter(economy => asked.includes(economy))
  const earlier = isChair || isSecretariat
  const reader: ResultReader = { comments: earlier || may(by, 'record.edit', subject, today).ok, earlier, own }
  const last = lastHandIn(facts)
  return {
    number,
    title: values.title ?? number,
    forum: values.sponsoringForum,
    isChair,
    comments: reader.comments,
    /** Why no round can be opened now; null where the chair may open one. */
    notOpen: whyNotOpen(facts),
    firstDay: dayInSingapore(facts.now),
    lastDay: last === null ? null : dayInSingapore(last),
    round: roundFor(facts, asked, reader),
    /** The economies for which this person may answer now. */
    mayAnswerFor: facts.round !== null && mayAnswer(facts.round, facts.now).ok ? own : [],
  }
}

export type EndorsementView = NonNullable<Awaited<ReturnType<typeof readEndorsement>>>

type Facts = NonNullable<Awaited<ReturnType<typeof readLife>>>['facts']

function roundFor({ round, now }: Facts, asked: readonly string[], reader: ResultReader) {
  if (round === null) return null
  const { answers: _, seq: __, ...about } = round
  const rows = resultFor(resultOf(round, asked), reader)
  return { ...about, isOpen: mayAnswer(round, now).ok, silent: silenceWords(round, now), rows }
}
