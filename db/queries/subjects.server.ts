import { and, asc, eq } from 'drizzle-orm'
import type { Subject } from '~/domain/access/may'
import type { EditingFacts } from '~/domain/lifecycle/editing'
import { formStageOf } from '~/domain/lifecycle/form-stage'
import { editionOf, type FormEdition, type FormStage } from '~/domain/record/form-editions'
import type { Reader } from '../database'
import { given, prepared } from './prepared.server'

/** The committee that decides on the money of every project. */
export const decidingCommittee = 'BMC'

const subjectQuery = (source: Reader) => {
  const { project, projectEconomy } = source.tables
  return source
    .select({ forum: project.sponsoringForum, economy: projectEconomy.economy })
    .from(project)
    .leftJoin(projectEconomy, eq(projectEconomy.project, project.seq))
    .where(eq(project.number, given(project.number, 'number')))
    .orderBy(asc(projectEconomy.part), asc(projectEconomy.position))
    .prepare()
}

/**
 * What an act on a project is done to: its number, its sponsoring forum, the economies that propose or co-sponsor it,
 * and the committee that decides on its money. Of a number that is not there, the number alone.
 */
export async function subjectOf(source: Reader, number: string): Promise<Subject & { project: string }> {
  const rows = await prepared(source, subjectQuery).execute({ number })
  const [first] = rows
  if (!first) return { project: number }
  const economies = rows.flatMap(row => row.economy ?? [])
  return { project: number, forum: first.forum, economies, committee: decidingCommittee }
}

/** Where a project is being written: what decides which of its fields may be changed, and the form with its edition. */
export type Editing = Omit<EditingFacts, 'now'> & { stage: FormStage | null; edition: FormEdition | null }

const editingQuery = (source: Reader) => {
  const { project, calendarSession: t } = source.tables
  return source
    .select({
      ...{ state: project.state, formEdition: project.formEdition },
      ...{ year: t.year, session: t.session, finalDeadline: t.finalDeadline },
    })
    .from(project)
    .leftJoin(t, and(eq(t.year, project.year), eq(t.session, project.session)))
    .where(eq(project.number, given(project.number, 'number')))
    .limit(1)
    .prepare()
}

/** Where a project stands, with the session it belongs to and the form that it is written on. */
export async function findEditing(source: Reader, number: string): Promise<Editing> {
  const [row] = await prepared(source, editingQuery).execute({ number })
  const { state = null, formEdition = null, year = null, session = null, finalDeadline = null } = row ?? {}
  const isKnown = year !== null && session !== null && finalDeadline !== null
  return {
    ...{ state, session: isKnown ? { year, session, finalDeadline } : null },
    ...{ stage: formStageOf(state), edition: editionOf(formEdition) },
  }
}
