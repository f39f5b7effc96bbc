import { isOutside } from '~/domain/plan/outside'
import { levelOf, riskMap, riskStateTitles, steps } from '~/domain/plan/risk-level'
import type { RecordValues } from '~/domain/record/record'
import type { Column, Table } from './model'

/** A column that is left out where no row fills it: records from before do not have it. */
const given = <Entry extends object>(
  rows: readonly Entry[],
  key: keyof Entry & string,
  column: Omit<Column, 'key'>,
): Column[] => (rows.some(row => row[key] !== null && row[key] !== '') ? [{ key, ...column }] : [])

/** The work plan with its days; rows outside the dates of the project say so, where there are any. */
export function workPlanTable({ workPlan, expectedStart, expectedCompletion }: RecordValues): Table {
  const project = { start: expectedStart, end: expectedCompletion }
  const rows = workPlan.map(row => ({
    ...row,
    remark: isOutside(row, project) ? 'Outside the project’s dates' : null,
  }))
  return {
    block: 'table',
    id: 'work-plan-table',
    caption: 'Work plan',
    sheet: 'Work plan',
    whenEmpty: 'No work plan is given.',
    columns: [
      { key: 'timeline', header: 'Timeline', kind: 'text', width: 24 },
      { key: 'start', header: 'Begins', kind: 'date', width: 18 },
      { key: 'end', header: 'Ends', kind: 'date', width: 18 },
      { key: 'activity', header: 'Activity', kind: 'text', width: 50 },
      { key: 'output', header: 'Output', kind: 'text', width: 50 },
      ...given(rows, 'responsible', { header: 'Responsible', kind: 'text', width: 28 }),
      ...given(rows, 'remark', { header: 'Remark', kind: 'text', width: 28 }),
    ],
    rows,
  }
}

function risksTable({ risks }: RecordValues): Table {
  const isRated = risks.some(row => row.likelihood !== null || row.impact !== null)
  const rows = risks.map((row, index) => ({
    ...row,
    place: isRated ? index + 1 : null,
    level: levelOf(row),
    state: row.state && riskStateTitles[row.state],
  }))
  return {
    block: 'table',
    id: 'risks-table',
    caption: 'Risks and how they are prevented',
    sheet: 'Risks',
    whenEmpty: 'No risk is given.',
    columns: [
      ...given(rows, 'place', { header: 'No.', kind: 'count', width: 6 }),
      { key: 'risk', header: 'Risks', kind: 'text', width: 50 },
      { key: 'prevention', header: 'Prevention', kind: 'text', width: 70 },
      ...given(rows, 'likelihood', { header: 'Likelihood', kind: 'count', width: 12 }),
      ...given(rows, 'impact', { header: 'Impact', kind: 'count', width: 12 }),
      ...given(rows, 'level', { header: 'Weight', kind: 'text', width: 12 }),
      ...given(rows, 'owner', { header: 'Owner', kind: 'text', width: 24 }),
      ...given(rows, 'state', { header: 'State', kind: 'text', width: 14 }),
    ],
    rows,
  }
}

/** The map of the risks: a row for each impact, the highest first; its cells hold the numbers of the risks. */
const riskMapTable = ({ risks }: RecordValues): Table => ({
  block: 'table',
  id: 'risk-map-table',
  caption: 'Risks by impact and likelihood',
  sheet: 'Risks',
  columns: [
    { key: 'impact', header: 'Impact', kind: 'count', width: 12 },
    ...steps.map(step => ({ key: `l${step}`, header: `Likelihood ${step}`, kind: 'text' as const, width: 14 })),
  ],
  rows: riskMap(risks).map(({ impact, cells }) => ({
    impact,
    ...Object.fromEntries(
      cells.map(({ likelihood, level, risks: there }) => [
        `l${likelihood}`,
        there.length === 0 ? null : `${there.join(', ')} (${level})`,
      ]),
    ),
  })),
})

/** The risks, with their map where any of them is rated. */
export const riskTables = (values: RecordValues): Table[] =>
  values.risks.some(row => levelOf(row) !== null) ? [risksTable(values), riskMapTable(values)] : [risksTable(values)]
