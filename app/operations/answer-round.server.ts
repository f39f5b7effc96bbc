import { may, type Person } from '~/domain/access/may'
import { checkRemark } from '~/domain/endorsement/co-sponsors'
import { economiesAsked } from '~/domain/endorsement/result'
import { answersInForce, checkAnswer, type EndorsementAnswer, mayAnswer } from '~/domain/endorsement/round'
import { all, no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { reference } from '~db/queries/reference.server'
import { insertRoundAnswer } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'

type Input = { number: string; economy: string; answer: EndorsementAnswer; comment: string; by: Person; now: Date }

/**
 * Answers for an economy in the open round of a project; an earlier answer stays and counts no more, and the same answer
 * again changes nothing. Refuses who does not speak for the economy, one that proposes the project or is no member, an
 * objection or comment without words, and what comes after the deadline or into a closed round.
 */
export async function answerRound(db: Database, input: Input): Promise<Verdict> {
  const { number, economy, answer, by, now } = input
  const comment = input.comment.replace(/\r\n?/g, '\n').trim()
  const { economies } = await reference(db)
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, 'economy.answer', { ...subject, economies: [economy] }, dayOf(now))
    if (!allowed.ok) return allowed
    const life = await readLife(tx, number, now)
    if (!life) return no(`There is no project ${number}.`)
    const { round, record } = life.facts
    if (round === null) return no('No endorsement round is open for this project.')
    const names = economies.map(one => one.name)
    if (!economiesAsked(names, record.values.proposingEconomies).includes(economy))
      return no(`${economy} does not take part in this round: it proposes the project, or is no member economy.`)
    const possible = all(mayAnswer(round, now.toISOString()), checkRemark(comment), checkAnswer(answer, comment))
    if (!possible.ok) return possible
    const last = answersInForce(round).get(economy)
    if (last && last.answer === answer && last.comment === comment) return yes
    const at = now.toISOString()
    await insertRoundAnswer(tx, round.seq, { economy, answer, comment, at, person: by.id, by: by.name })
    const act = last ? 'Answer in the endorsement round changed' : 'Answered in the endorsement round'
    await rememberAct(tx, { number, act, author: authorOf(by), at, why: `For ${economy}` })
    return yes
  })
}
