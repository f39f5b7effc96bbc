import type { Definition, Question } from '../definition'
import type { Heard, Hearing, PlacedQuestion, Standing } from './hearing'
import { standings } from './hearing'
import { type ValueTally, valuesOf } from './values'

/** How many stand to a question in each way; together those who were asked. */
export type StandingCounts = Readonly<Record<Standing, number>>

/** What was answered to one question, and by how many of how many. */
export type Tally = PlacedQuestion & { counts: StandingCounts; values: ValueTally }

const countStandings = (heard: readonly Heard[], at: number): StandingCounts => {
  const counts = Object.fromEntries(standings.map(one => [one, 0])) as Record<Standing, number>
  for (const one of heard) counts[one.standings[at] ?? 'no-answer'] += 1
  return counts
}

/** The tally of the question at a place, of all who were asked or of some of them. */
export function tallyAt({ questions, heard: all }: Hearing, at: number, heard: readonly Heard[] = all): Tally {
  const placed = questions[at]
  if (!placed) throw new Error(`There is no question at ${at}`)
  return { ...placed, counts: countStandings(heard, at), values: valuesOf(placed.question, heard, at) }
}

/** The tally of every question, in order. */
export const tallies = (hearing: Hearing): Tally[] => hearing.questions.map((_, at) => tallyAt(hearing, at))

/** How many were asked at all, and how many of them answered. */
export const turnout = (heard: readonly Heard[]): { asked: number; answered: number } => ({
  asked: heard.length,
  answered: heard.filter(({ asked }) => asked.answer !== null).length,
})

/** The tallies of the questions with a tag, such as "gender". */
export const tagged = <One extends { question: Question }>(all: readonly One[], tag: string): One[] =>
  all.filter(({ question }) => question.tags.includes(tag))

/** Sections that have questions to answer, with their numbers. */
export const resultSections = ({ sections }: Definition): { key: string; title: string; number: number }[] =>
  sections.map(({ key, title }, index) => ({ key, title, number: index + 1 }))
