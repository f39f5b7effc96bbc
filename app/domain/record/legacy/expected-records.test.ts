import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { readLegacy } from './read-legacy'
import { toJson } from './to-json'

const folder = new URL('../../../../tests/fixtures/records/', import.meta.url)
const files = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()

/** Every field of each record, as a person read it from the record and wrote it down once. */
describe('each of the real records', () => {
  test.each(files)('%s is read in every field', name => {
    const read = readLegacy(readFileSync(new URL(name, folder), 'utf8'), referenceSeed)
    const records = read.ok ? read.readings.map(reading => toJson(reading, name, referenceSeed)) : read
    expect(records).toEqual(
      JSON.parse(readFileSync(new URL(`expected/${name.replace('.txt', '.json')}`, folder), 'utf8')),
    )
  })

  test('there are seven in six layouts', () => {
    const layouts = files.map(name => {
      const read = readLegacy(readFileSync(new URL(name, folder), 'utf8'), referenceSeed)
      return read.ok ? read.readings[0]?.layout : null
    })
    expect(layouts).toEqual([
      'display-form',
      'print-view-pipes',
      'display-form',
      'print-view-glued',
      'newer-display-form',
      'display-form-multi-year',
      'lossy-display-form',
    ])
  })
})
