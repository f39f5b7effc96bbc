import { fieldOf } from '~/domain/record/catalogue'
import type { Held } from '~/domain/record/changed'
import type { Clash } from '~/domain/record/clash'
import { emptyValues } from '~/domain/record/empty'
import { sectionChanges } from '../difference/section-changes'
import { fieldView, type Naming } from '../record/shown'
import type { ShownClash } from './clash-editor'
import { mergeTexts } from './merge'

const textOf = ({ value }: Held): string => (typeof value === 'string' ? value : '')

/** A clash as it is shown; long texts come with one text that has the changes of both, where they go together. */
export function clashView({ key, theirs, mine, before, by, at }: Clash, naming: Naming): ShownClash {
  const field = fieldOf(key)
  const shown = ({ value, mark }: Held) =>
    fieldView(field, { values: { ...emptyValues(), [key]: value }, marks: mark ? { [key]: mark } : {} }, naming)
  const isText = field.kind === 'longText' && before !== null && !mine.mark && !theirs.mark
  const sectionWith = (held: Held) => ({ key: field.section, title: field.label, fields: [shown(held)] })
  return {
    ...{ key, label: field.label, by, at },
    theirs: shown(theirs),
    changes: sectionChanges([sectionWith(theirs)], [sectionWith(mine)]),
    merged: isText ? mergeTexts(textOf(before), textOf(mine), textOf(theirs)) : null,
  }
}
