import { type FieldKey, fieldOf, fields } from '../record/catalogue'
import { isEmpty } from '../record/empty'
import type { RecordValues } from '../record/record'
import { type CheckFacts, type Found, found, type Rule, when } from './check'

const textOf = (values: RecordValues, key: FieldKey): string => {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

const longTexts = fields.filter(field => field.kind === 'longText' && field.audience === 'public')

const everyText = ({ record: { values } }: CheckFacts): string =>
  [
    ...longTexts.map(({ key }) => textOf(values, key)),
    ...values.workPlan.map(row => `${row.activity}\n${row.output}`),
  ].join('\n')

const notApplicable = /^\s*(?:not applicable|n\/?a|none|nil)\s*[.;]?\s*$/i

/** A record says "Not Applicable" where it has no such answer and no reason for it. */
const bareNotApplicable = ({ record: { values, marks } }: CheckFacts, key: FieldKey): boolean => {
  const mark = marks[key]
  return mark?.kind === 'not-applicable' ? !mark.reason : notApplicable.test(textOf(values, key))
}

const asksForWaiver = ({ record: { values, marks } }: CheckFacts): boolean =>
  textOf(values, 'waivers') !== '' && marks.waivers === undefined && !notApplicable.test(textOf(values, 'waivers'))

/** The outputs that a text names: its numbered or bulleted paragraphs. */
export const namedOutputs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => /^(?:\(?[0-9]{1,2}[.):]|\(?[a-h][.)]|output\s+[0-9]+\b|[-•*–])\s*\S/i.test(line))
    .map(line => line.replace(/^(?:output\s+[0-9]+[.:)]?|\(?[0-9a-h]{1,2}[.):]|[-•*–])\s*/i, ''))

const significant = (text: string): string[] => [...new Set(text.toLowerCase().match(/[a-zà-ÿ]{6,}/g) ?? [])]

/** A project that was approved has all that is required, and its status besides follows from its steps. */
const approvedNeeds = fields.filter(field => field.required && field.key !== 'status').map(field => field.key)

const fieldsNeeded = ({ stage, edition }: CheckFacts): readonly FieldKey[] =>
  stage === null || edition === null ? approvedNeeds : edition.forms[stage].needs

const shortened = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`

const emails = (text: string): string[] => text.toLowerCase().match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []

/** What the texts of a proposal say, leave open, or say of each other. */
export const textRules: readonly Rule[] = [
  {
    id: 'other-fora-named',
    severity: 'look',
    source: 'Dossier: fora that a text names are informed and asked',
    look: facts => {
      const { values } = facts.record
      const words = new Set(everyText(facts).match(/\b[A-Z]{3,}\b/g))
      const known = [values.sponsoringForum, values.committee, ...values.otherFora]
      const missing = facts.lists.fora.map(forum => forum.acronym).filter(one => words.has(one) && !known.includes(one))
      return when(
        missing.length > 0,
        found(
          `The text names ${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} not under Other Fora Involved.`,
          {
            field: 'otherFora',
          },
        ),
      )
    },
  },
  {
    id: 'not-applicable-needs-reason',
    severity: 'blocks',
    source: 'Gender criteria, APEC, 2000: “not applicable” without a reason is not accepted',
    look: facts =>
      longTexts
        // That no waiver is asked for needs no reason.
        .filter(({ key }) => key !== 'waivers' && bareNotApplicable(facts, key))
        .map(({ key, label }) => found(`“${label}” says “Not Applicable” without a reason.`, { field: key })),
  },
  {
    id: 'success-has-a-number',
    severity: 'look',
    source: 'SMART objectives, APEC',
    look: ({ record: { values } }) => {
      const sentences = textOf(values, 'monitoringAndEvaluation').split(/(?<=[.;!?])\s+|\n+/)
      const measured = sentences.filter(sentence => /\b(?:success|measured|indicators?)\b/i.test(sentence))
      return when(
        measured.length > 0 && !measured.some(sentence => /\d/.test(sentence)),
        found('Success is to be measured, but no target has a number.', { field: 'monitoringAndEvaluation' }),
      )
    },
  },
  {
    id: 'two-or-three-outputs',
    severity: 'look',
    source: 'Project Quality, APEC: at most three outputs, each with a name',
    look: ({ record: { values } }) => {
      const text = textOf(values, 'outputs')
      const named = namedOutputs(text).length
      return when(
        text !== '' && (named < 2 || named > 3),
        found(
          named === 0
            ? 'The outputs are not named one by one. Number two or three of them.'
            : `${named} ${named === 1 ? 'output is' : 'outputs are'} named; two or three are asked for.`,
          { field: 'outputs' },
        ),
      )
    },
  },
  {
    id: 'output-in-work-plan',
    severity: 'look',
    source: 'Dossier: what is promised is also planned',
    look: ({ record: { values } }) => {
      const plan = new Set(significant(values.workPlan.map(row => `${row.activity} ${row.output}`).join(' ')))
      if (plan.size === 0) return []
      return namedOutputs(textOf(values, 'outputs'))
        .filter(output => significant(output).length > 0 && !significant(output).some(word => plan.has(word)))
        .map(output =>
          found(`No row of the work plan leads to the output ${shortened(output)}.`, { field: 'workPlan' }),
        )
    },
  },
  {
    id: 'risk-has-prevention',
    severity: 'blocks',
    source: 'The table of risks asks for the prevention of each',
    look: ({ record: { values } }) =>
      values.risks
        .filter(row => row.risk.trim() !== '' && row.prevention.trim() === '')
        .map(row =>
          found(`Nothing is said of how this risk is prevented: ${shortened(row.risk)}.`, { field: 'risks' }),
        ),
  },
  {
    id: 'some-risks',
    severity: 'look',
    source: 'The proposal asks for the risks',
    look: ({ record: { values, marks } }) =>
      when(
        values.risks.length < 2 && marks.risks === undefined && values.workPlan.length > 0,
        found('Fewer than two risks are named. Think of participation, time and use of the results.', {
          field: 'risks',
        }),
      ),
  },
  {
    id: 'overseer-is-proponent',
    severity: 'look',
    source: 'A Project Proponent becomes Project Overseer on approval (APEC, 2011)',
    look: ({ record: { values } }) => {
      const text = textOf(values, 'projectOverseers')
      const titled = [...text.matchAll(/\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+((?:[A-ZÀ-Ý][\p{L}'-]+\s?){1,3})/gu)].map(match =>
        (match[1] ?? '').trim(),
      )
      const known = values.proponents.map(person => person.name.toLowerCase()).join(' ')
      return titled
        .filter(name => !name.split(/\s+/).some(part => part.length > 2 && known.includes(part.toLowerCase())))
        .map(name =>
          found(`${name} is named among the overseers and is no proponent of the record.`, {
            field: 'projectOverseers',
          }),
        )
    },
  },
  {
    id: 'address-of-a-proponent',
    severity: 'look',
    source: 'Dossier: contact details belong to the proponents, where the public does not read them',
    look: facts => {
      const known = facts.record.values.proponents.flatMap(person => emails(person.email ?? ''))
      return longTexts.flatMap(({ key, label }): Found[] =>
        when(
          emails(textOf(facts.record.values, key)).some(address => !known.includes(address)),
          found(`“${label}” holds an e-mail address that is no proponent’s. This text is public.`, { field: key }),
        ),
      )
    },
  },
  {
    id: 'whole-address',
    severity: 'look',
    source: 'Seen in old records: addresses without their end',
    look: ({ record: { values } }) =>
      values.proponents
        .filter(person => person.email !== null && emails(person.email).length === 0)
        .map(person => found(`The e-mail address of ${person.name} is not whole.`, { field: 'proponents' })),
  },
  {
    id: 'waiver-decided',
    severity: 'waiver',
    source: 'Guidebook on APEC Projects: a waiver is asked for and decided',
    look: facts =>
      when(
        facts.stage === null && asksForWaiver(facts) && !facts.waivers.some(waiver => waiver.decision !== null),
        found('A waiver is asked for; the record holds no decision on it.', { field: 'waivers' }),
      ),
  },
  {
    id: 'waiver-in-words',
    severity: 'look',
    source: 'Guidebook on APEC Projects: a waiver is asked for and decided',
    look: facts =>
      when(
        facts.stage !== null && asksForWaiver(facts) && facts.waivers.every(waiver => waiver.withdrawnAt !== null),
        found('A waiver is asked for in words only. Ask for it where the rule is broken, so that it can be decided.', {
          field: 'waivers',
        }),
      ),
  },
  {
    id: 'gender-in-numbers',
    severity: 'look',
    source: 'Guide on Gender, APEC, May 2015 (Guidebook Ed. 11, Appendix H)',
    look: ({ record: { values } }) => {
      const text = textOf(values, 'gender')
      const counts = /\d|\b(?:one|two|three|four|five|half|parity|equal number|per cent|percent)\b/i
      return when(
        text !== '' && !counts.test(text),
        found('The gender section sets no target, such as how many of the speakers will be women.', {
          field: 'gender',
        }),
      )
    },
  },
  {
    id: 'words-within-limit',
    severity: 'look',
    source: 'Length that the form asks for',
    look: ({ record: { values } }) =>
      fields.flatMap(({ key, label, words }): Found[] => {
        const count = words === undefined ? 0 : (textOf(values, key).match(/\S+/g)?.length ?? 0)
        return when(
          words !== undefined && count > words,
          found(`“${label}” has ${count} words; the form asks for at most ${words}.`, { field: key }),
        )
      }),
  },
  {
    id: 'economy-not-country',
    severity: 'look',
    source: 'APEC speaks of economies',
    look: ({ record: { values } }) =>
      longTexts.flatMap(({ key, label }): Found[] =>
        when(
          /\b(?:country|countries|nation(?:s|al governments)?)\b/i.test(textOf(values, key)),
          found(`“${label}” uses a word for which APEC says “economy”.`, { field: key }),
        ),
      ),
  },
  {
    id: 'needed-fields',
    severity: 'blocks',
    source: 'Fields without which a form is not submitted, or a project not approved',
    look: facts => {
      const { values, marks } = facts.record
      return fieldsNeeded(facts)
        .filter(key => isEmpty(values[key]) && marks[key]?.kind !== 'not-applicable')
        .map(key => found(`Fill in “${fieldOf(key).label}”.`, { field: key }))
    },
  },
]
