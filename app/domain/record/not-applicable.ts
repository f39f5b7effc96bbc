import type { Field, FieldKey } from './catalogue'
import { isNone, isNotApplicable } from './legacy/empty-words'

/** "Not applicable", "N/A", "None" and nothing else: an answer that says nothing without its reason. */
export const isBareNotApplicable = (text: string): boolean => isNotApplicable(text.trim()) || isNone(text.trim())

/** What every project has: without these texts there is none. */
const neverLeftOut: readonly FieldKey[] = ['summary', 'relevance', 'objectives', 'outputs']

/** Whether "Not applicable", with its reason, may be the answer to a question. */
export const mayNotApply = ({ key, kind, audience }: Field): boolean =>
  kind === 'longText' && audience === 'public' && !neverLeftOut.includes(key)

/** Questions of which not even an old record may say "Not applicable" without a reason (gender criteria, APEC, 2000). */
export const asksForReason = (key: FieldKey): boolean => key === 'gender'
