import type { BudgetLine } from '~/domain/budget/line'
import type { IsoDate } from '~/domain/calendar'
import type { CompletionAnswers, CompletionReport } from '~/domain/completion/completion-report'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import { emptyValues } from '~/domain/record/empty'
import { type Marks, type ProjectRecord, type Proponent, plainRisk, type RecordValues } from '~/domain/record/record'
import { referenceSeed } from '~db/seed/reference'

/** The 21 economies in APEC's order. */
export const economyNames: string[] = referenceSeed.economies.map(economy => economy.name)

const overseer: Proponent = {
  slot: 1,
  name: 'The Project Overseer',
  jobTitle: 'Deputy Head of Division',
  organization: 'Federal Service for Intellectual Property (Rospatent)',
  postalAddress: '30 Office Street, Moscow',
  telephone: '+7 000 000 0000',
  fax: null,
  email: 'overseer@economy.example',
  from: null,
  until: null,
}

/** CTI 32 2017A: its number, dates, amounts, economies, forum, topic, risks and work plan; texts in our own sentences. */
const seedValues = (): RecordValues => ({
  ...emptyValues(),
  number: 'CTI 32 2017A',
  title: 'IP Commercialization for SMEs',
  type: 'Standard',
  status: 'Project in Implementation',
  year: 2017,
  session: 'Session 2',
  topics: ['Intellectual Property'],
  fundAccount: 'APEC Support Fund',
  subFund: 'ASF: General Fund',
  apecFunding: 7_493_200,
  coFunding: 3_187_900,
  sponsoringForum: 'IPEG',
  committee: 'CTI',
  proposingEconomies: ['Russia'],
  coSponsoringEconomies: ['Korea', 'Mexico', 'Peru', 'Philippines', 'Viet Nam'],
  expectedStart: '2018-01-01',
  expectedCompletion: '2018-12-31',
  proponents: [overseer],
  declaration: 'The Project Overseer',
  summary:
    'Small firms in the region hold ideas that they seldom turn into income.\n\nThe project collects what economies have learned about managing and commercializing intellectual property, and tests it against practice in a seminar of three days.',
  relevance: 'Small firms meet barriers when they use what they own; shared practice lowers them.',
  objectives: 'Agree on an agenda, discuss solutions in a seminar, and identify best practices.',
  alignment:
    'Leaders and Ministers asked in 2016 and 2017 for more capacity of small firms to commercialize their rights.',
  justification: 'Developing economies gain most, because their small firms have the least advice at hand.',
  outputs:
    '1) A seminar of three days\n2) Agreed best practices, published free of charge\n3) Recommendations for further steps',
  outcomes: 'Firms earn more from what they invent; offices improve their support programmes.',
  beneficiaries: 'Advisers of small firms, officials of intellectual property offices, and the firms themselves.',
  dissemination: 'The best practices are published on two web sites and sent to two other fora.',
  gender: 'Each economy is asked to name at least one woman; two women from the host economy speak.',
  workPlan: [
    {
      timeline: 'December 2017-January 2018',
      start: '2017-12-01',
      end: '2018-01-31',
      activity: 'Find a contractor',
      output: 'A contractor is hired',
      responsible: '',
    },
    {
      timeline: 'January – April 2018',
      start: '2018-01-01',
      end: '2018-04-30',
      activity: 'Send the questionnaire, prepare programme and speakers',
      output: 'Answers analysed, programme agreed, speakers invited',
      responsible: '',
    },
    {
      timeline: 'August / September 2018',
      start: '2018-08-01',
      end: '2018-09-30',
      activity: 'Hold the seminar of three days',
      output: 'Best practices discussed and amended',
      responsible: '',
    },
    {
      timeline: 'December 2018',
      start: '2018-12-01',
      end: '2018-12-31',
      activity: 'Prepare the completion report',
      output: 'Report submitted to the Secretariat',
      responsible: '',
    },
  ],
  risks: [
    plainRisk('The seminar does not meet the needs of economies', 'Its programme is agreed with them first.'),
    plainRisk('Few participants', 'Each travel-eligible economy names two and one alternate.'),
  ],
  monitoringAndEvaluation: 'Participants are counted by sex and asked afterwards what they will use.',
  linkages: 'Four projects of the same initiative treat other sides of the subject.',
  sustainability: 'The recommendations enter the plan of the group.',
  supportingDocument: false,
})

/** A record that speaks: `aProject().costing(74_932, 31_879).withText('summary', '…').record()`. */
export function aProject() {
  let values = seedValues()
  let marks: Marks = {}
  const change = (changes: Partial<RecordValues>) => {
    values = { ...values, ...changes }
    return builder
  }
  const builder = {
    numbered: (number: string) => change({ number }),
    titled: (title: string) => change({ title }),
    with: change,
    /** In whole dollars. */
    costing: (apec: number, own = 0) => change({ apecFunding: apec * 100, coFunding: own * 100 }),
    lasting: (expectedStart: IsoDate, expectedCompletion: IsoDate) => change({ expectedStart, expectedCompletion }),
    overseenBy: (person: Partial<Proponent>) => change({ proponents: [{ ...overseer, ...person }] }),
    marked: (more: Marks) => {
      marks = { ...marks, ...more }
      return builder
    },
    record: (): ProjectRecord => ({
      values,
      marks,
      keeping: {
        contentType: 'Standard Proposal',
        version: { major: 4, minor: 0 },
        createdAt: '2018-01-26T14:44:00.000Z',
        createdBy: 'Secretariat officer',
        modifiedAt: '2018-07-31T17:14:00.000Z',
        modifiedBy: 'Secretariat officer',
      },
    }),
  }
  return builder
}

let lineCount = 0

/** One line; counts as `[2, 'persons'], [3, 'days']`. */
export const aBudgetLine = (changes: Partial<BudgetLine> = {}): BudgetLine => {
  lineCount += 1
  return {
    id: `line-${lineCount}`,
    category: 'directLabour',
    item: "Speakers' honoraria",
    factors: [{ count: 1, unit: 'speakers' }],
    rate: 100_000,
    fundedBy: 'apec',
    apecPart: null,
    note: '',
    actualApec: null,
    actualSelf: null,
    explanation: '',
    traveller: null,
    ...changes,
  }
}

/** An illustrative budget that adds up to 74,932 of APEC funding and 31,879 of co-funding: 106,811 in all. */
export const aBudget = (): BudgetLine[] => [
  aBudgetLine({
    id: 'honoraria',
    factors: [{ count: 6, unit: 'speakers' }],
    rate: 80_000,
    actualApec: 400_000,
    explanation: '',
    note: 'Not for officials',
  }),
  aBudgetLine({
    id: 'clerical',
    item: 'Short-term clerical and secretarial staff',
    factors: [{ count: 150.5, unit: 'hours' }],
    rate: 2_000,
    fundedBy: 'self',
    actualSelf: 301_000,
  }),
  aBudgetLine({
    id: 'perdiem-speakers',
    category: 'travelSpeakers',
    item: 'Per diem with additional payment',
    factors: [
      { count: 6, unit: 'persons' },
      { count: 4.75, unit: 'days' },
    ],
    rate: 31_200,
    actualApec: 866_000,
  }),
  aBudgetLine({
    id: 'airfare-speakers',
    category: 'travelSpeakers',
    item: 'Airfare',
    factors: [
      { count: 6, unit: 'persons' },
      { count: 1, unit: 'trips' },
    ],
    rate: 178_750,
    fundedBy: 'split',
    apecPart: 900_000,
    actualApec: 900_000,
    actualSelf: 120_000,
  }),
  aBudgetLine({
    id: 'perdiem-participants',
    category: 'travelParticipants',
    item: 'Per diem with additional payment',
    factors: [
      { count: 20, unit: 'persons' },
      { count: 4.75, unit: 'days' },
    ],
    rate: 24_000,
    actualApec: 2_090_000,
  }),
  aBudgetLine({
    id: 'airfare-participants',
    category: 'travelParticipants',
    item: 'Airfare',
    factors: [
      { count: 20, unit: 'persons' },
      { count: 1, unit: 'trips' },
    ],
    rate: 137_200,
    actualApec: 2_104_000,
    explanation: 'Six participants withdrew late; their tickets were refunded.',
  }),
  aBudgetLine({
    id: 'hosting',
    category: 'other',
    item: 'Hosting',
    factors: [{ count: 3, unit: 'days' }],
    rate: 712_300,
    fundedBy: 'self',
    actualSelf: 2_136_900,
  }),
  aBudgetLine({
    id: 'publication',
    category: 'other',
    item: 'Publication and distribution of report',
    factors: [{ count: 1, unit: 'items' }],
    rate: 577_500,
    fundedBy: 'self',
    actualSelf: 560_000,
  }),
  aBudgetLine({
    id: 'materials',
    category: 'other',
    item: 'Specialised equipment or materials',
    factors: [{ count: 1, unit: 'items' }],
    rate: 200_000,
    actualApec: 200_000,
  }),
]

const took = (economy: string, women: number, men: number, speakersWomen = 0, speakersMen = 0) => ({
  economy,
  women,
  men,
  speakersWomen,
  speakersMen,
})

/** Complete answers for CTI 32 2017A, ready to be submitted. */
export function someAnswers(changes: Partial<CompletionAnswers> = {}): CompletionAnswers {
  const empty = emptyAnswers(aProject().record(), economyNames)
  const guests = [
    took('Hong Kong, China', 1, 1),
    took('Peru', 1, 1),
    took('Russia', 6, 4, 2, 1),
    took('Viet Nam', 2, 0),
  ]
  return {
    ...empty,
    description: 'A seminar of three days tested what economies know about commercializing intellectual property.',
    objectivesMet: 'All three objectives were met.\n\nTwelve economies agreed on the best practices.',
    changesOfScope: 'None',
    evaluation: 'Nine of ten participants call the seminar useful.',
    outcomes: 'Two economies changed their support programmes.',
    keyFindings: 'Advice early in the life of a firm matters most.',
    nextSteps: 'The group takes up the recommendations next year.',
    feedbackForSecretariat: 'A template for the questionnaire would have saved weeks.',
    activities: empty.activities.map(row => ({ ...row, done: 'yes' })),
    outputs: [
      { name: 'Seminar events', planned: 1, delivered: 1, note: '' },
      { name: 'Publications', planned: 2, delivered: 1, note: 'Both texts were joined in one volume.' },
    ],
    participants: empty.participants.map(row => guests.find(guest => guest.economy === row.economy) ?? row),
    ...changes,
  }
}

/** A report in review, unless said otherwise. */
export const aCompletionReport = (changes: Partial<CompletionReport> = {}): CompletionReport => ({
  state: 'submitted',
  answers: someAnswers(),
  acts: [{ act: 'submitted', at: '2019-02-20T09:00:00.000Z', by: 'The Project Overseer', remark: 'For review.' }],
  revision: 3,
  ...changes,
})
