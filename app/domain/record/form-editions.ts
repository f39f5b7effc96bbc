import type { IsoDate } from '../calendar'
import { holdsOn, type Span } from '../economy'
import { type FieldKey, fieldOf, fields } from './catalogue'

/** What is written on a form: first the concept note, and once that is approved in principle, the proposal. */
export const formStages = ['concept', 'proposal'] as const
export type FormStage = (typeof formStages)[number]

export const formStageTitles: Record<FormStage, string> = { concept: 'Concept note', proposal: 'Proposal' }

/** What one of the two forms asks, in an edition. */
export type Form = {
  /** The fields it asks, in the order of the record. */
  asks: readonly FieldKey[]
  /** Those of them without which it is not submitted; the money is looked at by itself. */
  needs: readonly FieldKey[]
  /** The longest texts it takes, in words, where they differ from the record's. */
  words: Readonly<Partial<Record<FieldKey, number>>>
  /** The most pages it may have. */
  pages: number
}

/** An edition of the two forms, as dated data with its sources; what no source states is marked as Dossier's own default. */
export type FormEdition = Span & {
  key: string
  title: string
  forms: Readonly<Record<FormStage, Form>>
  sources: readonly string[]
}

/** What a page of text holds, to tell from the words how long a form has become; Dossier's own default. */
export const wordsOnPage = 500

const conceptNeeds: readonly FieldKey[] = [
  ...(['title', 'type', 'year', 'session', 'topics', 'fundAccount', 'sponsoringForum', 'proposingEconomies'] as const),
  ...([
    'expectedStart',
    'expectedCompletion',
    'proponents',
    'summary',
    'relevance',
    'objectives',
    'alignment',
  ] as const),
]

const conceptAsks: readonly FieldKey[] = [
  ...conceptNeeds,
  ...(['number', 'initiative', 'subFund', 'apecFunding', 'coFunding', 'committee', 'otherFora'] as const),
  ...(['otherStakeholders', 'coSponsoringEconomies', 'declaration', 'justification', 'outputs'] as const),
  // The methodology of the concept note: work plan, beneficiaries, evaluation, linkages.
  ...(['beneficiaries', 'workPlan', 'monitoringAndEvaluation', 'linkages', 'links', 'supportingDocument'] as const),
]

const inOrder = (keys: readonly FieldKey[]): FieldKey[] =>
  fields.filter(field => keys.includes(field.key)).map(field => field.key)

const proposalAsks = fields.filter(field => field.audience === 'public').map(field => field.key)

const conceptNote = (pages: number, more: readonly FieldKey[] = []): Form => ({
  asks: inOrder([...conceptAsks, ...more]),
  needs: inOrder([...conceptNeeds, ...more]),
  words: { summary: 150 },
  pages,
})

const proposal: Form = {
  asks: proposalAsks,
  needs: proposalAsks.filter(
    // The status follows from the steps, and the money is looked at by itself.
    key => (fieldOf(key).required || conceptNeeds.includes(key)) && key !== 'status' && key !== 'apecFunding',
  ),
  words: {},
  pages: 14,
}

const everyEdition = [
  'A proposal of about 14 pages: Project Quality, APEC',
  'The sections of the proposal and their order: Standard Proposal, record CTI 32 2017A',
  'The fields that a form cannot do without, the words of each text and 500 words a page: Dossier’s own default',
]

const changeDay = 'The day of the change within its year: Dossier’s own default'

export const formEditions: readonly FormEdition[] = [
  {
    key: '2016',
    title: 'Forms of 2016 and 2017',
    ...{ from: null, until: '2017-12-31' },
    forms: { concept: conceptNote(3), proposal },
    sources: ['A concept note of 3 pages: Applying for Funds, APEC (2016 to 2018)', ...everyEdition],
  },
  {
    key: '2018',
    title: 'Forms of 2018',
    ...{ from: '2018-01-01', until: '2018-12-31' },
    forms: { concept: conceptNote(3), proposal },
    sources: ['Changed templates in 2018, and 3 pages: Applying for Funds, APEC (2018)', ...everyEdition, changeDay],
  },
  {
    key: '2019',
    title: 'Forms of 2019',
    ...{ from: '2019-01-01', until: '2019-09-30' },
    forms: { concept: conceptNote(3), proposal },
    sources: [
      'Substantially changed templates in 2019: Projects Overview, APEC',
      '3 pages as before: Dossier’s own default',
      ...everyEdition,
      changeDay,
    ],
  },
  {
    key: '2019-10',
    title: 'Forms of October 2019, with gender in the concept note',
    ...{ from: '2019-10-01', until: '2022-12-31' },
    forms: { concept: conceptNote(3, ['gender']), proposal },
    sources: [
      'Gender also in the concept note: Guidebook on APEC Projects, Ed. 14, October 2019',
      '3 pages as before: Dossier’s own default',
      ...everyEdition,
    ],
  },
  {
    key: '2023',
    title: 'Forms of January 2023',
    ...{ from: '2023-01-01', until: '2024-12-31' },
    forms: { concept: conceptNote(4, ['gender']), proposal },
    sources: ['New templates in January 2023, and 4 pages: Applying for Funds, APEC (2023)', ...everyEdition],
  },
  {
    key: '2025',
    title: 'Forms of 2025',
    ...{ from: '2025-01-01', until: null },
    forms: { concept: conceptNote(5, ['gender']), proposal },
    sources: [
      'A concept note of at most 5 pages without annexes: Applying for Funds, APEC (2025)',
      ...everyEdition,
      changeDay,
    ],
  },
]

/** The edition in force on a day. */
export function editionOn(day: IsoDate): FormEdition {
  const found = formEditions.find(edition => holdsOn(day, edition))
  if (!found) throw new Error(`No edition of the forms holds on ${day}`)
  return found
}

/** The edition of a key; null for a record of the old database, which has none, and for a key that is not known. */
export const editionOf = (key: string | null): FormEdition | null =>
  formEditions.find(edition => edition.key === key) ?? null

/** The fields that a form asks in an edition, in the order of the record. */
export const fieldsAsked = (edition: FormEdition, stage: FormStage): readonly FieldKey[] => edition.forms[stage].asks

/** How many words a form takes in a field; null where it sets no limit. */
export const wordLimit = (edition: FormEdition, stage: FormStage, key: FieldKey): number | null =>
  edition.forms[stage].words[key] ?? fieldOf(key).words ?? null
