import { isIsoDate } from '~/domain/calendar'
import { isDerivedTimeline, timelineAfter } from '~/domain/plan/timeline'
import type { WorkPlanRow } from '~/domain/record/record'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import { GanttChart } from '../record/gantt'
import type { PlanAround } from '../record/gantt-scale'
import { monthOptions } from './month-options'
import { asRows, type TableEditorProps, useTypedRows } from './typed-rows'

const monthOf = (typed: string | undefined) => (isIsoDate(typed ?? '') ? (typed ?? null) : null)

/** A row as it is typed, for the drawing. */
function planRow(row: RowValues): WorkPlanRow {
  const [start, end] = [monthOf(row.start), monthOf(row.end)]
  const { activity = '', output = '', responsible = '', timeline = '' } = row
  return { timeline: timelineAfter(timeline.trim(), start, end), start, end, activity, output, responsible }
}

/** Words that were only written from the months are not shown as somebody's own. */
const withOwnWords = (row: RowValues): RowValues =>
  isDerivedTimeline(row.timeline ?? '') && (row.start || row.end) ? { ...row, timeline: '' } : row

const columnsFor = ({ first, last }: ReturnType<typeof monthOptions>): RowColumn[] => [
  { key: 'activity', label: 'Activity', kind: 'long' },
  { key: 'output', label: 'Output', kind: 'long' },
  { key: 'start', label: 'From month', kind: 'select', span: 3, empty: 'Not given', options: first },
  { key: 'end', label: 'To month', kind: 'select', span: 3, empty: 'Not given', options: last },
  { key: 'responsible', label: 'Who does it', kind: 'text', span: 3 },
  { key: 'timeline', label: 'When, in other words', kind: 'text', span: 3 },
]

/** A work plan being written, over its chart, which follows the typing where there is a script. */
export function WorkPlanEditor({
  around,
  value,
  ...props
}: TableEditorProps & { around: PlanAround & { today: string } }) {
  const kept = asRows(value).map(withOwnWords)
  const { box, rows, read } = useTypedRows(props.name, kept)
  return (
    <div ref={box} onInput={read} className="plan-editor">
      <Rows {...props} one="Activity" columns={columnsFor(monthOptions(kept, around))} rows={kept} sortable />
      <section aria-label="The plan as a chart" className="plan-drawn">
        <h2>The plan as a chart</h2>
        <GanttChart rows={rows.map(planRow)} around={around} />
        {!rows.some(row => row.start && row.end) && (
          <p className="hint">Choose the months of an activity, and it is drawn here.</p>
        )}
      </section>
    </div>
  )
}
