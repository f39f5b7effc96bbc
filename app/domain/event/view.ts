import type { AgendaItem, EventMaterial } from './event'

/** What a person may do with an event now. */
export type EventRights = {
  readPeople: boolean
  readContacts: boolean
  readFiles: boolean
  write: boolean
  /** Feedback and materials stay open longer. */
  writeLater: boolean
  /** May write to the focal points. */
  ask: boolean
  /** The economies for which they may nominate. */
  nominate: string[]
}

/** A point of the programme with its speakers by name; no names for those who may not read them. */
export type ShownAgendaItem = Omit<AgendaItem, 'speakers'> & { speakers: string[] }

/** A file of an event with its name and size. */
export type ShownMaterial = Pick<EventMaterial, 'attachment' | 'title' | 'publishedAt'> & { name: string; size: number }

/** What was saved meanwhile by somebody else, where it differs from what was typed. */
export type MeanwhileView = { by: string; at: string; lines: { label: string; now: string; mine: string }[] }
