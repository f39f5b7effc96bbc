import { library } from '~/domain/questionnaire/library/index'
import { ipTexts } from './ip-texts'
import type { Texts } from './made-answers'
import type { DemoPractice, DemoQuestionnaire, DemoResponse } from './notation'

const entryOf = (key: string) => {
  const entry = library.find(one => one.key === key)
  if (!entry) throw new Error(`The library has no ${key}`)
  return entry
}

/** One of the texts for itself: the practices stand on these very words. */
const only = (...wanted: [question: string, index: number][]): Texts =>
  Object.fromEntries(wanted.map(([question, index]) => [question, [ipTexts[question]?.[index] ?? '']]))

const answered = (economy: string, last: number, more: Partial<DemoResponse> = {}): DemoResponse => ({
  ...{ economy, state: 'submitted', opened: Math.round(last / 3), last, permission: 'with-name' },
  ...more,
})

/** Texts of one economy alone: the practices show them side by side with those of others. */
const told = {
  mexico: {
    policyPractice: [
      'Advisers of the chambers of commerce visit firms in their own town. A visit takes three hours, costs nothing, and ends with a list of what to protect and what to leave. The adviser may not sell a service for a year afterwards. Since the visits began, small firms file four times as many designs.',
    ],
    transferPractice: [
      'Potters of one valley own a common mark. An association of 60 workshops looks after its rules, and an auditor of the office visits each workshop every second year. Buyers abroad ask for the mark by name.',
    ],
  },
  philippines: {
    licensingPractice: [
      'Clinics travel to the islands twice a year. A firm can book an hour with an attorney and an engineer, and a valuer joins by video. What is agreed in the hour is written down on one page. Every third firm signs a licence or a sale within two years.',
    ],
  },
  korea: {
    womenPractice: [
      'Every course keeps half of its places for women until ten days before it begins. Invitations go to their networks first. In four years the share of women rose from a fifth to nearly a half.',
    ],
  },
} as const satisfies Record<string, Texts>

const responses: DemoResponse[] = [
  answered('Australia', 41, { own: only(['skillsPractice', 0]) }),
  {
    economy: 'Brunei Darussalam',
    state: 'declined',
    opened: 9,
    last: 30,
    words: 'Our office was founded last year and has no programme to tell of yet.',
  },
  { economy: 'Canada', state: 'drafting', opened: 12, last: 50 },
  answered('Chile', 47, { own: only(['womenPractice', 0]), permissions: { funds: 'no' } }),
  { economy: 'China', state: 'invited' },
  { economy: 'Hong Kong, China', state: 'opened', opened: 21 },
  answered('Indonesia', 71, { extended: 75, permission: 'without-name' }),
  answered('Japan', 33, { own: only(['licensingPractice', 1]) }),
  answered('Korea', 25, { own: { ...only(['policyPractice', 0]), ...told.korea } }),
  answered('Malaysia', 50),
  answered('Mexico', 44, { own: told.mexico }),
  answered('New Zealand', 52, { own: only(['abroadPractice', 2]) }),
  { economy: 'Papua New Guinea', state: 'invited' },
  answered('Peru', 39, { own: only(['transferPractice', 2]), permissions: { funds: 'no', trainees: 'without-name' } }),
  answered('Philippines', 46, { own: told.philippines }),
  answered('Russia', 18, { own: only(['licensingPractice', 0]) }),
  { economy: 'Singapore', state: 'opened', opened: 3 },
  answered('Chinese Taipei', 37, { permission: 'no' }),
  answered('Thailand', 49),
  { economy: 'United States', state: 'invited' },
  answered('Viet Nam', 51, { own: only(['skillsPractice', 1]) }),
]

const ip = entryOf('ip-commercialisation')
const sender = 'Project Overseer, Russia'

/** The questionnaire of CTI 32 2017A, sent, answered and closed in 2018. */
export const ipQuestionnaire: DemoQuestionnaire = {
  number: 'CTI 32 2017A',
  definition: ip.definition,
  audience: ip.audience,
  isAnonymous: ip.isAnonymous,
  texts: ipTexts,
  sent: '2018-02-05T07:20:00.000Z',
  due: '2018-03-30',
  closed: '2018-05-11T08:05:00.000Z',
  reminded: '2018-03-23T06:10:00.000Z',
  by: sender,
  responses,
}

/** What came of it. Two are not published yet. */
export const ipPractices: DemoPractice[] = [
  {
    title: 'A first visit by an adviser, free of charge and bound to nothing',
    description:
      'An adviser visits the firm, lists with its owner what the firm has, and leaves a plan of one page that says what to protect first. The first visit costs the firm nothing, and the adviser sells nothing. Firms that would never come to an office are reached in this way, and many of them file within a year.',
    theme: 'policy',
    conditions:
      'About ten advisers who were trained for it, a form for the plan, and a rule that keeps advising and selling apart. Works best where an association of firms makes the appointments.',
    evidence: [
      { economy: 'Korea', question: 'policyPractice', sentences: [0, 3] },
      { economy: 'Mexico', question: 'policyPractice', sentences: [0, 2] },
    ],
    state: 'published',
    amendments: 'The rule that the adviser sells nothing was added at the wish of three economies.',
  },
  {
    title: 'One hour with an attorney, a valuer and an engineer together',
    description:
      'A small firm that wants to license something meets three experts at one table for one hour. Questions that are sent from one office to the next elsewhere are answered at once, and the firm leaves with the next step. The public pays the hour, the firm what follows.',
    theme: 'commercialisation',
    conditions: 'Enough demand for one day a month, and experts who accept a fixed fee for the day.',
    evidence: [
      { economy: 'Russia', question: 'licensingPractice', sentences: [0, 2] },
      { economy: 'Philippines', question: 'licensingPractice', sentences: [0, 2] },
    ],
    state: 'published',
  },
  {
    title: 'Places kept for women until shortly before the day',
    description:
      'Half of the places of a programme are kept for firms led by women until two weeks before it takes place; then they are open to all. Nothing is lost where the places are not taken, and the invitation is understood.',
    theme: 'women',
    conditions: 'A programme with limited places and a date. The rule should be told in every invitation.',
    evidence: [
      { economy: 'Chile', question: 'womenPractice', sentences: [0, 1] },
      { economy: 'Korea', question: 'womenPractice', sentences: [0, 1] },
    ],
    state: 'published',
    amendments: 'Two weeks instead of one, as participants from islands asked for time to travel.',
  },
  {
    title: 'A mark of the region that belongs to its producers',
    description:
      'Producers of a region found an association that owns one mark and sets the rules for its use. The office helps to write the rules and pays for an audit each year, so that buyers can rely on the mark.',
    theme: 'marketing',
    conditions: 'Producers who trust each other enough to be audited, and a law on collective or certification marks.',
    evidence: [
      { economy: 'Peru', question: 'transferPractice', sentences: [0, 2] },
      { economy: 'Mexico', question: 'transferPractice', sentences: [0, 1] },
    ],
    state: 'published',
  },
  {
    title: 'Mentors who have filed abroad themselves',
    description:
      'Owners of firms that have patents abroad each accompany two others for a year. They are not paid; the programme looks after them and brings them together.',
    theme: 'protection',
    conditions: 'A list of firms with experience, and one person who looks after the mentors.',
    evidence: [{ economy: 'New Zealand', question: 'abroadPractice', sentences: [0, 2] }],
    state: 'agreed',
    silent: ['New Zealand'],
  },
  {
    title: 'Short evening courses with a product of one’s own',
    description:
      'One subject a week in the evening, taught by people from firms. Everybody works on a product of their own and leaves with a plan for it.',
    theme: 'skills',
    conditions: 'Teachers from firms, and a room where owners can come after closing time.',
    evidence: [{ economy: 'Australia', question: 'skillsPractice', sentences: [0, 2] }],
    state: 'identified',
  },
]

/** What participants of the seminar said, without their names; no questionnaire where the library has none. */
export const seminarFeedback = (): DemoQuestionnaire[] =>
  library
    .filter(({ key }) => key === 'participant-feedback')
    .map(({ definition, audience, isAnonymous }) => ({
      ...{ number: 'CTI 32 2017A', definition, audience, isAnonymous, texts: feedbackTexts, by: sender },
      ...{ sent: '2018-09-20T12:00:00.000Z', due: '2018-10-05', closed: '2018-10-08T09:00:00.000Z', reminded: null },
      ...{ responses: [], people: 46 },
    }))

/** Invented words of participants. */
const feedbackTexts: Texts = {
  learned: [
    'That advice and sale must be kept apart. At home the same person does both, and firms do not trust it.',
    'How to talk to a bank about a trade mark.',
    'Model contracts are read by courts as well. I had thought of them as leaflets.',
    'A small budget can be enough if the first visit is free.',
    'The figures on women were new to me, and that nobody in my office collects them.',
  ],
  use: [
    'I shall propose a licence clinic in our regional office, once every two months.',
    'We revise the form for vouchers, and ask who the inventors are.',
    'Translate the workbook and try it with five firms.',
    'Tell my colleagues at the next meeting of associations.',
  ],
  suggestions: [
    'More time in groups; the second day was full of presentations.',
    'Please invite owners of firms, not only those who advise them.',
    'A list of all participants with their subjects, before the seminar.',
    'Meet again in a year and see what became of the plans.',
    'Captions for the recordings would help those who read English better than they hear it.',
  ],
}
