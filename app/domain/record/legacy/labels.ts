import { type FieldKey, fields } from '../catalogue'
import { bare } from './lines'

export const proponentParts = [
  'name',
  'jobTitle',
  'organization',
  'postalAddress',
  'telephone',
  'fax',
  'email',
] as const
export type ProponentPart = (typeof proponentParts)[number]

export type SectionName = FieldKey | 'beneficiariesAndOutputs'
export type KeepingName = 'contentType' | 'version' | 'createdAt' | 'modifiedAt' | 'attachments'

/**
 * A label of the record. `zone` is the part of the page it belongs to: `head` (identification and proponents),
 * `section` (the proposal), `closing` (record keeping), `admin` (Secretariat only). `rank` is the order of the
 * proposal's sections, by which a heading is told from a line that only looks like one.
 */
export type Label =
  | { zone: 'head'; id: FieldKey | 'total'; names: string[] }
  | { zone: 'head'; id: 'proponents'; names: string[]; part: ProponentPart; slot: number | null }
  | { zone: 'section'; id: SectionName; names: string[]; rank: number }
  | { zone: 'closing'; id: KeepingName; names: string[]; rank: number }
  | { zone: 'admin'; id: FieldKey; names: string[] }

const labelOfField = (key: FieldKey): string => fields.find(field => field.key === key)?.label ?? key

/** Spellings beside the catalogue's own. Case, blanks, stops, colons and hyphens never matter. */
const headSpellings: [FieldKey, string[]][] = [
  ['number', ['Project Number']],
  ['title', []],
  ['type', []],
  ['status', []],
  ['publication', ['Publication', 'Publications (if any)']],
  ['year', []],
  ['session', []],
  ['topics', ['Topic']],
  ['fundAccount', []],
  ['subFund', []],
  ['apecFunding', ['APEC Funding Amount']],
  ['coFunding', ['Co-funding']],
  ['coFundingPercentage', []],
  ['sponsoringForum', []],
  ['committee', []],
  ['otherFora', []],
  ['otherStakeholders', ['Other Non-APEC Stakeholders']],
  ['proposingEconomies', ['Proposing Economies', 'Proposing Economy']],
  ['coSponsoringEconomies', ['Co-Sponsoring Economy(ies)', 'Co-Sponsoring Economy']],
  ['expectedStart', []],
  ['expectedCompletion', []],
  ['declaration', []],
]

const partSpellings: Record<ProponentPart, string[]> = {
  name: ['Project Proponent Name', 'Project Proponent', 'Project Overseer Name'],
  jobTitle: ['Job Title'],
  organization: ['Organization', 'Organisation'],
  postalAddress: ['Postal Address'],
  telephone: ['Telephone'],
  fax: ['Fax'],
  email: ['Email', 'E-mail'],
}

const sectionOrder: [SectionName, string[]][] = [
  ['summary', []],
  ['relevance', []],
  ['objectives', []],
  ['alignment', []],
  ['justification', ['TILF Justification', 'ASF Justification']],
  ['beneficiariesAndOutputs', ['Beneficiaries and Outputs']],
  ['dissemination', []],
  ['gender', []],
  ['workPlan', ['Workplan']],
  ['risks', []],
  ['monitoringAndEvaluation', ['Monitoring & Evaluation']],
  ['linkages', []],
  ['sustainability', []],
  ['projectOverseers', []],
  ['costEfficiency', []],
  ['drawdownTimetable', []],
  ['directLabour', ['Direct Labor']],
  ['waivers', []],
  ['supportingDocument', ['Are there any supporting documents attached?']],
]

const closingOrder: [KeepingName, string[]][] = [
  ['attachments', ['Attachments']],
  ['contentType', ['Content Type']],
  ['version', ['Version']],
  ['createdAt', ['Created at', 'Created']],
  ['modifiedAt', ['Last modified at', 'Last modified', 'Modified']],
]

const namesOf = (key: SectionName, more: string[]): string[] =>
  key === 'beneficiariesAndOutputs' ? more : [labelOfField(key), ...more]

const slots = [1, 2, 3, 4, 5, 6]

const proponentLabels = (): Label[] =>
  proponentParts.flatMap(part => [
    ...slots.map(
      (slot): Label => ({
        zone: 'head',
        id: 'proponents',
        part,
        slot,
        names: partSpellings[part].map(name => `${name} ${slot}`),
      }),
    ),
    { zone: 'head', id: 'proponents', part, slot: null, names: partSpellings[part] },
  ])

export const labels: readonly Label[] = [
  ...headSpellings.map(([id, more]): Label => ({ zone: 'head', id, names: [labelOfField(id), ...more] })),
  { zone: 'head', id: 'total', names: ['Total Project Value'] },
  ...proponentLabels(),
  ...sectionOrder.map(([id, more], rank): Label => ({ zone: 'section', id, names: namesOf(id, more), rank })),
  ...closingOrder.map(
    ([id, names], index): Label => ({ zone: 'closing', id, names, rank: sectionOrder.length + index }),
  ),
  ...fields
    .filter(field => field.section === 'secretariat')
    .map((field): Label => ({ zone: 'admin', id: field.key, names: [field.label] })),
]

/** How many ranks there are: sections, then record keeping. */
export const rankCount = sectionOrder.length + closingOrder.length

const byBare = new Map<string, Label>()
for (const label of labels) for (const name of label.names) byBare.set(bare(name), label)

const longestLabel = Math.max(...labels.flatMap(label => label.names.map(name => name.length)))

/** The label that a text is as a whole, whatever its case, blanks, colons and stars; null where it is none. */
export const labelOf = (text: string): Label | null =>
  text.length > longestLabel + 12 ? null : (byBare.get(bare(text)) ?? null)

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', ' ?')

const starts = new RegExp(
  `^(${labels
    .flatMap(label => label.names)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`,
  'i',
)

/** The label that a line begins with and what follows it, blanks kept; null where it begins with none. */
export function leadingLabel(text: string): { label: Label; name: string; rest: string } | null {
  const name = starts.exec(text)?.[1]
  const label = name === undefined ? undefined : byBare.get(bare(name))
  return name !== undefined && label ? { label, name, rest: text.slice(name.length) } : null
}

/** Two labels ask for the same thing. */
export const isSame = (a: Label, b: Label): boolean =>
  a === b ||
  (a.id === b.id && (a.id !== 'proponents' || ('part' in a && 'part' in b && a.part === b.part && a.slot === b.slot)))

/** What a person calls the label. */
export const nameOf = (label: Label): string => label.names[0] ?? label.id
