import { budgetTables } from './budget'
import { calendarTables } from './calendar'
import { completionTables } from './completion'
import { historyTables } from './history'
import { implementationTables } from './implementation'
import { jobTables } from './job'
import type { Kit } from './kit'
import { letterTables } from './letter'
import { lifeTables } from './life'
import { monitoringTables } from './monitoring'
import { paperTables } from './paper'
import { peopleTables } from './people'
import { practiceTables } from './practice'
import { projectTables } from './project'
import { questionnaireTables } from './questionnaire'
import { readingTables } from './reading'
import { referenceTables } from './reference'

/**
 * Every table, bound to one database by its kit. The search index is not here: it is FTS5 in one and tsvector in the
 * other, written by hand in the migrations and reached only through db/queries/search.server.ts.
 */
export function defineSchema(k: Kit) {
  const reference = referenceTables(k)
  const people = peopleTables(k)
  const project = projectTables(k, reference, people)
  const calendar = calendarTables(k, reference, project)
  const questionnaire = questionnaireTables(k, reference, project, people)
  return {
    ...reference,
    ...people,
    ...project,
    ...budgetTables(k, project, people),
    ...paperTables(k, project, people),
    ...completionTables(k, project, people),
    ...implementationTables(k, project, people),
    ...monitoringTables(k, project, people),
    ...readingTables(k, people),
    ...letterTables(k, project, people),
    ...historyTables(k, people),
    ...jobTables(k),
    ...calendar,
    ...questionnaire,
    ...practiceTables(k, reference, project, people, questionnaire),
    ...lifeTables(k, { reference, people, project, calendar }),
  }
}

export type Schema = ReturnType<typeof defineSchema>
