import type { CSSProperties } from 'react'
import { formatDate } from '~/domain/calendar'
import type { WorkPlanRow } from '~/domain/record/record'
import { Note } from '../page/parts'
import { WorkPlanTable } from '../plan/work-plan-table'
import { type GanttRow, type GanttView, ganttOf, type PlanAround, type Stretch } from './gantt-scale'

const placed = ({ left, width }: Stretch): CSSProperties => ({ left: `${left}%`, width: `${width}%` })

const line = (left: number, colour: string) =>
  `linear-gradient(90deg, transparent calc(${left}% - 1px), ${colour} 0 calc(${left}% + 1px), transparent 0)`

/** The lines of today and of the deadlines, painted once for all rows. */
const linesOf = ({ today, days }: GanttView): string =>
  [...(today === null ? [] : [line(today, 'var(--ink)')]), ...days.map(day => line(day.left, 'var(--edge)'))].join(
    ', ',
  ) || 'none'

const Track = ({ row }: { row: GanttRow }) => (
  <div className="track">
    {row.bar ? (
      <i className={row.outside ? 'warn' : undefined} style={placed(row.bar)} />
    ) : (
      <span className="absent">no months given</span>
    )}
  </div>
)

/** The drawing. It says nothing that the words below it do not say, so a screen reader is spared it. */
const Drawing = ({ view }: { view: GanttView }) => (
  <div
    className="gantt"
    aria-hidden="true"
    style={{ '--months': view.months, '--lines': linesOf(view) } as CSSProperties}
  >
    <div className="gantt-head">
      <div className="track">
        {view.marks.map(mark => (
          <span key={mark.words} style={{ left: `${mark.left}%` }}>
            {mark.words}
          </span>
        ))}
        {view.days.map(day => (
          <em
            key={`${day.on} ${day.title}`}
            className={day.lane === 1 ? 'lower' : undefined}
            style={{ left: `${day.left}%` }}
          >
            {day.letter}
          </em>
        ))}
        {view.project && <b style={placed(view.project)} />}
      </div>
    </div>
    {view.rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows of a plan may be alike
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

/** What the drawing marks, in words. */
const Key = ({ view, around }: { view: GanttView; around: PlanAround }) => (
  <ul className="gantt-key">
    {around.start && around.end && (
      <li>
        <b className="span" aria-hidden="true" /> The project: {formatDate(around.start)} to {formatDate(around.end)}
      </li>
    )}
    {view.today !== null && around.today && (
      <li>
        <b className="now" aria-hidden="true" /> Today: {formatDate(around.today)}
      </li>
    )}
    {view.days.map(day => (
      <li key={`${day.on} ${day.title}`}>
        <em aria-hidden="true">{day.letter}</em> {day.title}: {formatDate(day.on)}
      </li>
    ))}
  </ul>
)

/** A work plan drawn over its months, with what lies outside the project marked and said; nothing without months. */
export function GanttChart({ rows, around }: { rows: readonly WorkPlanRow[]; around: PlanAround }) {
  const view = ganttOf(rows, around)
  if (!view) return null
  return (
    <>
      <Drawing view={view} />
      <Key view={view} around={around} />
      {view.notes.map(note => (
        <Note key={note} tone="wait">
          {note}
        </Note>
      ))}
    </>
  )
}

/** A work plan as a chart over its months and as APEC's table. */
export const Gantt = ({ rows, around }: { rows: WorkPlanRow[]; around: PlanAround }) => (
  <>
    <GanttChart rows={rows} around={around} />
    <WorkPlanTable rows={rows} project={around} />
  </>
)
