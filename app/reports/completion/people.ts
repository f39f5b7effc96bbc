import { keepsEvents } from '~/domain/completion/facts'
import {
  economyWords,
  type FromEconomy,
  peopleByEconomy,
  peopleKey,
  peopleTotals,
  shownPeople,
} from '~/domain/completion/numbers/people'
import { countsAs, tookPart } from '~/domain/event/attendee'
import { sumOf } from '~/domain/event/counts'
import { eventKindTitles, eventModeTitles } from '~/domain/event/event'
import { type Block, type Chart, type Column, type Fact, heading, note, type Table } from '../model'
import { mayRead } from '../wording'
import { hrefFor, numberCell } from './cells'
import type { Built } from './facts'

const came = ({ participants, speakers }: FromEconomy): boolean => sumOf(participants) + sumOf(speakers) > 0

/** Who came, as the report shows it. */
export const peopleShown = ({ facts, report, numbers }: Built): FromEconomy[] =>
  shownPeople(numbers, peopleByEconomy(facts, report.answers)).filter(came)

const count = (key: string, header: string): Column => ({ key, header, kind: 'count', width: 14 })
const groups = [
  { group: 'participants', women: 'women', men: 'men', notSaid: 'notSaid', title: 'Participants' },
  { group: 'speakers', women: 'speakersWomen', men: 'speakersMen', notSaid: 'speakersNotSaid', title: 'Speakers' },
] as const

function participantsTable(built: Built, rows: readonly FromEconomy[]): Table {
  const unsaid = rows.some(row => row.participants.notSaid + row.speakers.notSaid > 0)
  const columns = groups.flatMap(({ women, men, notSaid, group, title }): Column[] => {
    const before = group === 'speakers' ? 'Speakers: ' : ''
    const word = (text: string) => (before === '' ? `${text[0]?.toUpperCase()}${text.slice(1)}` : `${before}${text}`)
    const parts = [
      count(women, word('women')),
      count(men, word('men')),
      ...(unsaid ? [count(notSaid, word('sex not said'))] : []),
    ]
    return [...parts, { ...count(group, title), formula: { sum: parts.map(({ key }) => key) } }]
  })
  return {
    block: 'table',
    id: 'participants-table',
    caption: 'Participants and speakers by economy and sex',
    sheet: 'Participants',
    whenEmpty: 'Nobody has been entered.',
    columns: [{ key: 'economy', header: 'Economy', kind: 'text', width: 36 }, ...columns],
    rows: rows.map(({ economy }) => ({
      economy: economyWords(economy),
      ...Object.fromEntries(
        groups.flatMap(({ group, women, men, notSaid }) => [
          [women, numberCell(built, peopleKey(group, economy, 'women'))],
          [men, numberCell(built, peopleKey(group, economy, 'men'))],
          ...(unsaid ? [[notSaid, numberCell(built, peopleKey(group, economy, 'notSaid')) ?? 0]] : []),
        ]),
      ),
    })),
    totals: {
      label: 'Total',
      sums: groups.flatMap(({ women, men, notSaid }) => (unsaid ? [women, men, notSaid] : [women, men])),
    },
  }
}

const byEconomyChart = (rows: readonly FromEconomy[]): Chart => ({
  block: 'chart',
  id: 'participants-by-economy',
  title: 'Women and men who took part',
  direction: 'across',
  stacked: true,
  kind: 'count',
  labelHeader: 'Economy',
  series: [
    { key: 'women', name: 'Women', tone: 'apec' },
    { key: 'men', name: 'Men', tone: 'own' },
  ],
  rows: rows.map(({ economy, participants, speakers }) => ({
    label: economyWords(economy),
    women: participants.women + speakers.women,
    men: participants.men + speakers.men,
  })),
  sheet: 'Women and men',
})

const bySexChart = (rows: readonly FromEconomy[]): Chart => {
  const totals = peopleTotals(rows)
  return {
    block: 'chart',
    id: 'participants-by-sex',
    title: 'Participants and speakers by sex',
    direction: 'across',
    stacked: true,
    kind: 'count',
    labelHeader: 'Role',
    series: [
      { key: 'women', name: 'Women', tone: 'apec' },
      { key: 'men', name: 'Men', tone: 'own' },
    ],
    rows: [
      { label: 'Participants', women: totals.participants.women, men: totals.participants.men },
      { label: 'Speakers', women: totals.speakers.women, men: totals.speakers.men },
    ],
    sheet: 'Women and men',
  }
}

function eventsTable(built: Built): Table[] {
  const { events } = built.facts
  if (events.length === 0) return []
  return [
    {
      block: 'table',
      id: 'events-table',
      caption: 'Events',
      sheet: 'Events',
      columns: [
        { key: 'title', header: 'Event', kind: 'text', width: 46 },
        { key: 'kind', header: 'Kind', kind: 'text', width: 22 },
        { key: 'from', header: 'From', kind: 'date', width: 18 },
        { key: 'until', header: 'Until', kind: 'date', width: 18 },
        { key: 'place', header: 'Place', kind: 'text', width: 36 },
        { key: 'mode', header: 'How', kind: 'text', width: 20 },
        count('people', 'Participants and speakers'),
      ],
      rows: events.map(({ seq, title, kind, from, until, place, economy, mode }) => {
        const href = hrefFor(built, { words: '', page: 'event', key: seq })
        return {
          title: href === null ? title : { value: title, href },
          ...{ kind: eventKindTitles[kind], from, until, mode: eventModeTitles[mode] },
          place: [place, economy].filter(Boolean).join(', ') || null,
          people: numberCell(built, `events.${seq}.people`),
        }
      }),
    },
  ]
}

const different = ({ numbers }: Built): Fact[] => {
  const held = numbers.get('events.held')
  const people = numbers.get('people.different')
  return [
    ...(held ? [{ label: held.label, kind: 'count' as const, value: held.value }] : []),
    ...(people ? [{ label: people.label, kind: 'count' as const, value: people.value }] : []),
  ]
}

/** Who took part by economy and sex, at which events. Places are counted: who came to two events stands there twice. */
export function participants(built: Built): Block[] {
  const rows = peopleShown(built)
  const { all, economies } = peopleTotals(rows)
  const everybody = sumOf(all)
  const said = all.women + all.men
  const head = heading(2, 'participants', 'Participants')
  if (everybody === 0) return [head, ...eventsTable(built), participantsTable(built, rows)]
  const facts: Fact[] = [
    ...different(built),
    { label: 'Economies that took part', kind: 'count', value: economies },
    { label: 'Participants and speakers', kind: 'count', value: everybody },
    { label: 'Women among them', kind: 'percent', value: said === 0 ? null : (all.women * 100) / said },
  ]
  const words = 'Places are counted: somebody who came to two events stands there twice.'
  return [
    ...[head, { block: 'facts', facts } as const],
    ...(keepsEvents(built.facts) && built.facts.events.length > 1 ? [note('plain', words)] : []),
    ...eventsTable(built),
    ...[participantsTable(built, rows), byEconomyChart(rows), bySexChart(rows)],
  ]
}

/** Those who spoke, by name for who may read names; nothing where nobody is named. */
export function speakers({ facts, audience }: Built): Block[] {
  if (!mayRead(audience, 'contacts')) return []
  const named = facts.attendees.filter(one => tookPart(one) && countsAs(one) === 'speaker')
  if (named.length === 0) return []
  const table = { id: 'speakers-table', caption: 'Speakers and experts', sheet: 'Speakers' }
  return [heading(2, 'speakers', 'Speakers'), { ...peopleTable(facts, named), ...table }]
}

/** People by name, with where they came from and which event they were at. */
export const peopleTable = (
  { events }: Built['facts'],
  people: Built['facts']['attendees'],
): Omit<Table, 'id' | 'caption' | 'sheet'> => ({
  block: 'table',
  columns: [
    { key: 'name', header: 'Name', kind: 'text', width: 34 },
    { key: 'economy', header: 'Economy', kind: 'text', width: 26 },
    { key: 'position', header: 'Position', kind: 'text', width: 30 },
    { key: 'organisation', header: 'Organization', kind: 'text', width: 40 },
    { key: 'event', header: 'Event', kind: 'text', width: 40 },
  ],
  rows: people.map(({ name, economy, position, organisation, event }) => ({
    ...{ name, economy: economyWords(economy), position: position || null, organisation: organisation || null },
    event: events.find(({ seq }) => seq === event)?.title ?? null,
  })),
})
