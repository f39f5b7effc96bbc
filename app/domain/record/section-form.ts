import { z } from 'zod'
import type { Reference } from '../reference'
import { dateField, longestLine, longestText, projectNumber, read, readCents } from './boxes'
import { type Field, type FieldKey, fieldOf, fieldsOf, type SectionKey } from './catalogue'
import { asksForReason, isBareNotApplicable, mayNotApply } from './not-applicable'
import type { FieldValue, Mark, Marks } from './record'
import { drawdownRow, genderTargetRow, indicatorRow, linkRow, riskRow, workPlanRow } from './row-forms'

/**
 * The form of a section, made from the catalogue. Saving takes what is incomplete; it refuses only what cannot be
 * meant: a day that does not exist, an amount that is no amount, an economy that APEC does not have.
 */

const mostRows = 200

const line = (what: string, longest = longestLine) =>
  z
    .string()
    .trim()
    .max(longest, `${what} is longer than ${longest} characters. Please shorten it.`)
    .optional()
    .transform(text => (text === undefined || text === '' ? null : text))

const lines = (what: string) =>
  z
    .string()
    .max(longestText, `${what} is longer than ${longestText} characters. Please shorten it.`)
    .optional()
    .transform(text => (text === undefined || text.trim() === '' ? null : text.replace(/\r\n?/g, '\n').trim()))

const money = (label: string) =>
  read(readCents, `Enter ${label} as an amount in US dollars, such as 74,932 or 74,932.50. It cannot be negative.`)

const year = (label: string) =>
  read(text => {
    const number = Number(text)
    return Number.isInteger(number) && number >= 1989 && number <= 2100 ? number : null
  }, `Enter ${label} as a year with four digits, such as 2017.`)

const percent = (label: string) =>
  read(text => {
    const number = Number(text.replace(/\s*%$/, ''))
    return Number.isFinite(number) && number >= 0 && number <= 100 ? number : null
  }, `Enter ${label} as a number from 0 to 100, such as 56.10.`)

const oneOf = (label: string, known: readonly string[]) =>
  read(text => known.find(value => value === text) ?? null, `Choose ${label} from the list.`)

const severalOf = (label: string, known: readonly string[]) =>
  z
    .array(z.string())
    .optional()
    .transform((chosen, context) => {
      const values = [...new Set((chosen ?? []).filter(value => value !== ''))]
      for (const value of values)
        if (!known.includes(value))
          context.addIssue({
            code: 'custom',
            message: `“${value}” is not in the list of ${label}. Choose from the list.`,
          })
      return values
    })

const yesNo = read(text => (text === 'yes' ? true : text === 'no' ? false : null), 'Choose yes or no.')

const isBlank = (row: Record<string, unknown>) => Object.values(row).every(value => value === null || value === '')

/** Rows of a table; rows in which nothing was written are left out. */
const rows = <Row extends Record<string, unknown>>(row: z.ZodType<Row>, what: string) =>
  z
    .array(row)
    .max(mostRows, `There are more than ${mostRows} ${what}. Please put some together.`)
    .optional()
    .transform(all => (all ?? []).filter(one => !isBlank(one)))

/** The same for rows that say themselves that they are blank: as null. */
const ownRows = <Row>(row: z.ZodType<Row | null>, what: string) =>
  z
    .array(row)
    .max(mostRows, `There are more than ${mostRows} ${what}. Please put some together.`)
    .optional()
    .transform(all => (all ?? []).flatMap(one => (one === null ? [] : [one])))

const proponentRow = z
  .object({
    slot: z
      .string()
      .optional()
      .transform(text => (text === '2' ? 2 : 1)),
    name: line('The name'),
    jobTitle: line('The job title'),
    organization: line('The organization'),
    postalAddress: line('The postal address', 1000),
    telephone: line('The telephone number'),
    fax: line('The fax number'),
    email: line('The e-mail address'),
    from: dateField('the first day'),
    until: dateField('the last day'),
  })
  .transform(({ slot, ...person }) => (isBlank(person) ? { ...person, name: '', slot: null } : { ...person, slot }))

const saysMore = (text: string | null) => text === null || !isBareNotApplicable(text)
const bareRefusal =
  '“Not applicable” is no answer here. Say how women and men take part, or tick “Not applicable” below and give the reason.'

/** How one field is read from a form. */
export function fieldSchema(field: Field, reference: Reference): z.ZodType<FieldValue> {
  const label = `“${field.label}”`
  switch (field.kind) {
    case 'text':
      return field.key === 'number' ? projectNumber : line(label)
    case 'longText':
      return asksForReason(field.key) ? lines(label).refine(saysMore, bareRefusal) : lines(label)
    case 'money':
      return money(label)
    case 'percent':
      return percent(label)
    case 'year':
      return year(label)
    case 'date':
      return dateField(label)
    case 'choice':
      return oneOf(label, field.choices ?? [])
    case 'yesNo':
      return yesNo
    case 'fund':
      return oneOf(
        label,
        reference.fundAccounts.map(fund => fund.name),
      )
    case 'subFund':
      return oneOf(
        label,
        reference.subFunds.map(fund => fund.name),
      )
    case 'forum':
      return oneOf(
        label,
        reference.fora.map(forum => forum.acronym),
      )
    case 'committee':
      return oneOf(
        label,
        reference.committees.map(committee => committee.acronym),
      )
    case 'fora':
      return severalOf(
        'fora',
        reference.fora.map(forum => forum.acronym),
      )
    case 'economies':
      return severalOf(
        'economies',
        reference.economies.map(economy => economy.name),
      )
    case 'topics':
      return severalOf(
        'topics',
        reference.topics.map(topic => topic.name),
      )
    case 'proponents':
      return rows(proponentRow, 'people').transform((people, context) => {
        return people.map((person, index) => {
          if (person.name === null || person.name === '')
            context.addIssue({
              code: 'custom',
              path: [index, 'name'],
              message: `Enter the name of person ${index + 1}.`,
            })
          return { ...person, name: person.name ?? '', slot: person.slot ?? 1 }
        })
      })
    case 'workPlan':
      return rows(workPlanRow, 'activities').transform((plan, context) => {
        plan.forEach((row, index) => {
          if (row.start && row.end && row.start > row.end)
            context.addIssue({
              code: 'custom',
              path: [index, 'end'],
              message: `Activity ${index + 1} ends before it starts. Change one of the two dates.`,
            })
        })
        return plan
      })
    case 'risks':
      return rows(riskRow, 'risks')
    case 'initiative':
      return oneOf(
        label,
        reference.initiatives.map(initiative => initiative.name),
      )
    case 'links':
      return ownRows(linkRow, 'links')
    case 'genderTargets':
      return ownRows(genderTargetRow, 'targets')
    case 'indicators':
      return ownRows(indicatorRow, 'indicators')
    case 'drawdown':
      return ownRows(drawdownRow, 'amounts')
  }
}

/** Fields that a form may change: the number is given once, and the status follows the steps of the Secretariat. */
export const editableFields = (section: SectionKey, forSecretariat: boolean): Field[] =>
  fieldsOf(section).filter(field => field.key !== 'number' && (field.key !== 'status' || forSecretariat))

const chosenKinds: readonly Field['kind'][] = [
  ...(['fund', 'subFund', 'forum', 'committee', 'fora', 'economies', 'topics', 'initiative'] as const),
]

/** Whether one of these fields is chosen from the reference lists; else a form is read without them. */
export const choosesFromLists = (keys: readonly FieldKey[]): boolean =>
  keys.some(key => chosenKinds.includes(fieldOf(key).kind))

/** The schema of a form with these fields: `values.<key>` and, where it may not apply, `marks.<key>`. */
export function formSchema(keys: readonly FieldKey[], reference: Reference) {
  const chosen = keys.map(fieldOf)
  const values = z.object(Object.fromEntries(chosen.map(field => [field.key, fieldSchema(field, reference)])))
  const mark = z
    .object({ notApplicable: z.string().optional(), reason: line('The reason', 2000) })
    .optional()
    .transform(given => ({ notApplicable: given?.notApplicable !== undefined, reason: reasonIn(given?.reason) }))
  const marks = z.object(Object.fromEntries(chosen.filter(mayNotApply).map(field => [field.key, mark])))
  // A browser sends nothing of a group in which everything was cleared; it still means that all is empty.
  return z.object({
    values: values.optional().transform(given => given ?? values.parse({})),
    marks: marks.optional().transform(given => given ?? marks.parse({})),
  })
}

const reasonIn = (text: string | null | undefined): string | null =>
  text === null || text === undefined || isBareNotApplicable(text) ? null : text

export type FormMarks = Partial<Record<FieldKey, { notApplicable: boolean; reason: string | null }>>

/**
 * The marks after a form was saved. "Not applicable" needs its reason, but for a mark that came from a legacy record
 * and stays as it was, where no reason is insisted on. A text that could not be read stays beside the field until a value takes its place.
 */
export function marksAfter(
  keys: readonly FieldKey[],
  before: Marks,
  form: FormMarks,
  isGiven: (key: FieldKey) => boolean,
): { marks: Marks; withoutReason: FieldKey[] } {
  const marks: Marks = { ...before }
  const withoutReason: FieldKey[] = []
  for (const key of keys) {
    const answer = form[key]
    const old = before[key]
    if (answer?.notApplicable) {
      const isOld = old?.kind === 'not-applicable' && !asksForReason(key)
      if (answer.reason === null && !isOld) withoutReason.push(key)
      const mark: Mark = { kind: 'not-applicable', text: old?.kind === 'not-applicable' ? old.text : 'Not Applicable' }
      marks[key] = answer.reason === null ? mark : { ...mark, reason: answer.reason }
    } else if ((old?.kind === 'not-applicable' && answer) || isGiven(key)) delete marks[key]
  }
  return { marks, withoutReason }
}
