import { addDays } from '~/domain/calendar'
import { measureInWords } from '~/domain/indicator/measure'
import { typedMeasured } from '~/domain/indicator/measured-texts'
import type { IndicatorView, MeasuredLine } from '~/domain/indicator/overview'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
import { Meanwhile } from '../completion/meanwhile'
import type { FactRefused } from '../form/fact-refused'
import { Empty, Note } from '../page/parts'
import { MeasuredForm } from './measured-form'
import { MeasuredValue } from './measured-value'

type IndicatorPeriodsProps = {
  number: string
  view: IndicatorView
  /** The value that is being changed; null where none is. */
  changing: number | null
  today: string
  refused: FactRefused | undefined
}

/** A new period begins where the last one ended. */
const nextPeriod = (values: readonly MeasuredLine[]): Record<string, unknown> => {
  const last = values.at(-1)
  return last ? { from: addDays(last.until, 1) } : {}
}

const aboutOf = (view: IndicatorView) => {
  const { indicator } = view
  const before = measureInWords(indicator, 'baseline')
  return [
    { label: 'Target', kind: 'text', value: measureInWords(indicator, 'target') },
    ...(before === '' ? [] : [{ label: 'Before the project', kind: 'text', value: before } as const]),
    { label: 'By', kind: 'date', value: indicator.targetOn },
    ...(indicator.method === ''
      ? []
      : [{ label: 'How it is measured', kind: 'text', value: indicator.method } as const]),
  ] as const
}

/** What is known of an indicator, its periods, and the form in which one is added or changed. */
export function IndicatorPeriods({ number, view, changing, today, refused }: IndicatorPeriodsProps) {
  const { indicator, values, mayWrite, open } = view
  const back = paths.indicator(number, indicator.id)
  const isStep = refused?.typed.seq !== undefined
  const formRefused = isStep ? undefined : refused
  const form = (fresh: Record<string, unknown>, base: number) => (
    <MeasuredForm
      view={view}
      values={formRefused?.typed ?? fresh}
      errors={formRefused?.errors ?? {}}
      base={formRefused?.meanwhile?.revision ?? base}
      today={today}
      back={back}
    />
  )
  const isWriting = (value: MeasuredLine) => value.seq === changing && mayWrite && open.ok
  return (
    <div className="facts-page">
      <ReportBlocks blocks={[{ block: 'facts', facts: aboutOf(view) }]} />
      {refused?.meanwhile && !isStep && <Meanwhile parts={refused.meanwhile.parts} />}
      {mayWrite && !open.ok && <Note tone="wait">{open.reason}</Note>}
      <section aria-labelledby="periods">
        <h2 id="periods">Periods</h2>
        {values.length === 0 && <Empty title="Nothing has been measured yet" />}
        {values.map(value => (
          <MeasuredValue
            key={value.seq}
            number={number}
            view={view}
            value={value}
            refused={isStep ? refused : undefined}
            form={
              isWriting(value)
                ? form(typedMeasured(indicator, { ...value, evidence: value.evidence?.id ?? null }), value.revision)
                : null
            }
          />
        ))}
      </section>
      {mayWrite && open.ok && changing === null && (
        <section aria-labelledby="add">
          <h2 id="add">Add a period</h2>
          {form(nextPeriod(values), 0)}
        </section>
      )}
    </div>
  )
}
