import { may, type Person } from '~/domain/access/may'
import { changesBetween } from '~/domain/questionnaire/changes-between'
import { type Definition, questionOf, questionsIn } from '~/domain/questionnaire/definition'
import { readXlsForm } from '~/domain/questionnaire/xlsform/read-xlsform'
import { same } from '~/domain/record/changed'
import { no, type Verdict } from '~/domain/verdict'
import type { CellError } from '~/domain/workbook/content'
import type { Database } from '~db/connect.server'
import { dayOf } from '../author'
import { readWorkbook, type WorkbookWords } from '../workbook/read-workbook.server'
import { openDraft } from './open-draft.server'

type Asked = { number: string; place: number; by: Person; now: Date }
type Refusal = Extract<Verdict, { ok: false }>

/** A form beside the present draft, whose revision it tells. */
export type ComparedForm = {
  definition: Definition
  revision: number
  isSame: boolean
  /** Whether the two have a question in common; else the changes are nothing but all of both. */
  isRelated: boolean
  /** How many questions the draft has. */
  replaced: number
  changes: string[]
}
export type XlsFormPreview = { ok: true; problems: CellError[]; form: ComparedForm | null } | Refusal

const words: WorkbookWords = {
  asks: 'Choose an XLSForm, saved as Excel workbook (.xlsx).',
  redo: 'Copy its sheets “survey”, “choices” and “settings” into a new workbook.',
}

async function openForWriting(db: Database, asked: Asked) {
  const opened = await openDraft(db, asked)
  if (!opened) return no('There is no such questionnaire. Please check the address.')
  const allowed = may(asked.by, 'questionnaires.write', opened.subject, dayOf(asked.now))
  return allowed.ok ? { ok: true as const, ...opened } : allowed
}

/** What a form would change in the draft as it is now. Refuses who may not draft. */
export async function compareForm(
  db: Database,
  asked: Asked & { definition: Definition },
): Promise<{ ok: true; form: ComparedForm } | Refusal> {
  const opened = await openForWriting(db, asked)
  if (!opened.ok) return opened
  const { draft, revision } = opened
  const { definition } = asked
  const changes = changesBetween(draft, definition)
  const drafted = questionsIn(draft)
  const isRelated = drafted.some(({ question }) => questionOf(definition, question.key) !== null)
  const compared = { isRelated, replaced: drafted.length, isSame: same(draft, definition) }
  return { ok: true, form: { definition, revision, changes, ...compared } }
}

/**
 * Reads an XLSForm and says what it would make of the draft; nothing is saved. The form is null where nothing of it could
 * be read. Refuses, in words, who may not draft and what is no workbook.
 */
export async function previewXlsForm(db: Database, asked: Asked & { bytes: Buffer }): Promise<XlsFormPreview> {
  const opened = await openForWriting(db, asked)
  if (!opened.ok) return opened
  const workbook = await readWorkbook(asked.bytes, words)
  if (!workbook.ok) return workbook
  const { definition, problems } = readXlsForm(workbook.sheets, opened.draft.title)
  if (!definition) return { ok: true, problems, form: null }
  const compared = await compareForm(db, { ...asked, definition })
  return compared.ok ? { ok: true, problems, form: compared.form } : compared
}
