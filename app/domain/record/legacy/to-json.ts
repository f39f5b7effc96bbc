import { fullName } from '../../forum'
import type { Reference } from '../../reference'
import { type FieldKey, fields } from '../catalogue'
import { formatVersion } from '../record'
import type { Reading } from './reading'

/** What the blank words of a field were, where it was left empty on purpose: "Not Applicable", "None". */
const leftEmpty = (reading: Reading, key: FieldKey): string | null => {
  const mark = reading.marks[key]
  return mark?.kind === 'not-applicable' ? mark.text : null
}

/** The proposal's long texts, by their keys in the catalogue. "Not Applicable" keeps its words; nothing given is null. */
function sectionsOf(reading: Reading): Record<string, string | null> {
  const keys = fields.filter(
    field => field.kind === 'longText' && field.audience === 'public' && field.section !== 'fora' && !field.own,
  )
  const values: Partial<Record<FieldKey, unknown>> = reading.values
  return Object.fromEntries(
    keys.map(({ key }) => {
      const value = values[key]
      return [key, typeof value === 'string' ? value : leftEmpty(reading, key)]
    }),
  )
}

const namedBy = (bodies: { acronym: string; name: string }[], acronym: string | null): string | null => {
  const body = bodies.find(entry => entry.acronym === acronym)
  return body ? fullName(body) : null
}

/**
 * One record as the import command prints it: amounts in cents, names as APEC's database writes them, the sub-fund
 * as the record shows it; what is absent is null or empty.
 */
export function toJson(reading: Reading, file: string, reference: Reference) {
  const { values, keeping } = reading
  return {
    file,
    layout: reading.layout,
    number: values.number,
    title: values.title,
    year: values.year,
    session: values.session,
    type: values.type,
    status: values.status,
    fundAccount: values.fundAccount,
    subFund: reading.subFundLabel ?? leftEmpty(reading, 'subFund'),
    apecFundingCents: values.apecFunding,
    coFundingCents: values.coFunding,
    totalCents: reading.statedTotal,
    sponsoringForum: namedBy(reference.fora, values.sponsoringForum),
    topics: values.topics,
    committee: namedBy(reference.committees, values.committee),
    otherFora: values.otherFora.map(acronym => namedBy(reference.fora, acronym) ?? acronym),
    otherStakeholders: values.otherStakeholders === null ? [] : values.otherStakeholders.split('\n').filter(Boolean),
    proposingEconomies: values.proposingEconomies,
    coSponsoringEconomies: values.coSponsoringEconomies,
    expectedStart: values.expectedStart,
    expectedCompletion: values.expectedCompletion,
    proponents: values.proponents.map(({ slot: _, until: __, ...person }) => person),
    declaration: values.declaration ?? leftEmpty(reading, 'declaration'),
    sections: sectionsOf(reading),
    workPlan: values.workPlan.map(({ timeline, activity, output }) => ({ timeline, activity, output })),
    risks: values.risks.map(({ risk, prevention }) => ({ risk, prevention })),
    contentType: keeping.contentType,
    version: keeping.version && formatVersion(keeping.version),
    createdAt: keeping.createdAt,
    createdBy: keeping.createdBy,
    modifiedAt: keeping.modifiedAt,
    modifiedBy: keeping.modifiedBy,
    doubts: reading.doubts.map(({ field, text, why }) => ({ field, text, why })),
  }
}

export type RecordJson = ReturnType<typeof toJson>
