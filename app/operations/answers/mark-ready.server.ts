import { mayBecomeOfficial, readinessOf } from '~/domain/questionnaire/clearance'
import { sectionOf } from '~/domain/questionnaire/definition'
import { sectionsFor } from '~/domain/questionnaire/respondent'
import { givenIn } from '~/domain/questionnaire/standing'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerReady, partReady } from '~/mail/messages/questionnaire'
import type { Database } from '~db/connect.server'
import { listAnswers } from '~db/queries/answers.server'
import { addResponseAct, changeResponse, listResponseActs } from '~db/queries/responses.server'
import { dayOf } from '../author'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'
import { withAnswer } from './with-answer.server'
import { writeToContacts } from './write-to-contacts.server'

/**
 * An official, or a colleague with some sections, says that what they write is ready; the focal point is told by letter.
 * Once nothing required is missing in the whole answer, it waits for clearance. Refuses while something required is missing
 * in what they may write.
 */
export const markReady = (db: Database, { answer, now }: { answer: OpenedAnswer; now: Date }): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'write', now }, async (tx, current, { author, at }) => {
    const { response, questionnaire, definition, respondent } = current
    const open = mayWriteNow(response, questionnaire)
    if (!open.ok) return open
    if (response.economy === null) return no('There is nobody else to clear your answer: please send it yourself.')
    const own = sectionsFor(respondent)
    const isOwn = ({ section }: { section: { key: string } }) => own === null || own.includes(section.key)
    const whole = readinessOf(definition, givenIn(await listAnswers(tx, response.seq)))
    const part = { ...whole, missing: whole.missing.filter(isOwn), unfit: whole.unfit.filter(isOwn) }
    const ready = mayBecomeOfficial(part)
    if (!ready.ok) return ready
    const isWhole = mayBecomeOfficial(whole).ok
    const titles = (own ?? []).flatMap(key => sectionOf(definition, key)?.title ?? [])
    const act = isWhole ? 'Ready for clearance' : 'Part ready'
    const told = (await listResponseActs(tx, [response.seq])).filter(one => one.act === act && one.by === author.name)
    // Each press of the button is a letter to the focal point.
    if (told.some(one => one.at.slice(0, 10) === dayOf(now))) return no('The focal point was told today already.')
    if (isWhole) await changeResponse(tx, response.seq, { readyAt: at })
    await addResponseAct(tx, { response: response.seq, act, note: titles.join('; '), at, author })
    await writeToContacts(tx, {
      ...{ response, questionnaire, by: author.name, now },
      words: facts =>
        isWhole
          ? answerReady({ ...facts, by: author.name })
          : partReady({ ...facts, by: author.name, sections: titles }),
    })
    return yes
  })
