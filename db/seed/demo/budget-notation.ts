import { amount, amountBySource, type BudgetCategory, type BudgetLine, budgetCategories } from '~/domain/budget/line'

/**
 * A compact way to write budget lines. Rates are in dollars here and become cents; a "rest" line is a lump sum that
 * takes what the other lines leave of the amount on the record, so that a budget always adds up to it exactly.
 */
export type LineSpec = Omit<BudgetLine, 'id' | 'actualApec' | 'actualSelf'> & {
  isRest: boolean
  /** Actual spending as a part of the plan; null takes the usual small underspending. */
  spentPart: number | null
}

type Factors = BudgetLine['factors']

const line = (category: BudgetCategory, item: string, factors: Factors, dollars: number, note = ''): LineSpec => ({
  category,
  item,
  factors,
  rate: Math.round(dollars * 100),
  fundedBy: 'apec',
  apecPart: null,
  note,
  explanation: '',
  traveller: null,
  isRest: false,
  spentPart: null,
})

const of = (count: number, unit: string) => ({ count, unit })

export const honoraria = (speakers: number, rate: number, note = '') =>
  line('directLabour', "Speakers' honoraria", [of(speakers, 'speakers')], rate, note)
export const translator = (pages: number, rate: number, note = '') =>
  line('directLabour', 'Translator fees', [of(pages, 'pages')], rate, note)
export const clerk = (hours: number, rate: number, note = '') =>
  line('directLabour', 'Short-term clerical and secretarial staff', [of(hours, 'hours')], rate, note)
export const consultant = (hours: number, rate: number, note = '') =>
  line('directLabour', 'Consultant, contractor or researcher fees', [of(hours, 'hours')], rate, note)
export const secretary = (hours: number, rate: number, note = '') =>
  line('directLabour', "Contractor's secretary cost", [of(hours, 'hours')], rate, note)
export const speakersPerDiem = (persons: number, days: number, rate: number, note = '') =>
  line('travelSpeakers', 'Per diem with additional payment', [of(persons, 'persons'), of(days, 'days')], rate, note)
export const speakersAir = (persons: number, rate: number, note = '', trips = 1) =>
  line('travelSpeakers', 'Airfare', [of(persons, 'persons'), of(trips, 'trips')], rate, note)
export const participantsPerDiem = (persons: number, days: number, rate: number, note = '') =>
  line('travelParticipants', 'Per diem with additional payment', [of(persons, 'persons'), of(days, 'days')], rate, note)
export const participantsAir = (persons: number, rate: number, note = '', trips = 1) =>
  line('travelParticipants', 'Airfare', [of(persons, 'persons'), of(trips, 'trips')], rate, note)
export const report = (copies: number, rate: number, note = '') =>
  line('other', 'Publication and distribution of report', [of(copies, 'copies')], rate, note)
export const materials = (items: number, rate: number, note = '') =>
  line('other', 'Specialised equipment or materials', [of(items, 'items')], rate, note)
export const photocopies = (copies: number, rate: number, note = '') =>
  line('other', 'Photocopying', [of(copies, 'copies')], rate, note)
export const communications = (items: number, rate: number, note = '') =>
  line('other', 'Communications', [of(items, 'items')], rate, note)
export const hosting = (days: number, rate: number, note = '') =>
  line('other', 'Hosting', [of(days, 'days')], rate, note)
/** An item with a name of its own. */
export const item = (category: BudgetCategory, name: string, factors: [number, string][], rate: number, note = '') =>
  line(
    category,
    name,
    factors.map(([count, unit]) => of(count, unit)),
    rate,
    note,
  )

/** The lump sum that takes what is left of the APEC funding. */
export const restOfApec = (category: BudgetCategory, name: string, note = ''): LineSpec => ({
  ...line(category, name, [of(1, 'lump sum')], 0, note),
  isRest: true,
})
export const restOfSelf = (category: BudgetCategory, name: string, note = ''): LineSpec =>
  self(restOfApec(category, name, note))

/** The line is paid by the economies themselves. */
export const self = (spec: LineSpec): LineSpec => ({ ...spec, fundedBy: 'self' })

/** APEC pays so many dollars of the line, the economies the remainder. */
export const split = (apecDollars: number, spec: LineSpec): LineSpec => ({
  ...spec,
  fundedBy: 'split',
  apecPart: Math.round(apecDollars * 100),
})

/** Actual spending as a part of the plan, with the reason why it differs. */
export const spent = (part: number, explanation: string, spec: LineSpec): LineSpec => ({
  ...spec,
  spentPart: part,
  explanation,
})

/** For records whose totals are real: says in each note that the line itself is invented. */
export const illustrative = (lines: LineSpec[]): LineSpec[] =>
  lines.map(line => ({ ...line, note: `Illustrative. ${line.note}`.trim() }))

const usualParts = [1, 0.96, 0.98, 1, 0.93, 0.99, 0.91, 1, 0.97]

const sumBySource = (lines: LineSpec[]) =>
  lines.map(amountBySource).reduce((sum, part) => ({ apec: sum.apec + part.apec, self: sum.self + part.self }), {
    apec: 0,
    self: 0,
  })

const categoryOrder = (category: BudgetCategory) => budgetCategories.findIndex(({ key }) => key === category)

/** The finished lines of one project, in the order of the budget table. Amounts in whole cents. */
export function linesOf(
  specs: LineSpec[],
  project: { slug: string; apec: number; self: number; isSpent: boolean },
): BudgetLine[] {
  const fixed = sumBySource(specs.filter(spec => !spec.isRest))
  return specs
    .map(spec => ({ ...spec, rate: spec.isRest ? restRate(spec, fixed, project) : spec.rate }))
    .sort((a, b) => categoryOrder(a.category) - categoryOrder(b.category))
    .map(({ isRest: _, spentPart, ...spec }, index) => {
      const planned = amountBySource(spec)
      const part = spentPart ?? usualParts[(index + project.slug.length) % usualParts.length] ?? 1
      const actual = (cents: number) => (project.isSpent && amount(spec) > 0 ? Math.round(cents * part) : null)
      return {
        ...spec,
        id: `${project.slug}-${String(index + 1).padStart(2, '0')}`,
        actualApec: actual(planned.apec),
        actualSelf: actual(planned.self),
        explanation: project.isSpent ? spec.explanation : '',
      }
    })
}

const restRate = (spec: LineSpec, fixed: { apec: number; self: number }, whole: { apec: number; self: number }) =>
  spec.fundedBy === 'self' ? whole.self - fixed.self : whole.apec - fixed.apec
