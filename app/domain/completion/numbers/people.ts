import type { IsoDate } from '../../calendar'
import { countsAs, tookPart } from '../../event/attendee'
import { nobody, participantsByEconomy, type SexCount } from '../../event/counts'
import type { CompletionAnswers } from '../completion-report'
import { type CompletionFacts, keepsEvents } from '../facts'
import { tookPart as anybodyCame } from '../participants'
import type { FactNumber, NumberSource, Numbers } from './number'
import { shown } from './number'

/** Participants and speakers from one economy, by sex; null are people from outside of APEC's members. */
export type FromEconomy = { economy: string | null; participants: SexCount; speakers: SexCount }

const groups = ['participants', 'speakers'] as const
type Group = (typeof groups)[number]
const sexes = ['women', 'men', 'notSaid'] as const

const sexWords = { women: 'women', men: 'men', notSaid: 'sex not said' } as const

/** How an economy is named in the keys of numbers, and in words. */
export const economyKey = (economy: string | null): string => economy ?? 'outside'
export const economyWords = (economy: string | null): string => economy ?? 'International organizations and others'

/** The key of a number of people: "participants.Peru.women". */
export const peopleKey = (group: Group, economy: string | null, sex: keyof SexCount): string =>
  `${group}.${economyKey(economy)}.${sex}`

/** The day by which economies count as travel-eligible: that of the first event. */
const dayOfEvents = ({ events, record }: CompletionFacts): IsoDate =>
  events.flatMap(({ from }) => from ?? [])[0] ?? record.values.expectedStart ?? '2000-01-01'

const typedRow = (row: CompletionAnswers['participants'][number]): FromEconomy => ({
  economy: row.economy,
  participants: { ...nobody, women: row.women, men: row.men },
  speakers: { ...nobody, women: row.speakersWomen, men: row.speakersMen },
})

/** Who came by economy, in places taken: from the lists of the events, or as typed where no event is kept. */
export function peopleByEconomy(facts: CompletionFacts, answers: CompletionAnswers): FromEconomy[] {
  if (!keepsEvents(facts)) return answers.participants.filter(anybodyCame).map(typedRow)
  const people = facts.attendees.map(one => ({ ...one, email: '' }))
  const { economies } = participantsByEconomy(people, { economies: facts.economies, on: dayOfEvents(facts) })
  return economies.map(({ economy, participants, speakers }) => ({ economy, participants, speakers }))
}

const typed: NumberSource = { words: 'Typed in this report', page: 'report' }

/** Events that were held: they have a last day that has passed. */
export const heldEvents = ({ events }: Pick<CompletionFacts, 'events'>, today: IsoDate) =>
  events.filter(({ from, until }) => (until ?? from ?? '9999') <= today)

const cameTo = ({ attendees }: CompletionFacts, event: number) =>
  attendees.filter(one => one.event === event && tookPart(one) && countsAs(one) !== null).length

function eventNumbers(facts: CompletionFacts, today: IsoDate): FactNumber[] {
  const { events, people } = facts
  if (events.length === 0) return []
  const all: NumberSource = { words: 'The events of the project', page: 'events' }
  return [
    {
      ...{ key: 'events.held', part: 'participants', label: 'Events that were held', kind: 'count' },
      ...{ fact: heldEvents(facts, today).length, source: all },
    },
    {
      ...{ key: 'people.different', part: 'participants', label: 'Different people who took part', kind: 'count' },
      ...{ fact: people, source: { ...all, words: 'The lists of people at the events, each counted once' } },
    },
    ...events.map(
      ({ seq, title }): FactNumber => ({
        ...{ key: `events.${seq}.people`, part: 'participants', label: `People at “${title}”`, kind: 'count' },
        ...{ fact: cameTo(facts, seq), source: { words: `The list of people at “${title}”`, page: 'event', key: seq } },
      }),
    ),
  ]
}

/** Events, and who came to them by economy and sex. A sex that nobody left unsaid has no number. */
export function peopleNumbers(facts: CompletionFacts, answers: CompletionAnswers, today: IsoDate): FactNumber[] {
  const source: NumberSource = keepsEvents(facts)
    ? { words: 'The lists of people at the events', page: 'events' }
    : typed
  const rows = peopleByEconomy(facts, answers).flatMap(row =>
    groups.flatMap(group =>
      sexes
        .filter(sex => sex !== 'notSaid' || row[group].notSaid > 0)
        .map(
          (sex): FactNumber => ({
            ...{ key: peopleKey(group, row.economy, sex), part: group, kind: 'count', fact: row[group][sex], source },
            label: `${group === 'participants' ? 'Participants' : 'Speakers'}, ${economyWords(row.economy)}: ${sexWords[sex]}`,
          }),
        ),
    ),
  )
  return [...eventNumbers(facts, today), ...rows]
}

/** The same people as the report shows them, after what the overseer gave. */
export const shownPeople = (numbers: Numbers, rows: readonly FromEconomy[]): FromEconomy[] =>
  rows.map(({ economy }) => {
    const of = (group: Group): SexCount => ({
      women: shown(numbers, peopleKey(group, economy, 'women')) ?? 0,
      men: shown(numbers, peopleKey(group, economy, 'men')) ?? 0,
      notSaid: shown(numbers, peopleKey(group, economy, 'notSaid')) ?? 0,
    })
    return { economy, participants: of('participants'), speakers: of('speakers') }
  })

export type PeopleTotals = { participants: SexCount; speakers: SexCount; all: SexCount; economies: number }

const add = (one: SexCount, other: SexCount): SexCount => ({
  women: one.women + other.women,
  men: one.men + other.men,
  notSaid: one.notSaid + other.notSaid,
})
const count = ({ women, men, notSaid }: SexCount) => women + men + notSaid

/** All who came, by sex, and how many member economies they came from. */
export function peopleTotals(rows: readonly FromEconomy[]): PeopleTotals {
  const participants = rows.reduce((sum, row) => add(sum, row.participants), nobody)
  const speakers = rows.reduce((sum, row) => add(sum, row.speakers), nobody)
  const economies = rows.filter(row => row.economy !== null && count(row.participants) + count(row.speakers) > 0)
  return { participants, speakers, all: add(participants, speakers), economies: economies.length }
}
