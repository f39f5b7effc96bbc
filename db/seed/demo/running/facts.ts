import type { DisseminationText, MonthOfHits, OutputSource, OutputText } from '~/domain/output/output'
import type { Indicator } from '~/domain/record/rows'

/** What CTI 32 2017A delivered. Days of the seminar and of the report are public, the rest is illustrative. */
export const outputsOfCti32: (OutputText & { source: OutputSource })[] = [
  {
    ...{ name: 'Questionnaire and analysis of its answers', kind: 'other', planned: 1, plannedOn: '2018-05-31' },
    ...{ delivered: 1, deliveredOn: '2019-05-30', link: '', file: null },
    use: 'The analysis was the working paper of the seminar.',
    note: 'A year later than planned: the tender for the contractor was held twice.',
    source: { from: 'work-plan', row: 1 },
  },
  {
    ...{ name: 'Three-day seminar', kind: 'event', planned: 1, plannedOn: '2018-09-30', delivered: 1 },
    ...{ deliveredOn: '2019-09-12', link: '', file: null },
    use: 'Officials and advisers of 15 economies compared what works.',
    note: 'Moved to September 2019 with the extension.',
    source: { from: 'work-plan', row: 3 },
  },
  {
    ...{ name: 'Best practices and summary report', kind: 'publication', planned: 1, plannedOn: '2018-11-30' },
    ...{ delivered: 1, deliveredOn: '2020-04-08', file: null, link: 'https://www.apec.org/publications' },
    use: 'IPEG took note of it, and two economies use it in the training of advisers.',
    note: 'Published as APEC#220-CT-04.2.',
    source: { from: 'work-plan', row: 4 },
  },
  {
    ...{ name: 'Fora informed of the results', kind: 'network', planned: 3, plannedOn: '2018-11-30', delivered: 3 },
    ...{ deliveredOn: '2020-05-06', link: '', file: null, use: 'IPEG, SMEWG and PPSTI received the report.', note: '' },
    source: { from: 'added' },
  },
]

const months = (visits: readonly number[]): MonthOfHits[] =>
  visits.map((count, index) => ({
    month: `2020-${String(index + 4).padStart(2, '0')}`,
    visits: count,
    downloads: Math.round(count * 0.42),
  }))

/** Where it was published and sent; `output` is the place in the list above. Numbers of hits are illustrative. */
export const disseminationsOfCti32: (DisseminationText & { hits: MonthOfHits[] })[] = [
  {
    ...{ output: 2, kind: 'web', where: 'APEC publications', link: 'https://www.apec.org/publications', forum: null },
    ...{ on: '2020-04-08', access: 'free', note: '', hits: months([310, 185, 140, 96, 88, 71]) },
  },
  {
    ...{ output: 2, kind: 'web', where: 'Web site of the host office', link: '', forum: null, on: '2020-04-15' },
    ...{ access: 'free', note: 'With the presentations.', hits: months([120, 77, 52, 40, 35, 31]) },
  },
  ...(['IPEG', 'SMEWG', 'PPSTI'] as const).map(
    forum =>
      ({
        ...{ output: 2, kind: 'sent', where: `Members of ${forum}`, link: '', forum, on: '2020-05-06' },
        ...{ access: 'free', note: '', hits: [] },
      }) satisfies DisseminationText & { hits: MonthOfHits[] },
  ),
]

const nothing = {
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31', scaleTop: null },
  ...{ countsPeople: false, targetWomen: null, targetMen: null, byEconomy: [], promise: null },
} as const

/** How the success of CTI 32 2017A is measured; the measures follow its section on monitoring, the targets are illustrative. */
export const indicatorsOfCti32: Indicator[] = [
  {
    ...{ ...nothing, id: 'cti-32-participants', name: 'Participants of the seminar', kind: 'count', unit: 'people' },
    ...{ baseline: 0, target: 60, countsPeople: true, targetWomen: 30, targetMen: 30, method: 'List of participants' },
  },
  {
    ...{ ...nothing, id: 'cti-32-economies', name: 'Economies that took part', kind: 'count', unit: 'economies' },
    ...{ baseline: 0, target: 14, method: 'List of participants' },
  },
  {
    ...{ ...nothing, id: 'cti-32-answers', name: 'Economies that answered the questionnaire', kind: 'count' },
    ...{ unit: 'economies', baseline: 0, target: 12, method: 'Answers that were cleared' },
  },
  {
    ...{
      ...nothing,
      id: 'cti-32-useful',
      name: 'Participants who found the seminar useful',
      kind: 'percent',
      unit: '',
    },
    ...{ baseline: null, target: 80, method: 'Questionnaire on the last day' },
  },
]

/** What was measured: indicator, period, value, women and men. */
export const measuredOfCti32 = [
  { indicator: 'cti-32-participants', from: '2019-07-01', until: '2019-12-31', value: 54, women: 30, men: 24 },
  { indicator: 'cti-32-economies', from: '2019-07-01', until: '2019-12-31', value: 15, women: null, men: null },
  { indicator: 'cti-32-answers', from: '2019-01-01', until: '2019-06-30', value: 14, women: null, men: null },
  { indicator: 'cti-32-useful', from: '2019-07-01', until: '2019-12-31', value: 87, women: null, men: null },
] as const

/** What was spent on each line beside its plan: shares of the planned amount, and why where it is much less or more. */
export const spendingOfCti32: readonly { share: number; explanation?: string }[] = [
  { share: 1 },
  { share: 0.97 },
  { share: 1 },
  { share: 0.88 },
  { share: 0.72, explanation: 'Fewer pages than expected were translated: most answers came in English.' },
]
