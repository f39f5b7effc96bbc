import type { IsoMoment } from '../calendar'
import { answersInForce, type EndorsementAnswer, type GivenAnswer, type Round } from './round'

/** What an economy said last in a round, or that it is silent, with what it had said before. */
export type ResultRow = {
  economy: string
  answer: EndorsementAnswer | null
  at: IsoMoment | null
  by: string | null
  /** Null where the reader is not told it, or where there is none. */
  comment: string | null
  earlier: GivenAnswer[]
}

/** The economies that take part in a round: all members but those that propose the project, in APEC's order. */
export const economiesAsked = (members: readonly string[], proposing: readonly string[]): string[] =>
  members.filter(economy => !proposing.includes(economy))

/** The result of a round, a row an economy. */
export function resultOf(round: Pick<Round, 'answers'>, economies: readonly string[]): ResultRow[] {
  const inForce = answersInForce(round)
  return economies.map(economy => {
    const given = inForce.get(economy)
    const earlier = round.answers.filter(one => one.economy === economy && one !== given)
    if (!given) return { economy, answer: null, at: null, by: null, comment: null, earlier }
    const { answer, at, by, comment } = given
    return { economy, answer, at, by, comment: comment === '' ? null : comment, earlier }
  })
}

/** Who reads what of a result: the comments, the answers that were changed, and the economies the reader speaks for. */
export type ResultReader = { comments: boolean; earlier: boolean; own: readonly string[] }

/** The result as a reader may see it. What an economy itself said, its own people always read. */
export const resultFor = (rows: readonly ResultRow[], { comments, earlier, own }: ResultReader): ResultRow[] =>
  rows.map(row => {
    const isOwn = own.includes(row.economy)
    return {
      ...row,
      comment: comments || isOwn ? row.comment : null,
      earlier: earlier || isOwn ? row.earlier : [],
    }
  })

/** What the silence of an economy is called: before the deadline it is none yet. */
export function silenceWords({ silence, deadline, closedAt }: Omit<Round, 'answers'>, now: IsoMoment): string {
  if (closedAt === null && now <= deadline) return 'No answer yet'
  return silence === 'agreement' ? 'Silent, taken as agreement' : 'Silent'
}

/** How many economies gave each answer, and how many are silent. */
export function tallyOf(rows: readonly ResultRow[]): Record<EndorsementAnswer | 'silent', number> {
  const tally = { endorses: 0, 'co-sponsors': 0, objects: 0, comments: 0, silent: 0 }
  for (const { answer } of rows) tally[answer ?? 'silent'] += 1
  return tally
}
