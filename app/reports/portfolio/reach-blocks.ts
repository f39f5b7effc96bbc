import { type EventReach, type ReachCell, reachByEconomy, reachOf, type SeriesReach } from '~/domain/portfolio/reach'
import { paths } from '~/paths'
import { type Block, type Column, type Fact, heading, note, type Row, type Table } from '../model'

export type ReachFacts = {
  reach: readonly ReachCell[]
  series: readonly SeriesReach[]
  events: { events: readonly EventReach[]; all: number }
  /** The economies in APEC's order. */
  order: readonly string[]
  /** So many rows of single events at most. */
  most: number
}

const outside = 'Not of a member economy'
const eventsId = 'portfolio-events'
const count = (key: string, header: string): Column => ({ key, header, kind: 'count', width: 12 })
const bySex = [count('women', 'Women'), count('men', 'Men'), count('notSaid', 'Not said')]
const sexes = ['women', 'men', 'notSaid'] as const

/** What is told first: heads in all. */
export function reachInAll({ reach, events, series }: ReachFacts): Fact[] {
  const { participant, speaker } = reachOf(reach)
  const href = `#${eventsId}`
  const of = (label: string, value: number): Fact => ({ label, kind: 'count', value, href })
  return [
    of('Events held', events.all),
    of('Series of events', series.length),
    of('Participants: places taken', participant.places),
    of('Participants: different people', participant.people),
    of('Women among the participants (places)', participant.women),
    of('Speakers and experts: places taken', speaker.places),
    of('Speakers and experts: different people', speaker.people),
    of('Women among the speakers (places)', speaker.women),
  ]
}

function economyTable({ reach, order }: ReachFacts): Table {
  return {
    block: 'table',
    id: 'portfolio-reach',
    caption: 'Participants and speakers by economy and sex, over all events',
    sheet: 'Reach by economy',
    columns: [
      { key: 'label', header: 'Economy', kind: 'text', width: 26 },
      ...bySex,
      { ...count('participants', 'Participants'), formula: { sum: sexes } },
      count('people', 'Different people'),
      count('speakersWomen', 'Speakers: women'),
      count('speakers', 'Speakers'),
    ],
    rows: reachByEconomy(reach, order).map(({ economy, reach: { participant, speaker } }): Row => {
      const { women, men, notSaid, people } = participant
      const speakers = { speakersWomen: speaker.women, speakers: speaker.places }
      return { label: { value: economy ?? outside, href: `#${eventsId}` }, women, men, notSaid, people, ...speakers }
    }),
    totals: { label: 'Total', sums: [...sexes, 'people', 'speakersWomen', 'speakers'] },
    whenEmpty: 'Nobody has taken part in an event of these projects yet.',
  }
}

const economyChart = ({ reach, order }: ReachFacts): Block => ({
  block: 'chart',
  id: 'portfolio-reach-chart',
  title: 'Participants by economy and sex',
  ...{ direction: 'across', stacked: true, compact: true, kind: 'count', labelHeader: 'Economy' },
  series: [
    { key: 'women', name: 'Women', tone: 'tint6' },
    { key: 'men', name: 'Men', tone: 'tint4' },
    { key: 'notSaid', name: 'Not said', tone: 'tint1' },
  ],
  rows: reachByEconomy(reach, order).map(({ economy, reach: { participant } }) => ({
    ...{ label: economy ?? outside, women: participant.women, men: participant.men, notSaid: participant.notSaid },
  })),
  ...{ sheet: 'Reach by economy', numbersIn: 'portfolio-reach', href: `#${eventsId}` },
})

const seriesTable = ({ series }: ReachFacts): Table => ({
  block: 'table',
  id: 'portfolio-series',
  caption: 'Series of events, each cumulated over its events',
  sheet: 'Series of events',
  columns: [
    { key: 'label', header: 'Series', kind: 'text', width: 50 },
    count('projects', 'Projects'),
    count('events', 'Events'),
    ...bySex,
    count('speakers', 'Speakers'),
    count('places', 'Places taken'),
    count('people', 'Different people'),
  ],
  rows: series.map(
    ({ series: name, number, ...numbers }): Row => ({
      ...numbers,
      label: { value: name, href: paths.events(number) },
    }),
  ),
  whenEmpty: 'No events of these projects belong to a series.',
})

const eventsTable = ({ events: { events: known, all }, most }: ReachFacts): Table => {
  const events = known.slice(0, most)
  return {
    block: 'table',
    id: eventsId,
    caption: events.length < all ? `The latest ${events.length} of ${all} events` : 'The events, the latest first',
    sheet: 'Events',
    columns: [
      { key: 'label', header: 'Event', kind: 'text', width: 50 },
      { key: 'number', header: 'Project No.', kind: 'text', width: 16 },
      { key: 'from', header: 'First day', kind: 'date', width: 18 },
      { key: 'economy', header: 'Host economy', kind: 'text', width: 20 },
      ...bySex,
      { ...count('participants', 'Participants'), formula: { sum: sexes } },
      count('speakers', 'Speakers'),
    ],
    rows: events.map(
      ({ event, title, number, from, economy, women, men, notSaid, speakers }): Row => ({
        label: { value: title, href: paths.event(number, event) },
        number: { value: number, href: paths.project(number) },
        ...{ from, economy, women, men, notSaid, speakers },
      }),
    ),
    whenEmpty: 'Nobody has taken part in an event of these projects yet.',
  }
}

/** Whom the projects reached: by economy and sex, by series, event by event. */
export function reachBlocks(facts: ReachFacts): Block[] {
  const isReached = facts.reach.length > 0
  const blocks: Block[] = [heading(2, 'reach', 'Reach'), { block: 'facts', facts: reachInAll(facts) }]
  if (isReached)
    blocks.push(
      note(
        'plain',
        'Somebody who came to three events took three places and is one person; people are told apart by name and economy. Those who took part are counted, not those who were only nominated.',
      ),
      economyChart(facts),
    )
  blocks.push(economyTable(facts))
  if (isReached)
    blocks.push(
      ...[heading(3, 'series', 'Series of events'), seriesTable(facts)],
      ...[heading(3, 'events', 'Event by event'), eventsTable(facts)],
    )
  return blocks
}
