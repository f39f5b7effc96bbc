import type { IsoDate } from './calendar'

/** A span of dates; `until` is the last day, null while it lasts; `from` null where the beginning is not known. */
export type Span = { from: IsoDate | null; until: IsoDate | null }

/** A member economy. `name` is the key everywhere and is written exactly as APEC's database writes it. */
export type Economy = {
  name: string
  /** APEC's order in lists: 1 to 21. */
  position: number
  /** Other spellings met in papers and old forms, read but never written: "Republic of Korea", "Brunei". */
  otherSpellings: string[]
  /** When travel of its participants may be paid by APEC (BMC 2005, again 2007). */
  travelEligible: Span[]
}

const isWithin = (date: IsoDate, span: Span) =>
  (span.from === null || span.from <= date) && (span.until === null || date <= span.until)

export const isTravelEligible = (economy: Economy, on: IsoDate): boolean =>
  economy.travelEligible.some(span => isWithin(on, span))

export const holdsOn = isWithin
