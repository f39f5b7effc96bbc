import { stateOfWish } from '~/domain/budget/waiver'
import { countsAs, tookPart } from '~/domain/event/attendee'
import { standingQuestions, standingQuestionTitles } from '~/domain/monitoring/monitoring-report'
import { paths } from '~/paths'
import { type Block, heading, type Table } from '../model'
import { mayRead } from '../wording'
import type { Built } from './facts'
import { peopleTable } from './people'

const waiverWords = { asked: 'Not decided', granted: 'Granted', refused: 'Refused', withdrawn: 'Taken back' } as const

/** Rules from which the project was excused, or wished to be; for those who read budget lines. */
export function waivers({ facts, audience }: Built): Block[] {
  if (!mayRead(audience, 'contacts') || facts.waivers.length === 0) return []
  const table: Table = {
    block: 'table',
    id: 'waivers-table',
    caption: 'Waivers',
    sheet: 'Waivers',
    columns: [
      { key: 'finding', header: 'Rule and finding', kind: 'text', width: 56 },
      { key: 'reason', header: 'Reason', kind: 'text', width: 46 },
      { key: 'asked', header: 'Asked for', kind: 'date', width: 18 },
      { key: 'decision', header: 'Decision', kind: 'text', width: 16 },
      { key: 'decided', header: 'Decided', kind: 'date', width: 18 },
    ],
    rows: facts.waivers.map(one => ({
      ...{ finding: one.finding, reason: one.reason, asked: one.at.slice(0, 10) },
      ...{ decision: waiverWords[stateOfWish(one)], decided: one.decidedAt?.slice(0, 10) ?? null },
    })),
  }
  return [heading(2, 'waivers', 'Waivers'), table]
}

const yesOrNo = (answer: boolean | null) => (answer === null ? null : answer ? 'Yes' : 'No')

/** What the monitoring reports said; for those who read them. */
export function monitoring({ facts, audience }: Built): Block[] {
  if (!mayRead(audience, 'contacts') || facts.monitoring.length === 0) return []
  const states = { draft: 'Draft', submitted: 'In review', returned: 'Returned', accepted: 'Accepted' } as const
  const table: Table = {
    block: 'table',
    id: 'monitoring-table',
    caption: 'Monitoring reports',
    sheet: 'Monitoring reports',
    columns: [
      { key: 'place', header: 'Report', kind: 'text', width: 12 },
      { key: 'from', header: 'From', kind: 'date', width: 18 },
      { key: 'until', header: 'Until', kind: 'date', width: 18 },
      { key: 'state', header: 'State', kind: 'text', width: 16 },
      ...standingQuestions.map(key => ({
        key,
        header: standingQuestionTitles[key],
        kind: 'text' as const,
        width: 14,
      })),
    ],
    rows: facts.monitoring.map(({ number, place, from, until, state, answers }) => ({
      place: { value: `No. ${place}`, href: paths.monitoringReport(number, place) },
      ...{ from, until, state: states[state] },
      ...Object.fromEntries(standingQuestions.map(key => [key, yesOrNo(answers.standing[key].yes)])),
    })),
  }
  return [heading(2, 'monitoring', 'Monitoring reports'), table]
}

function agendaTable({ facts: { agendas, events, attendees } }: Built): Table[] {
  const items = agendas.flatMap(({ event, items: own }) => own.map(item => ({ event, item })))
  if (items.length === 0) return []
  const nameOf = (seq: number) => attendees.find(one => one.seq === seq)?.name ?? ''
  const table: Table = {
    block: 'table',
    id: 'agenda-table',
    caption: 'Programme of the events',
    sheet: 'Programme',
    columns: [
      { key: 'event', header: 'Event', kind: 'text', width: 36 },
      { key: 'day', header: 'Day', kind: 'date', width: 18 },
      { key: 'time', header: 'Time', kind: 'text', width: 16 },
      { key: 'title', header: 'What', kind: 'text', width: 50 },
      { key: 'speakers', header: 'Speakers', kind: 'text', width: 40 },
    ],
    rows: items.map(({ event, item }) => ({
      event: events.find(({ seq }) => seq === event)?.title ?? null,
      ...{ day: item.day, time: [item.from, item.until].filter(Boolean).join('–') || null, title: item.title },
      speakers: item.speakers.map(nameOf).filter(Boolean).join('; ') || null,
    })),
  }
  return [table]
}

function participantsList({ facts, audience }: Built): Table[] {
  if (!mayRead(audience, 'contacts')) return []
  const named = facts.attendees.filter(one => tookPart(one) && countsAs(one) === 'participant')
  if (named.length === 0) return []
  return [
    {
      ...peopleTable(facts, named),
      id: 'participants-list',
      caption: 'Participants by name',
      sheet: 'Participants list',
    },
  ]
}

function filesTable({ facts: { record, files, materials, events } }: Built): Table[] {
  const number = record.values.number ?? ''
  const published = materials.filter(({ publishedAt }) => publishedAt !== null)
  const rows = [
    ...files.map(({ id, name, description }) => ({
      name: { value: name, href: paths.attachment(number, id) },
      about: description || null,
    })),
    ...published.map(({ event, attachment, title }) => ({
      name: { value: title, href: paths.material(number, event, attachment) },
      about: `Published with “${events.find(({ seq }) => seq === event)?.title ?? 'the event'}”`,
    })),
  ]
  if (rows.length === 0) return []
  const table: Table = {
    ...{ block: 'table', id: 'files-table', caption: 'Files', sheet: 'Files', rows },
    columns: [
      { key: 'name', header: 'File', kind: 'text', width: 50 },
      { key: 'about', header: 'What it is', kind: 'text', width: 60 },
    ],
  }
  return [table]
}

function sitesTable({ facts: { disseminations, outputs } }: Built): Table[] {
  const sites = new Map([
    ...outputs.map(({ link, name }): [string, string] => [link, name]),
    ...disseminations.map(({ link, where }): [string, string] => [link, where]),
  ])
  sites.delete('')
  if (sites.size === 0) return []
  const table: Table = {
    ...{ block: 'table', id: 'sites-table', caption: 'Web sites', sheet: 'Web sites' },
    columns: [
      { key: 'what', header: 'What', kind: 'text', width: 50 },
      { key: 'link', header: 'Address', kind: 'text', width: 70 },
    ],
    rows: [...sites].map(([link, what]) => ({ what, link: { value: link.replace(/^https?:\/\//, ''), href: link } })),
  }
  return [table]
}

/** Part D of APEC's form: participants, programme, files and web sites; nothing where there is none of them. */
export function appendices(built: Built): Block[] {
  const tables = [...participantsList(built), ...agendaTable(built), ...filesTable(built), ...sitesTable(built)]
  return tables.length === 0 ? [] : [heading(2, 'appendices', 'Appendices'), ...tables]
}
