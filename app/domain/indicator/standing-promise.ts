import { isQuotedFrom, sectionText } from '../quality/section-text'
import { type Field, fieldOf, fields } from '../record/catalogue'
import type { RecordValues } from '../record/record'
import type { Indicator } from '../record/rows'

/** Whether sentences of this field can be promises: what everybody may read, written as text. */
export const holdsPromises = ({ kind, audience, section }: Field): boolean =>
  kind === 'longText' && audience === 'public' && section !== 'fora'

/** The fields from whose sentences indicators can be made, in the order of the record. */
export const promiseFields: readonly Field[] = fields.filter(holdsPromises)

/** Whether the sentence that an indicator was made from still stands in its section; without a promise it does. */
export const promiseStands = ({ promise }: Pick<Indicator, 'promise'>, values: RecordValues): boolean =>
  promise === null || isQuotedFrom(promise.sentence, sectionText(fieldOf(promise.field).section, values))

/** The ids of the indicators whose sentence no longer stands. */
export const lostPromises = (values: RecordValues): string[] =>
  values.indicators.filter(indicator => !promiseStands(indicator, values)).map(({ id }) => id)
