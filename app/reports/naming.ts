import type { RecordValues } from '~/domain/record/record'
import { committeeName, forumName, type Names, subFundName } from './wording'

/** The names of what a record refers to by key, for pages that show a record. */
export const namingOf = (names: Names) => ({
  forum: (acronym: string) => forumName(names, acronym),
  committee: (acronym: string) => committeeName(names, acronym),
  subFund: (values: RecordValues) => subFundName(names, values),
})
