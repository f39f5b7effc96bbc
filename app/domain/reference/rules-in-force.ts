import { extensionRuleInWords, reprogrammingRuleInWords } from '../amendment/words'
import { travelRules } from '../budget/travel-rules'
import { formatDate, type IsoDate } from '../calendar'
import { budgetCaps } from '../checks/budget-caps'
import type { Span } from '../economy'
import { type ImplementationRules, implementationEditions } from '../implementation/rules'
import { lifecycleEditions } from '../lifecycle/rules'
import { sessionName } from '../lifecycle/sessions'
import { type Cents, formatMoney } from '../money'
import { ratings } from '../quality/criteria'
import { type FieldKey, fieldOf } from '../record/catalogue'
import { fieldsAsked, formEditions } from '../record/form-editions'
import { type ScoringEdition, scoringEditions } from '../scoring/template'

/** One edition of some rules, in words, as the page of the rules shows it. */
export type ShownEdition = {
  key: string
  title: string
  stands: 'in force' | 'ended' | 'to come'
  when: string
  facts: { label: string; text: string }[]
  sources: readonly string[]
}

/** Rules about one thing: the edition in force first, earlier ones after it. */
export type ShownRules = { key: string; title: string; editions: ShownEdition[] }

const standing = ({ from, until }: Span, today: IsoDate): ShownEdition['stands'] =>
  from !== null && today < from ? 'to come' : until !== null && until < today ? 'ended' : 'in force'

const whenOf = ({ from, until }: Span): string => {
  if (from && until) return `From ${formatDate(from)} to ${formatDate(until)}`
  if (from) return `Since ${formatDate(from)}`
  return until ? `Until ${formatDate(until)}` : 'Always'
}

const money = (cents: Cents) => formatMoney(cents)
const amongFora = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([forum, count]) => `${count} in ${forum}`)

const lifecycle = (today: IsoDate): ShownEdition[] =>
  lifecycleEditions.map(edition => ({
    key: edition.key,
    title: edition.title,
    stands: standing(edition, today),
    when: whenOf(edition),
    facts: [
      {
        label: 'Co-sponsoring economies beside the proposing one',
        text: [`at least ${edition.minimumCoSponsors}`, ...amongFora(edition.minimumCoSponsorsIn)].join('; '),
      },
      {
        label: 'Quality of a proposal',
        text: `at least ${edition.minimumRating} of ${Math.max(...ratings)} under every criterion; criteria are not averaged`,
      },
      {
        label: 'The most APEC money for one project',
        text: Object.entries(edition.largestFunding)
          .map(([fund, cents]) => `${money(cents)} from the ${fund}`)
          .join('; '),
      },
    ],
    sources: edition.sources,
  }))

const yearOf = (day: IsoDate) => Number(day.slice(0, 4))

const scoringStands = ({ from, until }: ScoringEdition, today: IsoDate): ShownEdition['stands'] => {
  const year = yearOf(today)
  return year < from.year ? 'to come' : until !== null && until.year < year ? 'ended' : 'in force'
}

const scoring = (today: IsoDate): ShownEdition[] =>
  scoringEditions.map(edition => ({
    key: edition.key,
    title: edition.title,
    stands: scoringStands(edition, today),
    when: `Since ${sessionName(edition.from)}${edition.until ? `, until ${sessionName(edition.until)}` : ''}`,
    facts: [
      ...edition.criteria.map(({ title, ask, weight }) => ({ label: `${title}, ${weight} of 100`, text: ask })),
      {
        label: 'Points',
        text: edition.scale.map(({ points, words }) => `${points} ${words.toLowerCase()}`).join('; '),
      },
    ],
    sources: edition.sources,
  }))

const caps = (today: IsoDate): ShownEdition[] =>
  budgetCaps.map(edition => ({
    key: edition.key,
    title: 'Budget and Management Committee, 2005',
    stands: standing(edition, today),
    when: whenOf(edition),
    facts: [
      { label: 'Honorarium of a speaker', text: `at most ${money(edition.honorarium)}, never for officials` },
      { label: 'Consultant', text: `at most ${money(edition.consultantHour)} an hour` },
      { label: 'Secretary', text: `at most ${money(edition.secretaryHour)} an hour` },
      { label: 'Experts', text: `at most ${edition.expertsADay} a day` },
      {
        label: 'Participants whose travel APEC pays',
        text: `at most ${edition.participantsOfEconomy} from each economy whose travel may be paid`,
      },
    ],
    sources: [edition.source, 'What is above a cap needs a waiver'],
  }))

const travel = (today: IsoDate): ShownEdition[] =>
  travelRules.map(edition => ({
    key: edition.key,
    title: 'Travel that APEC pays',
    stands: standing(edition, today),
    when: whenOf(edition),
    facts: [
      { label: 'Additional payment', text: `${edition.additionalPercent} % of one day’s per diem, once for a trip` },
      { label: 'A person or seat', text: 'is funded as a speaker, a participant or a contractor, in one of them only' },
    ],
    sources: [edition.source, 'One category: Guidebook on APEC Projects, Ed. 14', 'More needs a waiver'],
  }))

const labels = (keys: readonly FieldKey[]) => keys.map(key => fieldOf(key).label).join('; ')

const forms = (today: IsoDate): ShownEdition[] =>
  formEditions.map(edition => ({
    key: edition.key,
    title: edition.title,
    stands: standing(edition, today),
    when: whenOf(edition),
    facts: [
      { label: 'Concept note', text: `at most ${edition.forms.concept.pages} pages` },
      { label: 'It asks', text: labels(fieldsAsked(edition, 'concept')) },
      { label: 'It cannot do without', text: labels(edition.forms.concept.needs) },
      { label: 'Proposal', text: `about ${edition.forms.proposal.pages} pages` },
      {
        label: 'It asks besides',
        text: labels(fieldsAsked(edition, 'proposal').filter(key => !fieldsAsked(edition, 'concept').includes(key))),
      },
    ],
    sources: edition.sources,
  }))

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const amended = (edition: ImplementationRules) => [
  {
    label: 'Extension of a project',
    text: `${extensionRuleInWords(edition)} The days are counted from the last day as it was approved first.`,
  },
  { label: 'Reprogramming of a project', text: `${reprogrammingRuleInWords} No reprogramming adds to the APEC money.` },
]

const reported = ({
  monitoringMonths,
  monitoringDueDays,
  completionMonths,
  reminderDays,
  variancePercent,
  ...edition
}: ImplementationRules) => [
  {
    label: 'Monitoring report',
    text: `every ${counted(monitoringMonths, 'month')} while in implementation, due ${counted(monitoringDueDays, 'day')} after its period`,
  },
  {
    label: 'Completion report',
    text: `within ${counted(completionMonths, 'month')} after the project has ended`,
  },
  {
    label: 'A late report',
    text:
      reminderDays === null
        ? 'no rule of reminders yet'
        : `one reminder, ${counted(reminderDays, 'day')} after the due date, of which the committee is told`,
  },
  {
    label: 'Spending that differs from plan',
    text: `every line that is ${variancePercent} % or more above or below its plan is explained`,
  },
  {
    label: 'Longer-term evaluation',
    text: `goes out ${counted(edition.evaluationMonths, 'month')} after the project was completed`,
  },
]

const attended = ({ participantsPerEconomy, alternatesPerEconomy, womenPerEconomy }: ImplementationRules) => ({
  label: 'People of each travel-eligible economy at an event',
  text:
    `${counted(participantsPerEconomy, 'participant')} whose travel APEC pays and ` +
    `${counted(alternatesPerEconomy, 'alternate')}; at least ${counted(womenPerEconomy, 'woman', 'women')} among those named`,
})

const implementation = (today: IsoDate): ShownEdition[] =>
  implementationEditions.map(edition => ({
    key: edition.key,
    title: edition.title,
    stands: standing(edition, today),
    when: whenOf(edition),
    facts: [...amended(edition), ...reported(edition), attended(edition)],
    sources: edition.sources,
  }))

const order: Record<ShownEdition['stands'], number> = { 'to come': 0, 'in force': 1, ended: 2 }
const latestFirst = (editions: ShownEdition[]) =>
  [...editions].reverse().sort((a, b) => order[a.stands] - order[b.stands])

/** The rules that Dossier follows, each in its editions, as they stand on a day. */
export const rulesInForce = (today: IsoDate): ShownRules[] => [
  { key: 'life', title: 'Concept notes and proposals', editions: latestFirst(lifecycle(today)) },
  { key: 'forms', title: 'Forms', editions: latestFirst(forms(today)) },
  { key: 'scoring', title: 'Scoring', editions: latestFirst(scoring(today)) },
  { key: 'budget', title: 'Budget lines', editions: latestFirst(caps(today)) },
  { key: 'travel', title: 'Travellers', editions: latestFirst(travel(today)) },
  { key: 'completion', title: 'Projects that run, and their reports', editions: latestFirst(implementation(today)) },
]
