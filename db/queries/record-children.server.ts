import { asc, eq, sql } from 'drizzle-orm'
import type { Audience } from '~/domain/record/catalogue'
import type { Proponent, RecordValues } from '~/domain/record/record'
import type { Reader } from '../database'
import { prepared } from './prepared.server'

/** The queries for what hangs on a project, each for the placeholder `seq`. */
function childQueries(source: Reader) {
  const t = source.tables
  const seq = sql.placeholder('seq')
  return {
    economies: source
      .select({ part: t.projectEconomy.part, economy: t.projectEconomy.economy })
      .from(t.projectEconomy)
      .where(eq(t.projectEconomy.project, seq))
      .orderBy(asc(t.projectEconomy.part), asc(t.projectEconomy.position))
      .prepare(),
    topics: source
      .select({ topic: t.projectTopic.topic })
      .from(t.projectTopic)
      .where(eq(t.projectTopic.project, seq))
      .orderBy(asc(t.projectTopic.position))
      .prepare(),
    fora: source
      .select({ forum: t.projectForum.forum })
      .from(t.projectForum)
      .where(eq(t.projectForum.project, seq))
      .orderBy(asc(t.projectForum.position))
      .prepare(),
    texts: source
      .select({ field: t.projectSection.field, text: t.projectSection.text })
      .from(t.projectSection)
      .where(eq(t.projectSection.project, seq))
      .prepare(),
    workPlan: source
      .select(planColumns(t))
      .from(t.workPlanRow)
      .where(eq(t.workPlanRow.project, seq))
      .orderBy(asc(t.workPlanRow.position))
      .prepare(),
    risks: source
      .select({
        risk: t.riskRow.risk,
        prevention: t.riskRow.prevention,
        likelihood: t.riskRow.likelihood,
        impact: t.riskRow.impact,
        owner: t.riskRow.owner,
        state: t.riskRow.state,
      })
      .from(t.riskRow)
      .where(eq(t.riskRow.project, seq))
      .orderBy(asc(t.riskRow.position))
      .prepare(),
    rows: source
      .select({ field: t.projectRow.field, row: t.projectRow.row })
      .from(t.projectRow)
      .where(eq(t.projectRow.project, seq))
      .orderBy(asc(t.projectRow.field), asc(t.projectRow.position))
      .prepare(),
  }
}

/** The rows of Dossier's own tables, by the field that they belong to. */
const rowsByField = (rows: { field: string; row: unknown }[]): Partial<RecordValues> =>
  Object.fromEntries(
    [...new Set(rows.map(({ field }) => field))].map(field => [
      field,
      rows.filter(one => one.field === field).map(({ row }) => row),
    ]),
  )

const planColumns = (t: Reader['tables']) => ({
  timeline: t.workPlanRow.timeline,
  start: t.workPlanRow.start,
  end: t.workPlanRow.end,
  activity: t.workPlanRow.activity,
  output: t.workPlanRow.output,
  responsible: t.workPlanRow.responsible,
})

/** The long texts of a project by their field. */
export async function readTexts(source: Reader, seq: number): Promise<Partial<RecordValues>> {
  const texts = await prepared(source, childQueries).texts.execute({ seq })
  return Object.fromEntries(texts.map(row => [row.field, row.text]))
}

/** The rows that hang on a project, as the values they mean. Contact columns are read only for those who may. */
export async function readChildren(
  source: Reader,
  seq: number,
  audiences: readonly Audience[],
): Promise<Partial<RecordValues>> {
  const queries = prepared(source, childQueries)
  const [economies, topics, fora, texts, proponents, workPlan, risks, rows] = await Promise.all([
    queries.economies.execute({ seq }),
    queries.topics.execute({ seq }),
    queries.fora.execute({ seq }),
    queries.texts.execute({ seq }),
    readProponents(source, seq, audiences),
    queries.workPlan.execute({ seq }),
    queries.risks.execute({ seq }),
    queries.rows.execute({ seq }),
  ])
  return {
    ...Object.fromEntries(texts.map(row => [row.field, row.text])),
    proposingEconomies: economies.filter(row => row.part === 'proposing').map(row => row.economy),
    coSponsoringEconomies: economies.filter(row => row.part === 'co-sponsoring').map(row => row.economy),
    topics: topics.map(row => row.topic),
    otherFora: fora.map(row => row.forum),
    proponents,
    workPlan,
    risks,
    ...rowsByField(rows),
  }
}

const openColumns = ({ proponent: t }: Reader['tables']) => ({
  slot: t.slot,
  name: t.name,
  jobTitle: t.jobTitle,
  organization: t.organization,
  from: t.from,
  until: t.until,
})

const contactColumns = ({ proponent: t }: Reader['tables']) => ({
  postalAddress: t.postalAddress,
  telephone: t.telephone,
  fax: t.fax,
  email: t.email,
})

function withoutContacts(source: Reader) {
  const { proponent: t } = source.tables
  return source
    .select(openColumns(source.tables))
    .from(t)
    .where(eq(t.project, sql.placeholder('seq')))
    .orderBy(asc(t.position))
    .prepare()
}

function withContacts(source: Reader) {
  const { proponent: t } = source.tables
  return source
    .select({ ...openColumns(source.tables), ...contactColumns(source.tables) })
    .from(t)
    .where(eq(t.project, sql.placeholder('seq')))
    .orderBy(asc(t.position))
    .prepare()
}

async function readProponents(source: Reader, seq: number, audiences: readonly Audience[]): Promise<Proponent[]> {
  if (audiences.includes('contacts')) return prepared(source, withContacts).execute({ seq })
  const rows = await prepared(source, withoutContacts).execute({ seq })
  return rows.map(row => ({ ...row, postalAddress: null, telephone: null, fax: null, email: null }))
}
