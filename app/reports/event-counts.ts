import { organisationKinds, organisationKindTitles } from '~/domain/event/attendee'
import {
  type EconomyCount,
  type ParticipantCounts,
  type PeopleCount,
  type SexCount,
  shareOfWomen,
  sumOf,
} from '~/domain/event/counts'
import type { Chart, Column, Facts, Series, Table } from './model'

/** What people from no member economy are called in tables. */
export const fromOutside = 'From outside APEC'

const sexes: readonly { key: keyof SexCount; name: string }[] = [
  { key: 'women', name: 'Women' },
  { key: 'men', name: 'Men' },
  { key: 'notSaid', name: 'Not said' },
]

const group = (of: 'participants' | 'speakers', title: string, hasNotSaid: boolean): Column[] =>
  sexes
    .filter(({ key }) => hasNotSaid || key !== 'notSaid')
    .map(({ key, name }) => ({
      ...{ key: `${of}.${key}`, header: `${title}: ${name.toLowerCase()}`, kind: 'count' as const, width: 14 },
    }))

const rowOf = ({ economy, participants, speakers }: EconomyCount) => ({
  economy: economy ?? fromOutside,
  ...Object.fromEntries(
    sexes.flatMap(({ key }) => [
      [`participants.${key}`, participants[key]],
      [`speakers.${key}`, speakers[key]],
    ]),
  ),
})

const totalOf = ({ participants, speakers }: Pick<EconomyCount, 'participants' | 'speakers'>) => ({
  women: participants.women + speakers.women,
  men: participants.men + speakers.men,
  notSaid: participants.notSaid + speakers.notSaid,
})

const saysNot = ({ totals }: ParticipantCounts): boolean => totalOf(totals).notSaid > 0

/** Participants and speakers by economy and sex; a column for those who did not say only where there are some. */
export function participantsTable(counts: ParticipantCounts, id = 'people-by-economy'): Table {
  const parts = [
    ...group('participants', 'Participants', saysNot(counts)),
    ...group('speakers', 'Speakers', saysNot(counts)),
  ]
  const keys = parts.map(({ key }) => key)
  return {
    ...{ block: 'table', id, caption: 'Participants and speakers by economy and sex', sheet: 'Participants' },
    columns: [
      { key: 'economy', header: 'Economy', kind: 'text', width: 28 },
      ...parts,
      { key: 'all', header: 'All', kind: 'count', width: 10, formula: { sum: keys } },
    ],
    rows: counts.economies.map(rowOf),
    totals: { label: 'All economies', sums: keys },
    whenEmpty: 'Nobody is recorded to have taken part yet.',
  }
}

/** The same as bars: participants and speakers together, women and men beside each other. */
export function participantsChart(counts: ParticipantCounts, id = 'people-chart'): Chart {
  const tones = { women: 'tint6', men: 'tint4', notSaid: 'tint1' } as const
  const series = sexes
    .filter(({ key }) => saysNot(counts) || key !== 'notSaid')
    .map(({ key, name }): Series => ({ key, name, tone: tones[key] }))
  return {
    ...{ block: 'chart', id, title: 'Women and men by economy', direction: 'across', stacked: true, compact: true },
    ...{ kind: 'count', labelHeader: 'Economy', series, sheet: 'Participants', numbersIn: 'people-by-economy' },
    rows: counts.economies
      .filter(row => sumOf(totalOf(row)) > 0)
      .map(row => ({ label: row.economy ?? fromOutside, ...totalOf(row) })),
  }
}

/** Participants and speakers by the kind of their organisation. */
export const organisationsTable = ({ totals }: ParticipantCounts, id = 'people-by-organisation'): Table => ({
  ...{ block: 'table', id, caption: 'Participants and speakers by kind of organisation', sheet: 'Participants' },
  columns: [
    { key: 'kind', header: 'Kind of organisation', kind: 'text', width: 34 },
    { key: 'people', header: 'People', kind: 'count', width: 10 },
  ],
  rows: organisationKinds
    .filter(kind => totals.byOrganisation[kind] > 0)
    .map(kind => ({ kind: organisationKindTitles[kind], people: totals.byOrganisation[kind] })),
  totals: { label: 'All', sums: ['people'] },
  whenEmpty: 'Nobody is recorded to have taken part yet.',
})

/** What else is told in numbers of those who took part. */
export function peopleFacts({ totals, travelEligible }: ParticipantCounts): Facts {
  const share = shareOfWomen(totals.participants)
  const both = (count: PeopleCount) => sumOf(count.participants) + sumOf(count.speakers)
  return {
    block: 'facts',
    facts: [
      { label: 'Participants', kind: 'count', value: sumOf(totals.participants) },
      { label: 'Women among the participants', kind: 'percent', value: share },
      { label: 'Speakers and experts', kind: 'count', value: sumOf(totals.speakers) },
      { label: 'From travel-eligible economies', kind: 'count', value: both(travelEligible) },
      { label: 'Travel paid by APEC', kind: 'count', value: totals.fundedByApec },
    ],
  }
}
