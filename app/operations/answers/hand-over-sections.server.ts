import { sectionOf } from '~/domain/questionnaire/definition'
import { mostColleagues } from '~/domain/questionnaire/hand-over-form'
import { no, type Verdict, yes } from '~/domain/verdict'
import { sectionsHandedOver } from '~/mail/messages/questionnaire'
import { enqueue } from '~/mail/outbox.server'
import type { Database } from '~db/connect.server'
import { addResponseAct, listAnswerLinks, withdrawLinks } from '~db/queries/responses.server'
import { dayOf } from '../author'
import type { OpenedAnswer } from './open-answer.server'
import { makeAnswerLink } from './personal-link.server'
import { mayWriteNow } from './save-answers.server'
import { withAnswer } from './with-answer.server'
import { factsOf } from './write-to-contacts.server'

export type HandOver = {
  answer: OpenedAnswer
  colleague: { name: string; email: string; sections: string[]; note: string }
  now: Date
}

/**
 * Hands sections of an answer to a colleague by a link of their own; the colleague's former link is replaced. Refuses who
 * may not clear the answer, one that is settled or closed, and sections that are not there.
 */
export const handOverSections = (db: Database, { answer, colleague, now }: HandOver): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'clear', now }, async (tx, current, { author, at }) => {
    const { response, questionnaire, definition } = current
    if (response.economy === null) return no('This is your own answer: its parts cannot be handed over.')
    const open = mayWriteNow(response, questionnaire)
    if (!open.ok) return open
    const { name, email, sections, note } = colleague
    const titles = sections.map(key => sectionOf(definition, key)?.title)
    const known = titles.filter(title => title !== undefined)
    if (known.length < titles.length) return no('The questionnaire was corrected meanwhile. Please reload the page.')
    const links = (await listAnswerLinks(tx, [response.seq])).filter(one => one.kind === 'sections')
    const others = new Set(links.filter(one => one.withdrawnAt === null && one.email !== email).map(one => one.email))
    if (others.size >= mostColleagues)
      return no(`At most ${mostColleagues} colleagues write parts of an answer. Withdraw a link first.`)
    if (links.filter(one => dayOf(new Date(one.createdAt)) === dayOf(now)).length >= mostColleagues)
      return no(`At most ${mostColleagues} such letters are sent a day. Please hand the next sections over tomorrow.`)
    await withdrawLinks(tx, { response: response.seq, email, kind: 'sections', at })
    const link = { response: response.seq, kind: 'sections', sections, name, email, by: author.name, now } as const
    const url = await makeAnswerLink(tx, link)
    const facts = { ...factsOf(questionnaire, response), name, url, by: author.name, sections: known, note }
    const letter = { kind: 'questionnaire', person: null, project: questionnaire.project, to: email, now } as const
    await enqueue(tx, { ...letter, ...sectionsHandedOver(facts) })
    const said = `${known.join('; ')} to ${name}`
    await addResponseAct(tx, { response: response.seq, act: 'Handed over', note: said, at, author })
    return yes
  })

/** Withdraws the link of a colleague: it opens nothing from now on; what was written stays. */
export const withdrawAnswerLink = (
  db: Database,
  { answer, email, now }: { answer: OpenedAnswer; email: string; now: Date },
): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'clear', now }, async (tx, { response: { seq } }, { author, at }) => {
    const links = await listAnswerLinks(tx, [seq])
    const isTheirs = (one: (typeof links)[number]) => one.email === email && one.kind === 'sections'
    const link = links.findLast(one => isTheirs(one) && one.withdrawnAt === null)
    if (!link) return no('Nobody with this address has a link to parts of the answer.')
    await withdrawLinks(tx, { response: seq, email, kind: 'sections', at })
    await addResponseAct(tx, { response: seq, act: 'Link withdrawn', note: link.name, at, author })
    return yes
  })
