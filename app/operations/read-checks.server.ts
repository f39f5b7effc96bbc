import { audiencesOf, may, type Person } from '~/domain/access/may'
import { type Check, type Place, placeOf, places } from '~/domain/checks/check'
import { checkRecord } from '~/domain/checks/run'
import type { FieldKey } from '~/domain/record/catalogue'
import type { FormStage } from '~/domain/record/form-editions'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'

/** A check with the part of the proposal it belongs to; `to` leads those who may edit to its very field. */
export type ShownCheck = Check & { place: Place; where: string; to: string | null }

export type ShownChecks = {
  title: string
  mayEdit: boolean
  stage: FormStage | null
  /** The edition of the forms in words; null for a record of the old database. */
  edition: string | null
  checks: ShownCheck[]
}

/** Where a field or, without one, the budget is written. A section's page gives each control the name of its field as id. */
export const addressOf = (number: string, { field }: { field?: FieldKey }): string => {
  const place = placeOf({ ...(field && { field }) })
  return place === 'budget' ? paths.editBudget(number) : `${paths.editSection(number, place)}#values.${field}`
}

const titles = new Map(places.map(({ key, title }) => [key, title]))

/**
 * What the rules find in a project, for those who write it and those who assess it; null where it is not theirs to see.
 * One reading of the record with what belongs to it.
 */
export async function readChecks(
  db: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<ShownChecks | null> {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const mayEdit = may(by, 'record.edit', subject, today).ok
  if (!mayEdit && !may(by, 'quality.assess', subject, today).ok) return null
  const facts = await findCheckFacts(db, number, audiencesOf(by, subject, today), today)
  if (!facts) return null
  return {
    title: facts.record.values.title ?? number,
    mayEdit,
    stage: facts.stage,
    edition: facts.edition?.title ?? null,
    checks: checkRecord(facts).map(check => {
      const place = placeOf(check)
      return {
        ...check,
        place,
        where: titles.get(place) ?? place,
        to: mayEdit ? addressOf(number, check) : null,
      }
    }),
  }
}
