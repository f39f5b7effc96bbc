import { randomUUID } from 'node:crypto'
import { may, type Person } from '~/domain/access/may'
import type { BudgetLine } from '~/domain/budget/line'
import type { RecordValues } from '~/domain/record/record'
import type { BegunFrom, Frame } from '~/domain/record/templates/begun-from'
import { copiedPartTitles, linesForAnother, takeOver } from '~/domain/record/templates/take-over'
import { valuesOfTemplate } from '~/domain/record/templates/template'
import { findTemplate } from '~/domain/record/templates/templates'
import type { Reference } from '~/domain/reference'
import type { Reader } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { findPresentNumber } from '~db/queries/numbers.server'
import { dayOf } from './author'
import { findVisibleProject, type VisibleProject } from './visible-project'

/** What a new record begins with; `why` stands in its versions, `parts` in its history. */
export type TakenOver =
  | { ok: true; values: Partial<RecordValues>; lines: BudgetLine[]; why: string; parts: string }
  | { ok: false; errors: Record<string, string[]> }

type Asked = { by: Person; now: Date; reference: Reference }

/**
 * What a concept note is begun with. Refuses an earlier project that this person may not read, in the same words as one
 * that is not there, and budget lines that are not for them. Contacts are in no part, so they are never copied.
 */
export async function readTakenOver(source: Reader, { from, start }: Frame, asked: Asked): Promise<TakenOver> {
  if (from.kind === 'project') return fromProject(source, from, start, asked)
  const template = from.kind === 'template' ? findTemplate(from.template) : null
  if (!template) return { ok: true, values: {}, lines: [], why: 'Concept note begun', parts: '' }
  const values = valuesOfTemplate(template, { start, newId: randomUUID })
  const why = `Begun from the template “${template.title}”`
  return { ok: true, values, lines: [], why, parts: 'Work plan; Risks; Indicators' }
}

async function fromProject(
  source: Reader,
  { number, parts }: Extract<BegunFrom, { kind: 'project' }>,
  start: Frame['start'],
  asked: Asked,
): Promise<TakenOver> {
  const earlier = await findReadable(source, number, asked)
  if (!earlier)
    return {
      ok: false,
      errors: { source: [`There is no project ${number} that you can read. Check the number, or begin without it.`] },
    }
  const { by, now, reference } = asked
  const wantsLines = parts.includes('budget')
  if (wantsLines && !may(by, 'budget.read-lines', earlier.subject, dayOf(now)).ok)
    return {
      ok: false,
      errors: { parts: [`You can read the totals of ${number}, but not its budget lines. Leave them out.`] },
    }
  const values = takeOver(earlier.record.values, parts, { start, newId: randomUUID, reference, day: dayOf(now) })
  const lines = wantsLines ? linesForAnother(await listLinesOf(source, earlier.seq), randomUUID) : []
  const told = parts.map(part => copiedPartTitles[part]).join('; ')
  // Others read the new draft who may not read the earlier one: its number is told only where everybody may know it.
  if (earlier.visibility !== 'public')
    return { ok: true, values, lines, why: 'Begun from a project that is not public', parts: told }
  const present = earlier.subject.project
  const link = { kind: 'builds-on' as const, project: present, title: '', url: null, note: '' }
  return { ok: true, values: { ...values, links: [link] }, lines, why: `Begun from ${present}`, parts: told }
}

/** The project of a number, or of one that it had before. */
async function findReadable(source: Reader, number: string, { by, now }: Asked): Promise<VisibleProject | null> {
  const known = await findVisibleProject(source, { number, by, now })
  if (known) return known
  const present = await findPresentNumber(source, number)
  return present && findVisibleProject(source, { number: present.number, by, now })
}
