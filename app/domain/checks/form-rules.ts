import { type FieldKey, fieldOf, fields } from '../record/catalogue'
import { isEmpty } from '../record/empty'
import { fieldsAsked, formStageTitles, wordLimit, wordsOnPage } from '../record/form-editions'
import { type CheckFacts, type Found, found, type Rule, when } from './check'
import { countWords, longTexts, notApplicable, textOf } from './words'

/** A record says "Not Applicable" where it has no such answer and no reason for it. */
const bareNotApplicable = ({ record: { values, marks } }: CheckFacts, key: FieldKey): boolean => {
  const mark = marks[key]
  return mark?.kind === 'not-applicable' ? !mark.reason : notApplicable.test(textOf(values, key))
}

/** That no waiver is asked for, and that nobody else takes part, needs no reason. */
const needsNoReason: readonly FieldKey[] = ['waivers', 'otherStakeholders']

/** A project that was approved has all that is required, and its status besides follows from its steps. */
const approvedNeeds = fields.filter(field => field.required && field.key !== 'status').map(field => field.key)

const fieldsNeeded = ({ stage, edition }: CheckFacts): readonly FieldKey[] =>
  stage === null || edition === null ? approvedNeeds : edition.forms[stage].needs

/** Records of the old database that came without their texts are told so once. */
const manyMissing = 5

const limitOf = ({ stage, edition }: CheckFacts, key: FieldKey): number | null =>
  stage === null || edition === null ? (fieldOf(key).words ?? null) : wordLimit(edition, stage, key)

const limited = fields.filter(field => field.words !== undefined)

/** What the forms ask in their editions: what must be there, how long it may be, and what belongs to it. */
export const formRules: readonly Rule[] = [
  {
    id: 'needed-fields',
    severity: 'blocks',
    source: 'Fields without which a form is not submitted, or a project not approved',
    look: facts => {
      const { values, marks } = facts.record
      const missing = fieldsNeeded(facts).filter(key => isEmpty(values[key]) && marks[key]?.kind !== 'not-applicable')
      const [first] = missing
      if (facts.stage === null && first && missing.length > manyMissing)
        return [
          found(
            `The record is not whole: ${missing.length} fields that a project cannot do without are empty, “${fieldOf(first).label}” first.`,
            { field: first },
          ),
        ]
      return missing.map(key => found(`Fill in “${fieldOf(key).label}”.`, { field: key }))
    },
  },
  {
    id: 'not-applicable-needs-reason',
    severity: 'blocks',
    source: 'Gender criteria, APEC, 2000: “not applicable” without a reason is not accepted',
    look: facts =>
      longTexts
        .filter(({ key }) => !needsNoReason.includes(key) && bareNotApplicable(facts, key))
        .map(({ key, label }) => found(`“${label}” says “Not Applicable” without a reason.`, { field: key })),
  },
  {
    id: 'words-within-limit',
    severity: 'look',
    source: 'Length that the form asks for',
    look: facts =>
      limited.flatMap(({ key, label }): Found[] => {
        const limit = limitOf(facts, key)
        const count = countWords(textOf(facts.record.values, key))
        return when(
          limit !== null && count > limit,
          found(`“${label}” has ${count} words; the form asks for at most ${limit}.`, { field: key }),
        )
      }),
  },
  {
    id: 'pages-within-limit',
    severity: 'look',
    source: 'Pages of a concept note: Applying for Funds, APEC (2016 to 2025); of a proposal: Project Quality, APEC',
    look: ({ record: { values }, stage, edition }) => {
      if (stage === null || edition === null) return []
      const { pages } = edition.forms[stage]
      const asked = fieldsAsked(edition, stage)
      const words = longTexts
        .filter(({ key }) => asked.includes(key))
        .reduce((sum, { key }) => sum + countWords(textOf(values, key)), 0)
      const filled = Math.ceil(words / wordsOnPage)
      return when(
        filled > pages,
        found(
          `The ${formStageTitles[stage].toLowerCase()} has ${words} words, about ${filled} pages; ${pages} are allowed by the ${edition.title}.`,
          { field: 'summary' },
        ),
      )
    },
  },
  {
    id: 'attachments-agree',
    severity: 'look',
    source: 'The form asks whether supporting documents are attached',
    look: ({ record: { values }, attachments, stage }) => {
      const { supportingDocument: said } = values
      const field = 'supportingDocument' as const
      return [
        // Of a record of the old database, the files did not come along.
        ...when(
          said === true && attachments === 0 && stage !== null,
          found('The form says that documents are attached; none is.', { field }),
        ),
        ...when(
          said === false && attachments > 0,
          found(`The form says that no document is attached; ${attachments === 1 ? 'one is' : `${attachments} are`}.`, {
            field,
          }),
        ),
      ]
    },
  },
  {
    id: 'declared-by-proponent',
    severity: 'look',
    source:
      'A Project Proponent signs the declaration; seen in old records: declarations by somebody else, or misspelt',
    look: ({ record: { values } }) => {
      const parts = (name: string) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
      const signed = parts(values.declaration ?? '')
      const known = new Set(values.proponents.flatMap(({ name }) => parts(name)))
      return when(
        signed.length > 0 && known.size > 0 && !signed.some(part => known.has(part)),
        found(`${values.declaration} signed the declaration and is no proponent of the record.`, {
          field: 'declaration',
        }),
      )
    },
  },
]
