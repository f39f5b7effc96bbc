import { describe, expect, it } from 'vitest'
import { partIsFor, recordFor, valuesFor } from './audience'
import { type Audience, fields } from './catalogue'
import { emptyValues, isEmpty } from './empty'
import type { FieldValue, ProjectRecord, Proponent, RecordValues } from './record'

const person: Proponent = {
  slot: 1,
  name: 'The overseer',
  jobTitle: 'Head',
  organization: 'Ministry',
  postalAddress: 'canary',
  telephone: 'canary',
  fax: 'canary',
  email: 'canary',
  from: null,
  until: null,
}

/** Something in every field; the Secretariat's fields say so. */
const full = {
  ...(Object.fromEntries(
    fields.map(({ key, audience }): [string, FieldValue] => [key, audience === 'secretariat' ? 'canary' : 'text']),
  ) as RecordValues),
  proponents: [person],
}
const record: ProjectRecord = {
  values: full,
  marks: {
    proponents: { kind: 'unreadable', text: 'canary' },
    pmuField1: { kind: 'unreadable', text: 'canary' },
    waivers: { kind: 'not-applicable', text: 'N/A' },
  },
  keeping: {
    contentType: null,
    version: { major: 1, minor: 0 },
    createdAt: null,
    createdBy: null,
    modifiedAt: null,
    modifiedBy: null,
  },
}

describe('what an audience may read', () => {
  it('is for the public neither a contact nor a Secretariat field, in values or marks', () => {
    const seen = recordFor(record, ['public'])
    expect(JSON.stringify(seen)).not.toContain('canary')
    expect(seen.values.proponents).toEqual([
      { ...person, postalAddress: null, telephone: null, fax: null, email: null },
    ])
    expect(seen.marks).toEqual({ waivers: { kind: 'not-applicable', text: 'N/A' } })
    for (const { key, audience } of fields) expect(isEmpty(seen.values[key]), key).toBe(audience !== 'public')
  })

  it('is everything for those who may read everything', () => {
    expect(recordFor(record, ['public', 'contacts', 'secretariat'])).toEqual(record)
  })

  it('is nothing for no audience', () => {
    expect(valuesFor(full, [])).toEqual(emptyValues())
  })

  it('leaves the record itself as it was', () => {
    recordFor(record, ['public'])
    expect(record.values.proponents).toEqual([person])
  })
})

describe('partIsFor', () => {
  it('names to the public what the public may read', () => {
    const publicly: Audience[] = ['public']
    expect(partIsFor('summary', publicly)).toBe(true)
    expect(partIsFor('budget', publicly)).toBe(true)
    expect(partIsFor('pmuField1', publicly)).toBe(false)
    expect(partIsFor('pmuField1', ['public', 'secretariat'])).toBe(true)
    expect(partIsFor('no such part', publicly)).toBe(false)
  })
})
