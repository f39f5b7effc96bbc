import BetterSqlite from 'better-sqlite3'

export type FloorRow = {
  seq: number
  number: string
  title: string
  status: string
  sponsoring_forum: string
  expected_start: string
  expected_completion: string
  apec_funding: number
  co_funding: number
  economies: string
}
type Cells = Record<string, string | number | null>
export type FloorProject = {
  row: Cells
  sections: { field: string; text: string }[]
  economies: string[]
  topics: string[]
  plan: Cells[]
  risks: Cells[]
  people: Cells[]
}
/** number, title, forum, fund, status, category, item, factors, rate, funded by, planned APEC, planned self, actual, note */
export type FloorLine = [
  ...[number: string, title: string, forum: string | null, fund: string | null, status: string | null],
  ...[string, string, string, number, string, number, number, number | null, string],
]

/** The statements of Dossier's pages by the driver alone, each prepared once. */
export function floorQueries(file: string) {
  const db = new BetterSqlite(file, { readonly: true })
  const list = db.prepare<unknown[], FloorRow>(
    `select seq, number, title, status, sponsoring_forum, expected_start, expected_completion, apec_funding, co_funding
     from project where status = ? and sponsoring_forum = ? order by year desc nulls last, number desc limit 25 offset 0`,
  )
  const partners = db.prepare<unknown[], { project: number; part: string; economy: string }>(
    `select project, part, economy from project_economy where project in (${Array(25).fill('?')}) order by project, position`,
  )
  const project = db.prepare<unknown[], Cells>('select * from project where number = ? limit 1')
  const economies = db
    .prepare<unknown[], string>('select economy from project_economy where project = ? order by part, position')
    .pluck()
  const topics = db
    .prepare<unknown[], string>('select topic from project_topic where project = ? order by position')
    .pluck()
  const fora = db
    .prepare<unknown[], string>('select forum from project_forum where project = ? order by position')
    .pluck()
  const sections = db.prepare<unknown[], { field: string; text: string }>(
    'select field, text from project_section where project = ?',
  )
  const plan = db.prepare<unknown[], Cells>('select * from work_plan_row where project = ? order by position')
  const risks = db.prepare<unknown[], Cells>('select * from risk_row where project = ? order by position')
  const people = db.prepare<unknown[], Cells>('select * from proponent where project = ? order by position')
  const lines = db
    .prepare<unknown[], FloorLine>(
      `select p.number, p.title, p.sponsoring_forum, p.fund_account, p.status, l.category, l.item, l.factors, l.rate, l.funded_by, l.planned_apec, l.planned_self,
         l.actual_apec + l.actual_self, l.note
       from project p join budget_line l on l.project = p.seq where p.year >= ? and p.year <= ?
       order by p.year desc, p.number desc, l.position`,
    )
    .raw()
  return {
    list(status: string, forum: string): FloorRow[] {
      const rows = list.all(status, forum)
      const seqs = rows.map(row => row.seq)
      const found = partners.all(...Array.from({ length: 25 }, (_, at) => seqs[at] ?? null))
      for (const row of rows) {
        row.economies = found.flatMap(one => (one.project === row.seq ? [one.economy] : [])).join('; ')
      }
      return rows
    },
    project(number: string): FloorProject {
      const row = project.get(number) ?? {}
      const { seq } = row
      return {
        row,
        economies: economies.all(seq),
        topics: [...topics.all(seq), ...fora.all(seq)],
        sections: sections.all(seq),
        plan: plan.all(seq),
        risks: risks.all(seq),
        people: people.all(seq),
      }
    },
    lines: (from: number, until: number) => lines.iterate(from, until),
  }
}
