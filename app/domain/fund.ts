import type { IsoDate } from './calendar'
import { holdsOn, type Span } from './economy'

/** The letter at the end of a project number tells the fund: A = ASF, T = TILF, S = self-funded, none = GPA. */
export const numberSuffixes = ['A', 'T', 'S', ''] as const
export type NumberSuffix = (typeof numberSuffixes)[number]

export type FundAccount = Span & { name: string; acronym: string; suffix: NumberSuffix; otherSpellings: string[] }

/** A sub-fund of a fund account. Its label has changed over the years: `labels` are dated, `name` is the key. */
export type SubFund = Span & { name: string; fund: string; labels: ({ label: string } & Span)[] }

/** The label a sub-fund carried on a date, its name where none is recorded. */
export const labelOn = (subFund: SubFund, date: IsoDate): string =>
  subFund.labels.find(label => holdsOn(date, label))?.label ?? subFund.name
