import type { QuestionKind } from '~/domain/questionnaire/definition'
import type { Chart, Fact, Table } from '../model'
import { type QuestionShown, questionsShown, type ResultsFacts } from '../questionnaire-results'

/** A chart as a page shows it: drawn already, with what its colours mean. */
export type DrawnChart = { chart: Chart; svg: string }

/** A question of the results as a page shows it. */
export type QuestionView = {
  id: string
  key: string
  kind: QuestionKind
  title: string
  line: string
  facts: Fact[]
  drawn: DrawnChart | null
  table: Table
}
export type SectionView = { id: string; title: string; questions: QuestionView[] }

type Draw = (chart: Chart) => string

export const questionView = ({ tally, title, line, facts, chart, table }: QuestionShown, draw: Draw): QuestionView => ({
  ...{ id: `q-${tally.question.key}`, key: tally.question.key, kind: tally.question.kind, title, line, facts, table },
  drawn: chart && { chart: { ...chart, rows: [] }, svg: draw(chart) },
})

/** The results section by section, the charts drawn; of questions with a tag where one is named. */
export function resultsView(facts: ResultsFacts, draw: Draw, tag?: string): SectionView[] {
  const shown = questionsShown(facts).filter(({ tally }) => tag === undefined || tally.question.tags.includes(tag))
  return facts.hearing.definition.sections.flatMap(({ key, title }, index) => {
    const questions = shown.filter(({ tally }) => tally.section === key).map(one => questionView(one, draw))
    return questions.length === 0 ? [] : [{ id: `section-${key}`, title: `${index + 1}. ${title}`, questions }]
  })
}
