import { may, type Person } from '~/domain/access/may'
import type { IsoDate } from '~/domain/calendar'
import { endOfDayInSingapore, formatSingapore, sessionName } from '~/domain/lifecycle/sessions'
import { type FundingLine, fundingLineName, isSameLine } from '~/domain/scoring/funding-line'
import { editionFor } from '~/domain/scoring/template'
import { no, type Verdict } from '~/domain/verdict'
import { scoringOpened } from '~/mail/messages/scoring'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { calendarScope, findSessionOf } from '~db/queries/calendar.server'
import { reference } from '~db/queries/reference.server'
import { insertScoring, listScoringsOf } from '~db/queries/scoring.server'
import { dayOf } from './author'
import { rememberOfSession } from './session-history'
import { tell } from './tell'

export type OpenScoring = {
  by: Person
  now: Date
  session: { year: number; session: string }
  line: FundingLine
  /** The forum that is responsible for the fund: its assessors of all economies score. */
  forum: string
  lastDay: IsoDate
}

type Opened = { ok: true; seq: number } | Extract<Verdict, { ok: false }>

/**
 * Opens the scoring of a session's concept notes for one fund or sub-fund, and tells the assessors. Refuses who may not,
 * a session before there was a template, a fund without money in the session, a day that is over, and a second one.
 */
export async function openScoring(db: Database, input: OpenScoring): Promise<Opened> {
  const { by, now, forum, lastDay } = input
  const allowed = may(by, 'scores.close', { scoring: { forum, session: sessionName(input.session) } }, dayOf(now))
  if (!allowed.ok) return allowed
  const edition = editionFor(input.session)
  if (!edition)
    return no('Before Session 1, 2018 fora ranked concept notes themselves; there is no template to score by.')
  const lists = await reference(db)
  if (!lists.fora.some(({ acronym }) => acronym === forum)) return no('Choose the responsible forum from the list.')
  const deadline = endOfDayInSingapore(lastDay)
  if (deadline <= now.toISOString()) return no('The last day of the scoring is over. Choose a later one.')
  const economies = lists.economies.map(({ name }) => name)
  return db.inTransaction(calendarScope, tx => open(tx, { ...input, deadline, edition: edition.key, economies }))
}

type Checked = OpenScoring & { deadline: string; edition: string; economies: string[] }

async function open(tx: Transaction, { by, now, line, forum, deadline, edition, economies, ...input }: Checked) {
  const session = await findSessionOf(tx, input.session.year, input.session.session)
  if (!session) return no(`The calendar has no ${sessionName(input.session)}.`)
  if (!session.money.some(row => isSameLine(row, line)))
    return no(`${sessionName(session)} has no money for “${fundingLineName(line)}”. Enter its money first.`)
  if ((await listScoringsOf(tx, session.seq)).some(one => isSameLine(one, line)))
    return no(`There is a scoring of “${fundingLineName(line)}” in ${sessionName(session)} already.`)
  const at = now.toISOString()
  const { fund, subFund } = line
  const seq = await insertScoring(tx, {
    ...{ session: session.seq, fund, subFund, forum, edition, deadline, at },
    ...{ person: by.id, by: by.name },
  })
  const detail = { fund: fundingLineName(line), forum, deadline }
  await rememberOfSession(tx, { session, act: 'Scoring opened', why: detail.fund, by, now, detail })
  const name = sessionName(session)
  const facts = { session: name, fund: detail.fund, by: by.name, url: absolute(paths.scoring(seq)) }
  await tell(tx, {
    ...{ kind: 'deadline', project: null, whoMay: 'scores.give', except: by.id, now },
    subject: { scoring: { forum, session: name }, economies },
    words: reader => scoringOpened({ ...facts, name: reader.name, until: formatSingapore(deadline) }),
  })
  return { ok: true as const, seq }
}
