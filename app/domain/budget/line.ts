import type { Cents } from '../money'

/**
 * The categories of APEC's itemized budget ("View Budget Table"), in its order. The split is observed in TPT 06/2010;
 * item names are those of BMC 2005 (Annex D).
 */
export const budgetCategories = [
  { key: 'directLabour', title: 'Direct labour' },
  { key: 'travelSpeakers', title: 'Travel: speakers, experts and contractors' },
  { key: 'travelParticipants', title: 'Travel: active participants of travel-eligible economies' },
  { key: 'other', title: 'Other items' },
] as const
export type BudgetCategory = (typeof budgetCategories)[number]['key']

/** The items a line is usually one of, with the units it is counted in. A line may also name an item of its own. */
export const usualItems: readonly { category: BudgetCategory; item: string; units: readonly string[] }[] = [
  { category: 'directLabour', item: "Speakers' honoraria", units: ['speakers'] },
  { category: 'directLabour', item: 'Translator fees', units: ['pages'] },
  { category: 'directLabour', item: 'Short-term clerical and secretarial staff', units: ['hours'] },
  { category: 'directLabour', item: 'Consultant, contractor or researcher fees', units: ['hours'] },
  { category: 'directLabour', item: "Contractor's secretary cost", units: ['hours'] },
  { category: 'travelSpeakers', item: 'Per diem with additional payment', units: ['persons', 'days'] },
  { category: 'travelSpeakers', item: 'Airfare', units: ['persons', 'trips'] },
  { category: 'travelParticipants', item: 'Per diem with additional payment', units: ['persons', 'days'] },
  { category: 'travelParticipants', item: 'Airfare', units: ['persons', 'trips'] },
  { category: 'other', item: 'Publication and distribution of report', units: ['copies'] },
  { category: 'other', item: 'Specialised equipment or materials', units: ['items'] },
  { category: 'other', item: 'Photocopying', units: ['copies'] },
  { category: 'other', item: 'Communications', units: ['items'] },
  { category: 'other', item: 'Hosting', units: ['days'] },
]

export const fundingSources = ['apec', 'self', 'split'] as const
/** Who pays a line: APEC, the economies themselves, or both, when `apecPart` says APEC's share. */
export type FundingSource = (typeof fundingSources)[number]

/** What a person enters of a line. The amount is always computed: the product of the counts times the rate. */
export type BudgetLine = {
  /** Stable while the line lives, so that actual spending and notes stay with it. */
  id: string
  category: BudgetCategory
  item: string
  /** One to three factors, as 2 persons × 3 days; counts have at most two decimals. */
  factors: { count: number; unit: string }[]
  rate: Cents
  fundedBy: FundingSource
  /** APEC's part in cents where the line is split, else null. */
  apecPart: Cents | null
  note: string
  /** What was really spent, in cents; null while nothing has been reported. */
  actualApec: Cents | null
  actualSelf: Cents | null
  /** Why it differs from plan; asked for from 20 % on. */
  explanation: string
  /** The row of the traveller table that this line follows, by its id; null for a line of its own. */
  traveller: string | null
}

/** Counts have at most two decimals, so they are whole hundredths and their product is exact. */
const hundredths = (count: number): number => Math.round(count * 100)

/** Up to here doubles divide whole numbers without touching the wrong side of a half. */
const surely = 1e12

const dividedExactly = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator))

/** The product of whole numbers divided by a whole number, to the nearest whole number, halves up; none is negative. */
function productDividedBy(numbers: readonly number[], denominator: number): number {
  const product = numbers.reduce((sofar, number) => sofar * number, 1)
  if (product <= surely) return Math.floor((2 * product + denominator) / (2 * denominator))
  const exact = numbers.reduce((sofar, number) => sofar * BigInt(number), 1n)
  return dividedExactly(exact, BigInt(denominator))
}

const quantityInHundredths = (line: Pick<BudgetLine, 'factors'>): number =>
  line.factors.length === 0
    ? 100
    : productDividedBy(
        line.factors.map(factor => hundredths(factor.count)),
        100 ** (line.factors.length - 1),
      )

/**
 * count × count × … rounded to hundredths, so that money stays whole cents. Computed in whole numbers, because a
 * spreadsheet rounds 1.005 up where binary fractions would round it down, and both must show the same amount.
 */
export const quantity = (line: Pick<BudgetLine, 'factors'>): number => quantityInHundredths(line) / 100

/** The planned amount in whole cents. */
export const amount = (line: Pick<BudgetLine, 'factors' | 'rate'>): Cents =>
  productDividedBy([quantityInHundredths(line), line.rate], 100)

/** The planned amount by who pays; the two parts always add up to the whole. */
export function amountBySource(line: Pick<BudgetLine, 'factors' | 'rate' | 'fundedBy' | 'apecPart'>): {
  apec: Cents
  self: Cents
} {
  const whole = amount(line)
  const apec = line.fundedBy === 'apec' ? whole : line.fundedBy === 'self' ? 0 : Math.min(line.apecPart ?? 0, whole)
  return { apec, self: whole - apec }
}

/** "1,200", "2.5" */
const countInWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+(\.|$))/g, ',')

/** "2 persons × 3 days" */
export const factorsInWords = (line: Pick<BudgetLine, 'factors'>): string =>
  line.factors.map(factor => `${countInWords(factor.count)} ${factor.unit}`.trim()).join(' × ')

/** "Airfare, 6 persons × 1 trips": tells lines of one item apart. */
export const lineName = (line: Pick<BudgetLine, 'item' | 'factors'>): string =>
  [line.item, factorsInWords(line)].filter(Boolean).join(', ')

export const categoryTitle = (key: BudgetCategory): string =>
  budgetCategories.find(category => category.key === key)?.title ?? key
