import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import { fewestAnonymous } from '~/domain/questionnaire/results/asked'
import type { Hearing } from '~/domain/questionnaire/results/hearing'
import { type Tally, tallies, turnout } from '~/domain/questionnaire/results/tally'
import type { ValueTally } from '~/domain/questionnaire/results/values'
import { type Block, type Chart, heading, note, paragraphs, type Table } from './model'
import { shownOf } from './results/question-result'
import { titleOf } from './results/shown'
import { lineOf, nounsOf } from './results/wording'

/** A published questionnaire with what was answered to it. */
export type HeardQuestionnaire = { place: number; title: string; audience: QuestionnaireAudience; hearing: Hearing }

/** What is counted. Numbers, days, words and tables of single respondents are theirs, and stay out of a public report. */
const counted: readonly ValueTally['by'][] = ['choices', 'steps', 'places', 'rows']

/** Tables and charts of several questionnaires stand in one report, each with an id and on a sheet of its own. */
const ofPlace = (place: number) => ({
  table: (table: Table): Table => ({ ...table, id: `s${place}-${table.id}`, sheet: `Questionnaire ${place}` }),
  chart: ({ numbersIn, ...chart }: Chart): Chart => ({
    ...{ ...chart, id: `s${place}-${chart.id}`, sheet: `Questionnaire ${place}` },
    ...(numbersIn === undefined ? {} : { numbersIn: `s${place}-${numbersIn}` }),
  }),
})

function questionBlocks({ place, audience }: HeardQuestionnaire, tally: Tally): Block[] {
  const nouns = nounsOf[audience]
  const { facts, chart, table } = shownOf(tally, nouns, false)
  const named = ofPlace(place)
  return [
    paragraphs(`${titleOf(tally)}\n\n${lineOf(tally.counts, nouns)}`),
    ...(facts.length > 0 ? [{ block: 'facts' as const, facts }] : []),
    ...(chart ? [named.chart(chart)] : []),
    named.table(table),
  ]
}

/** The counted answers to a questionnaire, question by question; why there are none where so few answered. */
function resultBlocks(one: HeardQuestionnaire): Block[] {
  const { answered } = turnout(one.hearing.heard)
  const title = heading(3, `results-${one.place}`, one.title)
  if (answered < fewestAnonymous) {
    const why = `Answers are published when at least ${fewestAnonymous} were given, so that nobody can be recognised.`
    return [title, note('plain', why)]
  }
  const shown = tallies(one.hearing).filter(({ values }) => counted.includes(values.by))
  return [title, ...shown.flatMap(tally => questionBlocks(one, tally))]
}

/** The results of several questionnaires, for everybody. */
export const resultsForEverybody = (all: readonly HeardQuestionnaire[]): Block[] => all.flatMap(resultBlocks)
