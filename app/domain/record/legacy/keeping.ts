import type { FieldKey } from '../catalogue'
import { readMoment } from './dates'
import { type Desk, doubt, mark, notePlace } from './desk'
import { isNotApplicable } from './empty-words'
import { nameOf } from './labels'
import { isBlank, isFurniture, type Line, proseOf } from './lines'
import type { Entry } from './page'
import { setText } from './sections'

const contents = (entry: Entry): Line[] => entry.lines.filter(line => !isBlank(line) && !isFurniture(line))

const leftOver = (desk: Desk, entry: Entry, lines: readonly Line[]) => {
  for (const line of lines) {
    doubt(desk, 'keeping', line.text, `This stands after “${nameOf(entry.label)}” and was not taken into any field.`, {
      line: line.n,
    })
  }
}

function readVersion(desk: Desk, entry: Entry) {
  const [first, ...others] = contents(entry)
  if (!first) return
  notePlace(desk, 'keeping', [first])
  const match = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(first.text)
  if (!match) doubt(desk, 'keeping', first.text, 'This is no version, such as 4.0.', { line: first.n })
  else desk.keeping.version ??= { major: Number(match[1]), minor: Number(match[2] ?? 0) }
  leftOver(desk, entry, others)
}

/** "26/01/2018 14:44 by Secretariat Officer"; in the blank form only "by". */
function readAuthorship(desk: Desk, entry: Entry, what: 'created' | 'modified') {
  const [first, ...others] = contents(entry)
  leftOver(desk, entry, others)
  if (!first || /^(?:at )?by$/i.test(first.text)) return
  notePlace(desk, 'keeping', [first])
  const text = first.text.replace(/^(?:at|on)\s+/i, '')
  const cut = text.search(/(?:^| )by\b/i)
  const moment = (cut < 0 ? text : text.slice(0, cut)).replace(/[|\s]+$/, '')
  const author = cut < 0 ? '' : text.slice(cut).replace(/^\s*by[|\s:]*/i, '')
  const taken = moment === '' ? { value: null } : readMoment(moment)
  if (taken.why) doubt(desk, 'keeping', first.text, taken.why, { line: first.n })
  const { keeping } = desk
  if (what === 'created') {
    keeping.createdAt ??= taken.value
    keeping.createdBy ??= author || null
  } else {
    keeping.modifiedAt ??= taken.value
    keeping.modifiedBy ??= author || null
  }
}

/** Content type, version, who created and last changed the record; in the record proper or at the end of the form. */
export function readKeeping(desk: Desk, entry: Entry) {
  if (entry.label.zone !== 'closing') return
  const [first, ...others] = contents(entry)
  switch (entry.label.id) {
    case 'contentType':
      if (first) {
        desk.keeping.contentType ??= first.text
        notePlace(desk, 'keeping', [first])
      }
      return leftOver(desk, entry, others)
    case 'version':
      return readVersion(desk, entry)
    case 'createdAt':
      return readAuthorship(desk, entry, 'created')
    case 'modifiedAt':
      return readAuthorship(desk, entry, 'modified')
    case 'attachments':
      for (const line of contents(entry)) {
        doubt(
          desk,
          'supportingDocument',
          line.text,
          'An attachment is named here. Its file is not part of this text.',
          { line: line.n },
        )
      }
  }
}

/** A Secretariat-only label of the blank form, which in some records carries a value. */
export function readAdmin(desk: Desk, key: FieldKey, lines: readonly Line[]) {
  const filled = lines.filter(line => !isBlank(line) && !isFurniture(line))
  const text = proseOf(filled)
  if (text === '') return
  notePlace(desk, key, filled)
  if (isNotApplicable(text)) mark(desk, key, 'not-applicable', text)
  else setText(desk, key, text)
}
