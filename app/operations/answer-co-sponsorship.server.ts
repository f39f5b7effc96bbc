import { may, type Person } from '~/domain/access/may'
import { checkRemark, mayAnswerAsCoSponsor } from '~/domain/endorsement/co-sponsors'
import type { CoSponsorAnswer } from '~/domain/lifecycle/facts'
import { all, no, type Verdict, yes } from '~/domain/verdict'
import { coSponsorAnswered } from '~/mail/messages/endorsement'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { insertCoSponsorAnswer } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { tell } from './tell'

type Input = Pick<CoSponsorAnswer, 'economy' | 'answer' | 'remark'> & { number: string; by: Person; now: Date }

/**
 * Says for an economy whether it co-sponsors, and tells the overseers. An earlier answer stays and counts no more; the
 * same answer again changes nothing. Refuses who does not speak for the economy, one that is not named or proposes the
 * project, and what comes after the forum has endorsed.
 */
export async function answerCoSponsorship(db: Database, input: Input): Promise<Verdict> {
  const { number, economy, answer, by, now } = input
  const remark = input.remark.replace(/\r\n?/g, '\n').trim()
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, 'economy.answer', { ...subject, economies: [economy] }, dayOf(now))
    if (!allowed.ok) return allowed
    const life = await readLife(tx, number, now)
    if (!life) return no(`There is no project ${number}.`)
    const { facts, seq } = life
    const possible = all(mayAnswerAsCoSponsor(facts, economy), checkRemark(remark))
    if (!possible.ok) return possible
    const last = facts.coSponsorAnswers.findLast(one => one.economy === economy)
    if (last && last.answer === answer && last.remark === remark) return yes
    const at = now.toISOString()
    await insertCoSponsorAnswer(tx, seq, { economy, answer, remark, at, person: by.id, by: by.name })
    const act = answer === 'confirmed' ? 'Co-sponsorship confirmed' : 'Co-sponsorship declined'
    await rememberAct(tx, { number, act, author: authorOf(by), at, why: `For ${economy}` })
    const title = facts.record.values.title ?? ''
    const words = { number, title, by: by.name, url: absolute(paths.coSponsors(number)), economy, answer, remark }
    await tell(tx, {
      ...{ kind: 'project-step', subject, project: seq, whoMay: 'project.submit', except: by.id },
      ...{ words: ({ name }) => coSponsorAnswered({ ...words, name }), now },
    })
    return yes
  })
}
