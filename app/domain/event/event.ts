import type { IsoDate, IsoMoment } from '../calendar'

export const eventKinds = [
  'seminar',
  'workshop',
  'conference',
  'training',
  'dialogue',
  'meeting',
  'study-visit',
] as const
export type EventKind = (typeof eventKinds)[number]

export const eventKindTitles: Record<EventKind, string> = {
  seminar: 'Seminar',
  workshop: 'Workshop',
  conference: 'Conference or symposium',
  training: 'Training course',
  dialogue: 'Dialogue',
  meeting: 'Meeting',
  'study-visit': 'Study visit',
}

export const eventModes = ['in-person', 'online', 'hybrid'] as const
export type EventMode = (typeof eventModes)[number]

export const eventModeTitles: Record<EventMode, string> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person and online',
}

/** What an event is; `series` joins events of a series (a seminar held in three years), empty for one that stands alone. */
export type EventText = {
  title: string
  kind: EventKind
  mode: EventMode
  from: IsoDate | null
  until: IsoDate | null
  /** City and venue; empty for an online event. */
  place: string
  /** The economy that hosts it, by its name; null where it is online only or not said. */
  economy: string | null
  /** For how many people there is room; null where it is not said. */
  seats: number | null
  description: string
  series: string
}

export type ProjectEvent = EventText & {
  seq: number
  /** The number of its project. */
  number: string
  /** The questionnaire that asks for feedback, by its place in the project; null where none is joined to it. */
  feedback: number | null
  /** Counts its saves, so that a stale one overwrites nothing. */
  revision: number
  at: IsoMoment
  by: string
}

/** A point of the programme. `speakers` are attendees of the event by their keys. Times are local, as "09:30"; empty where not said. */
export type AgendaItem = {
  id: string
  day: IsoDate | null
  from: string
  until: string
  title: string
  description: string
  speakers: number[]
}

/** A file of the project's attachments that belongs to an event; a published one may be read by everybody. */
export type EventMaterial = { event: number; attachment: string; title: string; publishedAt: IsoMoment | null }
