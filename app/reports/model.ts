import type { IsoDate } from '~/domain/calendar'
import type { Piece } from '~/domain/difference/change'

/**
 * One model for every report. Cells hold raw values: money in whole cents, percentages as 29.85, dates as ISO text;
 * only a renderer formats. A builder is pure: facts in, `Report` out.
 */
export type CellKind = 'text' | 'count' | 'year' | 'money' | 'percent' | 'date'
export type CellValue = string | number | null

/** A value, or a value with the address of its source and a short remark on it, which is shown beside the value. */
export type Cell = CellValue | { value: CellValue; href?: string; note?: string }
export type Row = Readonly<Record<string, Cell>>

/**
 * How a column follows from others of its row: Excel gets a live formula, HTML the computed value.
 * `sum` counts empty cells as nothing; `minus` and `share` stay empty where a part is missing; `share` is a percentage.
 */
export type Formula =
  | { sum: readonly string[] }
  | { minus: readonly [from: string, take: string] }
  | { share: readonly [part: string, whole: string] }

export type Column = {
  key: string
  header: string
  kind: CellKind
  /** Of the column in a workbook, in characters. */
  width?: number
  formula?: Formula
  /** Adds up another column from the first row down to each. Rows hold the sums; Excel gets live ones. */
  running?: string
}

export type Table = {
  block: 'table'
  /** Unique in the report: an address in HTML, part of a name in a workbook. */
  id: string
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** A last row: `sums` are added up, columns with a formula follow from the sums. */
  totals?: { label: string; sums: readonly string[] }
  /** The sheet of a workbook on which it stands; tables of one name stand below each other. */
  sheet: string
  /** Said instead of a table without rows. */
  whenEmpty?: string
}

export type Fact = { label: string; kind: CellKind; value: CellValue; href?: string }

/** Steps of one colour, the palest first: for the steps of a scale, and for groups side by side. */
export const tints = ['tint1', 'tint2', 'tint3', 'tint4', 'tint5', 'tint6'] as const
export type Tone = 'apec' | 'own' | 'plan' | 'actual' | (typeof tints)[number]
/** `tone` colours: APEC's money and co-funding look the same everywhere. */
export type Series = { key: string; name: string; tone: Tone }

/** Bars for rows of numbers; its numbers are always shown as a table too (`numbersOf`). */
export type Chart = {
  block: 'chart'
  id: string
  title: string
  direction: 'upright' | 'across'
  stacked: boolean
  /** Narrow, with the numbers at the bars: for many charts one below the other. */
  compact?: boolean
  kind: 'money' | 'count' | 'percent'
  labelHeader: string
  series: readonly Series[]
  rows: readonly ({ label: string } & Readonly<Record<string, string | number>>)[]
  sheet: string
  /** The id of a table of the same report that already shows these numbers; else one is made. */
  numbersIn?: string
  /** The address of the list behind all of it. */
  href?: string
}

/** A chart with the drawings that were made of it on the server, the wide one and the narrow one. */
export type DrawnChart = { chart: Chart; svgs: readonly { name: 'wide' | 'narrow'; svg: string }[] }

export type Heading = { block: 'heading'; level: 2 | 3; id: string; text: string }
export type Paragraphs = { block: 'paragraphs'; paragraphs: readonly string[] }
/** A text in two versions, with what was taken out and put in. */
export type Words = { block: 'words'; pieces: readonly Piece[] }
export type Facts = { block: 'facts'; facts: readonly Fact[] }
export type NoteTone = 'plain' | 'wait' | 'good' | 'stop'
export type Note = { block: 'note'; tone: NoteTone; text: string }
export type Block = Heading | Paragraphs | Words | Facts | Table | Chart | Note

export type Report = {
  title: string
  subtitle?: string
  /** The project's number, where the report is of one project. */
  number?: string
  /** The day whose facts it shows; also the only date that a workbook carries. */
  asOf: IsoDate
  blocks: readonly Block[]
}

export const notGiven = 'Not given'

export const heading = (level: 2 | 3, id: string, text: string): Heading => ({ block: 'heading', level, id, text })

/** Text as its paragraphs: a blank line parts them, single line breaks stay. */
export const paragraphs = (text: string): Paragraphs => ({
  block: 'paragraphs',
  paragraphs: text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== ''),
})

export const note = (tone: NoteTone, text: string): Note => ({ block: 'note', tone, text })
