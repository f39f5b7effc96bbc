import { sectionOf } from '~/domain/questionnaire/definition'
import { monitorRow } from '~/domain/questionnaire/monitor'
import { type AnswerLink, checkAnswerLink } from '~/domain/questionnaire/respondent'
import type { Reader } from '~db/connect.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { findResponse, listAnswerLinks, listResponseActs } from '~db/queries/responses.server'
import { dayOf } from '../author'
import type { OpenedQuestionnaire } from './open-questionnaire.server'
import { readProgressOf } from './read-monitor.server'

/** The notes of these acts name people who have links: they are for those who send the questionnaire. */
const namesPeople = new Set(['Invited', 'New link sent', 'Link withdrawn', 'Handed over', 'Part ready'])

/**
 * One answer as its sender follows it: dates, acts and links, not what is written. Who has links is told only to those who
 * send the questionnaire, and nobody where answers are kept without names. Null where it is not of this questionnaire.
 */
export async function readResponse(source: Reader, opened: OpenedQuestionnaire, seq: number, now: Date) {
  const { questionnaire, head } = opened
  const response = await findResponse(source, seq)
  if (response?.questionnaire !== questionnaire.seq) return null
  const isTold = head.may.send && !questionnaire.isAnonymous
  const [acts, links, definition, progress] = await Promise.all([
    listResponseActs(source, [seq]),
    isTold ? listAnswerLinks(source, [seq]) : [],
    findDefinition(source, questionnaire.seq, response.version),
    readProgressOf(source, questionnaire.seq, response),
  ])
  const at = now.toISOString()
  // Who has the whole of the answer stands first.
  const ordered = [
    ...links.filter(({ kind }) => kind !== 'sections'),
    ...links.filter(({ kind }) => kind === 'sections'),
  ]
  const newest = new Map(ordered.map(link => [`${link.kind} ${link.email}`, link]))
  const who = response.economy ?? (isTold ? (links[0]?.name ?? '') : '')
  const asking = { dueOn: questionnaire.dueOn, isClosed: questionnaire.closedAt !== null, today: dayOf(now) }
  return {
    row: monitorRow({ who: who === '' ? 'A participant' : who, response, progress, contacts: [] }, asking),
    ownDay: response.dueOn,
    version: response.version,
    returnedWith: response.returnedWith,
    declinedWith: response.declinedWith,
    acts: acts.map(({ act, note, at: when, by }) => ({
      ...{ act, at: when, by },
      note: namesPeople.has(act) && !isTold ? '' : note,
    })),
    links: [...newest.values()].map(link => ({
      ...{ kind: link.kind, name: link.name, email: link.email },
      ...{ createdAt: link.createdAt, createdBy: link.createdBy, openedAt: link.openedAt, expiresAt: link.expiresAt },
      sections: link.sections.map(key => (definition && sectionOf(definition, key)?.title) ?? key),
      state: stateOfLink(link, at),
    })),
  }
}

const stateOfLink = (link: AnswerLink, at: string) =>
  link.withdrawnAt !== null ? 'withdrawn' : checkAnswerLink(link, at).ok ? 'open' : 'expired'

export type ShownResponse = NonNullable<Awaited<ReturnType<typeof readResponse>>>
