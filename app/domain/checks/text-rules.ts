import { type CheckFacts, type Found, found, type Rule, when } from './check'
import { longTexts, namedItems, notApplicable, textOf } from './words'

const everyText = ({ record: { values } }: CheckFacts): string =>
  [
    ...longTexts.map(({ key }) => textOf(values, key)),
    ...values.workPlan.map(row => `${row.activity}\n${row.output}`),
  ].join('\n')

const asksForWaiver = ({ record: { values, marks } }: CheckFacts): boolean =>
  textOf(values, 'waivers') !== '' && marks.waivers === undefined && !notApplicable.test(textOf(values, 'waivers'))

// Most texts hold none, and looking for one takes longer than all the other rules.
const emails = (text: string): string[] =>
  text.includes('@') ? (text.toLowerCase().match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []) : []

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
    id: 'two-or-three-outputs',
    severity: 'look',
    source: 'Project Quality, APEC: at most three outputs, each with a name',
    look: ({ record: { values } }) => {
      const text = textOf(values, 'outputs')
      const named = namedItems(text).length
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
]
