import type { BudgetLine } from '~/domain/budget/line'
import { budgetCategories } from '~/domain/budget/line'
import { type FieldKey, fields, projectSessions, projectStatuses } from '~/domain/record/catalogue'
import { emptyValues } from '~/domain/record/empty'
import { type ProjectRecord, plainRisk } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { prose, randomFrom } from './prose'

/** About sixteen long texts of about so many characters. */
export const textLength = 700
export const linesPerBudget = 20
const firstYear = 2006
const years = 20

const longTexts: readonly FieldKey[] = fields
  .filter(field => field.kind === 'longText' && field.audience === 'public' && !field.own)
  .map(field => field.key)
  .slice(0, 16)

/** The `index`th project's number; the order within forum and year grows with the index. */
export function numberOf(index: number, lists: Reference, suffix: string): string {
  const codes = codesOf(lists)
  const place = Math.floor(index / codes.length)
  const order = String(Math.floor(place / years) + 1).padStart(2, '0')
  return `${codes[index % codes.length]?.[0]} ${order} ${firstYear + (place % years)}${suffix}`
}

/** Some fora share a code, as those under the CTI do; numbers must not. */
const codesOf = (lists: Reference) => [
  ...new Map(lists.fora.map(forum => [forum.numberCodes[0]?.code ?? forum.acronym, forum])),
]

/** The `index`th project of the bench: the same in every run, spread over fora, years, states and economies. */
export function recordOf(index: number, lists: Reference): ProjectRecord {
  const random = randomFrom(index + 1)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const some = <Item>(items: readonly Item[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(items))),
  ]
  const fora = codesOf(lists)
  const forum = fora[index % fora.length]?.[1]
  const year = firstYear + (Math.floor(index / fora.length) % years)
  const fund = pick(lists.fundAccounts)
  const economies = lists.economies.map(economy => economy.name)
  const day = (at: number) => `${at}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`
  const values = {
    ...emptyValues(),
    ...Object.fromEntries(longTexts.map(key => [key, prose(random, textLength)])),
    number: numberOf(index, lists, fund.suffix),
    title: prose(random, 90),
    type: 'Standard',
    status: pick(projectStatuses),
    year,
    session: pick(projectSessions),
    fundAccount: fund.name,
    subFund: lists.subFunds.find(subFund => subFund.fund === fund.name)?.name ?? null,
    apecFunding: Math.floor(random() * 15_000_000),
    coFunding: Math.floor(random() * 5_000_000),
    sponsoringForum: forum?.acronym ?? null,
    committee: forum?.committee ?? null,
    topics: some(
      lists.topics.map(topic => topic.name),
      3,
    ),
    proposingEconomies: [pick(economies)],
    coSponsoringEconomies: some(economies, 5),
    expectedStart: day(year),
    expectedCompletion: day(year + 1),
    proponents: [1, 2].map(slot => ({
      ...{ slot, name: `Overseer ${slot}`, jobTitle: 'Officer', organization: prose(random, 40) },
      ...{ postalAddress: null, telephone: null, fax: null, email: `po${slot}@example.org`, from: null, until: null },
    })),
    workPlan: Array.from({ length: 8 }, (_, row) => ({
      ...{ timeline: `Month ${row + 1}`, start: day(year), end: day(year + 1) },
      ...{ activity: prose(random, 120), output: prose(random, 80), responsible: prose(random, 30) },
    })),
    risks: Array.from({ length: 4 }, () => plainRisk(prose(random, 120), prose(random, 160))),
  }
  const at = `${year}-03-01T09:00:00.000Z`
  const kept = {
    contentType: 'Standard Proposal',
    createdAt: at,
    createdBy: 'Bench',
    modifiedAt: at,
    modifiedBy: 'Bench',
  }
  return { values, marks: {}, keeping: { ...kept, version: { major: 1, minor: 0 } } }
}

/** The budget lines of the `index`th project. */
export function linesOf(index: number): BudgetLine[] {
  const random = randomFrom(1_000_000 + index)
  return Array.from({ length: linesPerBudget }, (_, at) => ({
    id: `${index}-${at}`,
    category: budgetCategories[at % budgetCategories.length]?.key ?? 'other',
    item: prose(random, 30),
    factors: [
      { count: 1 + Math.floor(random() * 20), unit: 'persons' },
      { count: 3, unit: 'days' },
    ],
    rate: 10_000 + Math.floor(random() * 100_000),
    fundedBy: at % 3 === 0 ? ('self' as const) : ('apec' as const),
    apecPart: null,
    note: at % 4 === 0 ? prose(random, 60) : '',
    actualApec: null,
    actualSelf: null,
    explanation: '',
    traveller: null,
  }))
}
