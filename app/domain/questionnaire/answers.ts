import type { IsoMoment } from '../calendar'

/** A row of a repeating table, by the keys of its columns; empty cells are null. */
export type TableRow = Record<string, string | number | null>

/**
 * What was answered, raw: text · number (whole cents for money, 0 to 100 for percent, from 1 up for a rating) · ISO day ·
 * true or false · the key of a choice · keys of choices (several, ranking in order) · a number or a text by row · rows of a
 * table · the id of a file.
 */
export type Value = string | number | boolean | string[] | Record<string, number | string> | TableRow[]

/** "Not applicable", "not known" and "will follow" are answers of their own; no answer is the absence of one. */
export const withoutValue = ['not-applicable', 'not-known', 'will-follow'] as const
export type WithoutValue = (typeof withoutValue)[number]
export const withoutValueTitles: Record<WithoutValue, string> = {
  'not-applicable': 'Not applicable',
  'not-known': 'Not known',
  'will-follow': 'Will follow',
}

export type Given = { is: 'given'; value: Value } | { is: WithoutValue }
/** Answers by the key of their question; what was not answered is not there. */
export type Answers = Readonly<Record<string, Given>>

/** Whether an answer may be published, and with the name of its economy. */
export const permissions = ['with-name', 'without-name', 'no'] as const
export type Permission = (typeof permissions)[number]
export const permissionTitles: Record<Permission, string> = {
  'with-name': 'May be published with the name of the economy',
  'without-name': 'May be published without the name of the economy',
  no: 'May not be published',
}

/** An answer as it is kept: who wrote it last, and its place in the counting of its response. */
export type KeptAnswer = {
  question: string
  /** Null where an answer was taken back: what it was stands in its changes. */
  given: Given | null
  /** Null where the answer follows what the economy says for all. */
  permission: Permission | null
  by: string
  person: string | null
  at: IsoMoment
  /** The revision of the response with which it was saved. */
  revision: number
}

/** An official answer: what was cleared is frozen as it was, with who cleared it and what may be published. */
export type Cleared = {
  answers: Answers
  /** By question, only where it differs from `permission`. */
  permissions: Readonly<Record<string, Permission>>
  permission: Permission
}

/** What an economy allows for one of its answers; nothing where it has said nothing. */
export const permissionFor = ({ permission, permissions: own }: Cleared, question: string): Permission =>
  (Object.hasOwn(own, question) ? own[question] : undefined) ?? permission
