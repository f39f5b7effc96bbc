import type { IsoDate, IsoMoment } from '../calendar'

export const outputKinds = ['event', 'publication', 'recommendations', 'tool', 'training', 'network', 'other'] as const
export type OutputKind = (typeof outputKinds)[number]

export const outputKindTitles: Record<OutputKind, string> = {
  event: 'Event',
  publication: 'Publication',
  recommendations: 'Recommendations or best practices',
  tool: 'Tool or web site',
  training: 'Training course or material',
  network: 'Network',
  other: 'Other',
}

/** Where an output was promised: a sentence of the proposal, a row of the work plan (by its position), or nowhere. */
export type OutputSource =
  | { from: 'proposal'; sentence: string }
  | { from: 'work-plan'; row: number }
  | { from: 'added' }

export type OutputText = {
  name: string
  kind: OutputKind
  /** How many; null where nothing is counted or said. */
  planned: number | null
  plannedOn: IsoDate | null
  delivered: number | null
  deliveredOn: IsoDate | null
  link: string
  /** An attachment of the project, by its id. */
  file: string | null
  /** How it was used, and by whom. */
  use: string
  /** Why less came, or later, than was promised. */
  note: string
}

/** An output promised by the proposal or the work plan, and what became of it. */
export type Output = OutputText & {
  seq: number
  number: string
  source: OutputSource
  revision: number
  at: IsoMoment
  by: string
}

export const disseminationKinds = ['web', 'print', 'sent', 'presented', 'media'] as const
export type DisseminationKind = (typeof disseminationKinds)[number]

export const disseminationKindTitles: Record<DisseminationKind, string> = {
  web: 'Published on a web site',
  print: 'Printed',
  sent: 'Sent to a forum or body',
  presented: 'Presented at a meeting',
  media: 'Reported by the media',
}

export const accessKinds = ['free', 'registration', 'paid', 'restricted'] as const
export type AccessKind = (typeof accessKinds)[number]

export const accessKindTitles: Record<AccessKind, string> = {
  free: 'Free for everybody',
  registration: 'After registration',
  paid: 'For a price',
  restricted: 'For named readers only',
}

export type DisseminationText = {
  /** The output that it spreads, by its key; null for the project as a whole. */
  output: number | null
  kind: DisseminationKind
  /** The web site, publisher, meeting or body. */
  where: string
  link: string
  /** A forum by its acronym, where it was sent to one. */
  forum: string | null
  on: IsoDate | null
  access: AccessKind
  note: string
}

/** Web hits of one month, "2020-04". */
export type MonthOfHits = { month: string; visits: number; downloads: number | null }

export type Dissemination = DisseminationText & {
  seq: number
  number: string
  hits: MonthOfHits[]
  revision: number
  at: IsoMoment
  by: string
}
