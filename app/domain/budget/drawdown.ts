import type { Cents } from '../money'
import type { DrawdownRow } from '../record/rows'

/** An amount of the timetable with what has been drawn by then, and what is left of the APEC funding; below zero where more is drawn. */
export type DrawnRow = DrawdownRow & { drawn: Cents; left: Cents }

const last = '9999-12-31'

/**
 * The timetable by day, those without one last, with its running total against the APEC funding; whole cents. The left of
 * the last row is what the timetable leaves over in all.
 */
export function drawdownOf(rows: readonly DrawdownRow[], funding: Cents): DrawnRow[] {
  const byDay = [...rows].sort((a, b) =>
    (a.date ?? last) < (b.date ?? last) ? -1 : (a.date ?? last) > (b.date ?? last) ? 1 : 0,
  )
  let drawn = 0
  return byDay.map(row => {
    drawn += row.amount ?? 0
    return { ...row, drawn, left: funding - drawn }
  })
}
