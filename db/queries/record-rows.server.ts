import { and, eq } from 'drizzle-orm'
import type { Visibility } from '~/domain/lifecycle/lifecycle'
import { type Audience, type FieldKey, fields } from '~/domain/record/catalogue'
import { emptyValues } from '~/domain/record/empty'
import { fold } from '~/domain/record/fold'
import type { ProjectRecord, RecordValues } from '~/domain/record/record'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'
import { readChildren, readTexts } from './record-children.server'

/** Catalogue fields that are columns of `project`, by the same name. */
const columnKeys = [
  'number',
  'title',
  'type',
  'status',
  'publication',
  'initiative',
  'genderSelfAssessment',
  'year',
  'session',
  'fundAccount',
  'subFund',
  'apecFunding',
  'coFunding',
  'coFundingPercentage',
  'sponsoringForum',
  'committee',
  'expectedStart',
  'expectedCompletion',
  'declaration',
  'supportingDocument',
] as const satisfies readonly FieldKey[]

const textKeys: ReadonlySet<FieldKey> = new Set(
  fields.filter(field => field.kind === 'longText' && field.audience === 'public').map(field => field.key),
)
const secretariatKeys: ReadonlySet<FieldKey> = new Set(
  fields.filter(field => field.audience === 'secretariat').map(field => field.key),
)

/** Whether a field is kept in the row of its project; all others but the long texts hang on it in rows of their own. */
export const isColumn = (key: FieldKey): boolean =>
  (columnKeys as readonly FieldKey[]).includes(key) || secretariatKeys.has(key)

/** Whether a field is kept as a long text. */
export const isLongText = (key: FieldKey): boolean => textKeys.has(key)

export const foldedTitle = (title: string | null) => fold(title ?? '').slice(0, 200)

type ProjectRow = Awaited<ReturnType<typeof findProjectRow>>

const audienceOf = { draft: 'drafts', submitted: 'submitted', public: 'public' } as const

/** Whether a project may be read at all. */
export const isVisible = (visibility: Visibility, audiences: readonly Audience[]): boolean =>
  audiences.includes(audienceOf[visibility])

/**
 * The row of a project by its number, where these audiences may read it; the Secretariat's own column only where it is
 * asked for.
 */
export async function findProjectRow(source: Reader, number: string, audiences: readonly Audience[]) {
  const [row] = audiences.includes('secretariat')
    ? await prepared(source, wholeRow).execute({ number })
    : await prepared(source, openRow).execute({ number })
  if (!row || !isVisible(row.visibility, audiences)) return null
  return row as typeof row & { secretariat?: Record<string, string> }
}

function wholeRow(source: Reader) {
  const { project } = source.tables
  const ofNumber = eq(project.number, given(project.number, 'number'))
  return source.select(columnsOf(project)).from(project).where(ofNumber).limit(1).prepare()
}

function openRow(source: Reader) {
  const { project } = source.tables
  const { secretariat, ...open } = columnsOf(project)
  const ofNumber = eq(project.number, given(project.number, 'number'))
  return source.select(open).from(project).where(ofNumber).limit(1).prepare()
}

function columnsOf(project: Reader['tables']['project']) {
  return {
    seq: project.seq,
    number: project.number,
    title: project.title,
    type: project.type,
    status: project.status,
    state: project.state,
    visibility: project.visibility,
    publicFrom: project.publicFrom,
    publication: project.publication,
    initiative: project.initiative,
    genderSelfAssessment: project.genderSelfAssessment,
    formEdition: project.formEdition,
    year: project.year,
    session: project.session,
    fundAccount: project.fundAccount,
    subFund: project.subFund,
    apecFunding: project.apecFunding,
    coFunding: project.coFunding,
    coFundingPercentage: project.coFundingPercentage,
    sponsoringForum: project.sponsoringForum,
    committee: project.committee,
    expectedStart: project.expectedStart,
    expectedCompletion: project.expectedCompletion,
    declaration: project.declaration,
    supportingDocument: project.supportingDocument,
    marks: project.marks,
    secretariat: project.secretariat,
    contentType: project.contentType,
    major: project.major,
    minor: project.minor,
    revision: project.revision,
    createdAt: project.createdAt,
    createdBy: project.createdBy,
    modifiedAt: project.modifiedAt,
    modifiedBy: project.modifiedBy,
  }
}

/** The record of a row, with all that these audiences may read. */
export const recordOfRow = async (
  source: Reader,
  row: NonNullable<ProjectRow>,
  audiences: readonly Audience[],
): Promise<ProjectRecord> => recordFrom(row, await readChildren(source, row.seq, audiences))

/** The record of a row with its long texts; its lists and tables are left unread, and are empty in it. */
export const textsOfRow = async (source: Reader, row: NonNullable<ProjectRow>): Promise<ProjectRecord> =>
  recordFrom(row, await readTexts(source, row.seq))

function recordFrom(row: NonNullable<ProjectRow>, children: Partial<RecordValues>): ProjectRecord {
  const columns = Object.fromEntries(columnKeys.map(key => [key, row[key]]))
  return {
    values: { ...emptyValues(), ...columns, ...(row.secretariat ?? {}), ...children },
    marks: row.marks,
    keeping: {
      contentType: row.contentType,
      version: { major: row.major, minor: row.minor },
      ...(row.revision > 0 ? { revision: row.revision } : {}),
      createdAt: row.createdAt,
      createdBy: row.createdBy,
      modifiedAt: row.modifiedAt,
      modifiedBy: row.modifiedBy,
    },
  }
}

/** The columns of `project` that hold these values. */
export const columnsFor = (values: RecordValues) => ({
  // An emptied box is nothing given, as for the long texts.
  ...(Object.fromEntries(columnKeys.map(key => [key, values[key] === '' ? null : values[key]])) as Pick<
    RecordValues,
    (typeof columnKeys)[number]
  >),
  number: values.number ?? '',
  title: values.title ?? '',
  titleFolded: foldedTitle(values.title),
  secretariat: Object.fromEntries(
    [...secretariatKeys].flatMap(key => {
      const text = values[key]
      return typeof text === 'string' && text !== '' ? [[key, text]] : []
    }),
  ),
})

/** Writes the rows that hang on a project for the changed fields, and leaves the others alone. */
export async function writeChildren(
  tx: Transaction,
  seq: number,
  values: RecordValues,
  changed: readonly FieldKey[],
): Promise<void> {
  for (const key of changed) {
    if (isLongText(key)) await writeText(tx, seq, key, values[key] as string | null)
  }
  if (changed.includes('proposingEconomies')) await writeEconomies(tx, seq, 'proposing', values.proposingEconomies)
  if (changed.includes('coSponsoringEconomies'))
    await writeEconomies(tx, seq, 'co-sponsoring', values.coSponsoringEconomies)
  const t = tx.tables
  if (changed.includes('topics')) {
    await tx.delete(t.projectTopic).where(eq(t.projectTopic.project, seq))
    const rows = values.topics.map((topic, position) => ({ project: seq, position, topic }))
    if (rows.length > 0) await tx.insert(t.projectTopic).values(rows)
  }
  if (changed.includes('otherFora')) {
    await tx.delete(t.projectForum).where(eq(t.projectForum.project, seq))
    const rows = values.otherFora.map((forum, position) => ({ project: seq, position, forum }))
    if (rows.length > 0) await tx.insert(t.projectForum).values(rows)
  }
  if (changed.includes('proponents')) {
    await tx.delete(t.proponent).where(eq(t.proponent.project, seq))
    const rows = values.proponents.map((proponent, position) => ({ project: seq, position, ...proponent }))
    if (rows.length > 0) await tx.insert(t.proponent).values(rows)
  }
  if (changed.includes('workPlan')) {
    await tx.delete(t.workPlanRow).where(eq(t.workPlanRow.project, seq))
    const rows = values.workPlan.map((row, position) => ({ project: seq, position, ...row }))
    if (rows.length > 0) await tx.insert(t.workPlanRow).values(rows)
  }
  if (changed.includes('risks')) {
    await tx.delete(t.riskRow).where(eq(t.riskRow.project, seq))
    const rows = values.risks.map((row, position) => ({ project: seq, position, ...row }))
    if (rows.length > 0) await tx.insert(t.riskRow).values(rows)
  }
  for (const key of changed) if (isRowKey(key)) await writeRows(tx, seq, key, values[key])
}

/** The tables that Dossier adds to APEC's record: their rows are kept as they are. */
const rowKeys = ['links', 'genderTargets', 'indicators', 'drawdown'] as const satisfies readonly FieldKey[]
type RowKey = (typeof rowKeys)[number]
const isRowKey = (key: FieldKey): key is RowKey => (rowKeys as readonly FieldKey[]).includes(key)

async function writeRows(tx: Transaction, seq: number, field: RowKey, rows: RecordValues[RowKey]): Promise<void> {
  const { projectRow: t } = tx.tables
  await tx.delete(t).where(and(eq(t.project, seq), eq(t.field, field)))
  if (rows.length === 0) return
  await tx.insert(t).values(
    rows.map((row, position) => ({
      project: seq,
      field,
      position,
      row: { ...row },
      refers: 'project' in row ? row.project : null,
    })),
  )
}

async function writeText(tx: Transaction, seq: number, field: FieldKey, text: string | null): Promise<void> {
  const { projectSection } = tx.tables
  if (text === null || text === '') {
    await tx.delete(projectSection).where(and(eq(projectSection.project, seq), eq(projectSection.field, field)))
    return
  }
  await tx
    .insert(projectSection)
    .values({ project: seq, field, text })
    .onConflictDoUpdate({ target: [projectSection.project, projectSection.field], set: { text } })
}

async function writeEconomies(
  tx: Transaction,
  seq: number,
  part: 'proposing' | 'co-sponsoring',
  economies: string[],
): Promise<void> {
  const { projectEconomy } = tx.tables
  await tx.delete(projectEconomy).where(and(eq(projectEconomy.project, seq), eq(projectEconomy.part, part)))
  const rows = economies.map((economy, position) => ({ project: seq, part, position, economy }))
  if (rows.length > 0) await tx.insert(projectEconomy).values(rows)
}
