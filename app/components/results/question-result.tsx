import { Link } from '@remix-run/react'
import type { QuestionKind } from '~/domain/questionnaire/definition'
import type { Chart, Fact, Table } from '~/reports/model'
import { ChartKey, ReportBlocks, ReportTable } from '~/reports/render/blocks'

/** A question of the results; its chart was drawn on the server. */
export type ShownQuestion = {
  id: string
  key: string
  kind: QuestionKind
  title: string
  line: string
  facts: Fact[]
  drawn: { chart: Chart; svg: string } | null
  table: Table
}
export type ShownSection = { id: string; title: string; questions: ShownQuestion[] }

/** Answers that are read in full rather than counted. */
const isRead = (kind: QuestionKind) => ['text', 'longText', 'matrixText', 'table', 'file'].includes(kind)

/** A table with more columns stands below its chart. */
const widest = 6

function Drawn({ drawn: { chart, svg }, of }: { drawn: NonNullable<ShownQuestion['drawn']>; of: string }) {
  return (
    <figure className="report-chart" aria-labelledby={of}>
      {chart.series.length > 1 && <ChartKey chart={chart} />}
      <div className="report-svg report-svg-compact" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  )
}

/** One question at a glance: how it was answered, the chart, and beside it the same numbers as a table. */
export function QuestionResult({ question, textsTo }: { question: ShownQuestion; textsTo: string }) {
  const { id, kind, title, line, facts, drawn, table } = question
  return (
    <article className="result" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p className="result-line">
        {line}{' '}
        <Link to={textsTo} prefetch="none" aria-label={`Read the answers to ${title}`}>
          {isRead(kind) ? 'Read the answers' : 'Answer by answer'}
        </Link>
      </p>
      {facts.length > 0 && <ReportBlocks blocks={[{ block: 'facts', facts }]} />}
      <div className={table.columns.length > widest ? 'result-pair stacked' : 'result-pair'}>
        {drawn && <Drawn drawn={drawn} of={`${id}-title`} />}
        <ReportTable table={table} />
      </div>
    </article>
  )
}

/** The results section by section. */
export const ResultSections = ({
  sections,
  textsOf,
}: {
  sections: readonly ShownSection[]
  textsOf: (question: string) => string
}) => (
  <div className="report results">
    {sections.map(({ id, title, questions }) => (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {questions.map(question => (
          <QuestionResult key={question.id} question={question} textsTo={textsOf(question.key)} />
        ))}
      </section>
    ))}
  </div>
)
