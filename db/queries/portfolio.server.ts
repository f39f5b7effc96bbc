import { and, asc, count, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { IsoDate } from '~/domain/calendar'
import { type Dimension, dimensions, type MoneyGroup, type MoneySums } from '~/domain/portfolio/money'
import type { EconomyPart, ProjectFilter } from '~/domain/record/filter'
import type { Reader } from '../database'
import { whereOf } from './register.server'

/** A number, also where the driver of PostgreSQL gives a sum as text; nothing is nothing. */
const summed = (part: SQL) => sql<number>`coalesce(sum(${part}), 0)`.mapWith(Number)

type GroupRow = { dimension: Dimension; value: string | null } & Record<keyof MoneySums, string | number | null>

/**
 * What the projects of a filter come to by status, fund, forum and year, in one query over one reading of the budget
 * lines: what is not in the register is in no sum. The actual amounts of lines are added up for each project first.
 */
export async function moneyGroups(source: Reader, filter: ProjectFilter): Promise<MoneyGroup[]> {
  const { project: p, budgetLine: l } = source.tables
  const isSettled = sql.raw("status = 'Completed Project' and spent is not null")
  const by = (dimension: Dimension) => sql`
    select ${sql.raw(`'${dimension}'`)} as dimension, cast(${sql.raw(dimension)} as text) as value,
      count(*) as projects, sum(apec) as apec, sum(co_funding) as "coFunding",
      count(spent) as "withSpending", sum(spent_apec) as "spentApec", sum(spent_self) as "spentSelf",
      sum(case when status = 'Completed Project' then 1 else 0 end) as completed,
      sum(case when ${isSettled} then 1 else 0 end) as settled,
      sum(case when ${isSettled} then apec end) as "settledApec",
      sum(case when ${isSettled} then spent_apec end) as "settledSpent"
    from chosen group by ${sql.raw(dimension)}`
  const rows = await source.rows<GroupRow>(sql`
    with spending as materialized (
      select ${l.project} as project, sum(${l.actualApec}) as apec, sum(${l.actualSelf}) as self
      from ${l} where ${l.actualApec} is not null or ${l.actualSelf} is not null group by ${l.project}
    ), chosen as materialized (
      select ${p.status} as status, ${p.fundAccount} as fund, ${p.sponsoringForum} as forum, ${p.year} as year,
        ${p.apecFunding} as apec, ${p.coFunding} as co_funding, spending.project as spent,
        spending.apec as spent_apec, spending.self as spent_self
      from ${p} left join spending on spending.project = ${p.seq} where ${whereOf(source, filter)}
    ) ${sql.join(dimensions.map(by), sql` union all `)}`)
  return rows.map(groupOf)
}

/** Sums come as text from PostgreSQL, and as null where there was nothing to add. */
const groupOf = ({ dimension, value, ...sums }: GroupRow): MoneyGroup => ({
  ...{ dimension, value, projects: Number(sums.projects), apec: Number(sums.apec), coFunding: Number(sums.coFunding) },
  ...{ withSpending: Number(sums.withSpending), spentApec: Number(sums.spentApec), spentSelf: Number(sums.spentSelf) },
  ...{ completed: Number(sums.completed), settled: Number(sums.settled) },
  ...{ settledApec: Number(sums.settledApec), settledSpent: Number(sums.settledSpent) },
})

/** In how many projects of a filter an economy takes this part, and what is approved for them. */
export type EconomyCell = {
  economy: string
  part: Exclude<EconomyPart, 'any'>
  projects: number
  apec: number
  coFunding: number
}

export async function economyCells(source: Reader, filter: ProjectFilter): Promise<EconomyCell[]> {
  const { project: p, projectEconomy: e } = source.tables
  return source
    .select({
      ...{ economy: e.economy, part: e.part, projects: count() },
      ...{ apec: summed(sql`${p.apecFunding}`), coFunding: summed(sql`${p.coFunding}`) },
    })
    .from(e)
    .innerJoin(p, eq(p.seq, e.project))
    .where(whereOf(source, filter))
    .groupBy(e.economy, e.part)
    .orderBy(asc(e.economy), asc(e.part))
}

/** The projects that reports are asked of here, as a condition for `listReportingProjects`. */
export const reportingHere = (source: Reader, filter: ProjectFilter): SQL | undefined =>
  and(whereOf(source, filter), isNotNull(source.tables.project.state))

/** How many records of the old database say that they run although they ended before a day. */
export function countOldRunning(source: Reader, filter: ProjectFilter, before: IsoDate): Promise<number> {
  const { project: p } = source.tables
  const says = inArray(p.status, ['Project in Implementation', 'Completion Report Due'])
  return source.$count(p, and(whereOf(source, filter), isNull(p.state), says, lt(p.expectedCompletion, before)))
}
