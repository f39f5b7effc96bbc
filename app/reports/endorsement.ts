import type { IsoDate, IsoMoment } from '~/domain/calendar'
import { type ResultRow, tallyOf } from '~/domain/endorsement/result'
import { answerTitles, type SilenceRule, silenceTitles } from '~/domain/endorsement/round'
import { dayInSingapore, formatSingapore } from '~/domain/lifecycle/sessions'
import { type Column, heading, type Report, type Table } from './model'

/** The round as its reader sees it: comments and earlier answers that are not theirs are not in it. */
export type EndorsementFacts = {
  number: string
  title: string
  forum: string | null
  comments: boolean
  asOf: IsoDate
  round: {
    openedAt: IsoMoment
    openedBy: string
    deadline: IsoMoment
    silence: SilenceRule
    closedAt: IsoMoment | null
    closedBy: string | null
    outcome: 'endorsed' | 'sent-back' | null
    /** What silence is called now. */
    silent: string
    rows: readonly ResultRow[]
  }
}

const columns: readonly Column[] = [
  { key: 'economy', header: 'Economy', kind: 'text', width: 22 },
  { key: 'answer', header: 'Answer', kind: 'text', width: 28 },
  { key: 'day', header: 'Day (Singapore)', kind: 'date', width: 18 },
  { key: 'by', header: 'Answered by', kind: 'text', width: 32 },
]
const comment: Column = { key: 'comment', header: 'Comment', kind: 'text', width: 60 }

const outcomes = { endorsed: 'Endorsed', 'sent-back': 'Sent back' } as const

function resultTable({ round, comments }: EndorsementFacts): Table {
  return {
    block: 'table',
    id: 'answers',
    caption: 'Answers of the economies',
    sheet: 'Answers',
    columns: comments ? [...columns, comment] : columns,
    rows: round.rows.map(row => ({
      economy: row.economy,
      answer: row.answer === null ? round.silent : answerTitles[row.answer],
      day: row.at === null ? null : dayInSingapore(row.at),
      by: row.by,
      ...(comments && { comment: row.comment }),
    })),
  }
}

/** The answers that were changed later, where the reader is shown them. */
function earlierTable({ round, comments }: EndorsementFacts): Table[] {
  const rows = round.rows.flatMap(({ economy, earlier }) => earlier.map(one => ({ ...one, economy })))
  if (!comments || rows.length === 0) return []
  return [
    {
      block: 'table',
      id: 'earlier',
      caption: 'Answers that were changed later',
      sheet: 'Earlier answers',
      columns: [...columns, comment],
      rows: rows.map(row => ({
        economy: row.economy,
        answer: answerTitles[row.answer],
        day: dayInSingapore(row.at),
        by: row.by,
        comment: row.comment || null,
      })),
    },
  ]
}

/** The result sheet of an endorsement round: each economy with its answer or its silence. */
export function endorsementReport(facts: EndorsementFacts): Report {
  const { number, title, forum, asOf, round } = facts
  const tally = tallyOf(round.rows)
  const count = (label: string, value: number) => ({ label, kind: 'count' as const, value })
  const text = (label: string, value: string | null) => ({ label, kind: 'text' as const, value })
  return {
    title: 'Endorsement round',
    number,
    asOf,
    blocks: [
      heading(2, 'round', 'The round'),
      {
        block: 'facts',
        facts: [
          text('Project title', title),
          text('Forum', forum),
          text('Opened', `${formatSingapore(round.openedAt)}, by ${round.openedBy}`),
          text('Deadline', formatSingapore(round.deadline)),
          text('Silence', silenceTitles[round.silence]),
          text('Outcome', round.outcome === null ? 'Not recorded yet' : outcomes[round.outcome]),
          ...(round.closedAt === null
            ? []
            : [text('Closed', `${formatSingapore(round.closedAt)}, by ${round.closedBy}`)]),
          count('Endorse', tally.endorses),
          count('Endorse and co-sponsor', tally['co-sponsors']),
          count('Object', tally.objects),
          count('Comment only', tally.comments),
          count(round.silent, tally.silent),
        ],
      },
      heading(2, 'answers-of-economies', 'Answers'),
      resultTable(facts),
      ...earlierTable(facts),
    ],
  }
}
