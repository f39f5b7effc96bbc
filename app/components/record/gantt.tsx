import type { CSSProperties } from 'react'
import type { WorkPlanRow } from '~/domain/record/record'
import { Note } from '../page/parts'
import { WorkPlanTable } from './field-value'
import { type GanttRow, type GanttView, ganttOf, type Stretch } from './gantt-scale'

const placed = ({ left, width }: Stretch): CSSProperties => ({ left: `${left}%`, width: `${width}%` })

const Track = ({ row }: { row: GanttRow }) => (
  <div className="track">
    {row.bar ? (
      <i className={row.outside ? 'warn' : undefined} style={placed(row.bar)} />
    ) : (
      <span className="absent">no months given</span>
    )}
  </div>
)

/** The drawing. It says nothing that the table below it does not say, so a screen reader is spared it. */
const Drawing = ({ view }: { view: GanttView }) => (
  <div className="gantt" aria-hidden="true" style={{ '--months': view.months } as CSSProperties}>
    <div className="gantt-head">
      <div className="track">
        {view.project && <b style={placed(view.project)} />}
        {view.marks.map(mark => (
          <span key={mark.words} style={{ left: `${mark.left}%` }}>
            {mark.words}
          </span>
        ))}
      </div>
    </div>
    {view.rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows of a plan may be alike and never move
      <div key={index} className="gantt-row">
        <div>
          <span className="activity">{row.activity}</span>
          <small>{row.timeline}</small>
        </div>
        <Track row={row} />
      </div>
    ))}
  </div>
)

/** A work plan as a chart over its months and as APEC's table; what lies outside the project is marked and said. */
export function Gantt({
  rows,
  start,
  end,
}: {
  rows: WorkPlanRow[]
  /** Expected start and completion of the project. */
  start: string | null
  end: string | null
}) {
  const view = ganttOf(rows, { start, end })
  return (
    <>
      {view && <Drawing view={view} />}
      {view?.notes.map(note => (
        <Note key={note} tone="wait">
          {note}
        </Note>
      ))}
      <WorkPlanTable rows={rows} />
    </>
  )
}
