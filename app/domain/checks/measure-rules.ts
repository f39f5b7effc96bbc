import { indicatorProblems } from '../indicator/problems'
import { indicatorFrom, namesTarget } from '../indicator/promise'
import { sentencesOf } from '../indicator/sentences'
import { type FieldKey, fieldsOf } from '../record/catalogue'
import type { RecordValues } from '../record/record'
import { type GenderGroup, genderGroups, genderGroupTitles } from '../record/rows'
import { type CheckFacts, type Found, found, type Rule, when } from './check'
import { namedItems, onOneLine, quoted, tellingWords, textOf } from './words'

/** A concept note is not asked for indicators, and of a record of the old database nobody asks for them afterwards. */
const hasIndicators = ({ stage, record: { values } }: CheckFacts) =>
  stage === 'proposal' || values.indicators.length > 0

const everyWord = (values: RecordValues): Set<string> =>
  new Set(
    values.indicators.flatMap(one =>
      tellingWords([one.name, one.unit, one.method, one.targetText, one.promise?.sentence ?? ''].join(' ')),
    ),
  )

const genderTexts: readonly FieldKey[] = fieldsOf('gender')
  .filter(field => field.kind === 'longText')
  .map(field => field.key)

const promising = /\b(?:at least|no fewer than|not (?:less|fewer) than|a minimum of|per\s?cent)\b|\d\s?%/i
const women = /\b(?:wom[ae]n|females?)\b/i
const ofGroup: Record<GenderGroup, RegExp> = {
  speakers: /\b(?:speakers?|experts?|panell?ists?)\b/i,
  participants: /\b(?:participants?|delegates?|trainees?|nominees?)\b/i,
}

/** The sentences that promise a number which somebody could measure. */
const promisesIn = (text: string): string[] =>
  text === '' ? [] : sentencesOf(text).filter(sentence => promising.test(sentence) && namesTarget(sentence))

/** How many women a text promises in a group: the highest number, and the highest share in percent. */
function womenPromised(values: RecordValues, group: GenderGroup): { count: number; share: number } {
  const said = genderTexts
    .flatMap(key => promisesIn(textOf(values, key)))
    .filter(
      sentence => women.test(sentence) && genderGroups.every(one => ofGroup[one].test(sentence) === (one === group)),
    )
    .map(sentence => indicatorFrom(sentence, 'gender'))
  return {
    count: Math.max(0, ...said.map(one => one.targetWomen ?? 0)),
    share: Math.max(0, ...said.map(one => (one.kind === 'percent' ? (one.target ?? 0) : 0))),
  }
}

/** Since when targets by sex are asked for. */
const guideOnGender = '2015-05-01'

/** What is measured: objectives, indicators, targets by sex, and the words that promise them. */
export const measureRules: readonly Rule[] = [
  {
    id: 'success-has-a-number',
    severity: 'look',
    source: 'SMART objectives, APEC',
    look: ({ record: { values } }) => {
      const sentences = textOf(values, 'monitoringAndEvaluation').split(/(?<=[.;!?])\s+|\n+/)
      const measured = sentences.filter(sentence => /\b(?:success|measured|indicators?)\b/i.test(sentence))
      return when(
        measured.length > 0 && values.indicators.length === 0 && !measured.some(sentence => /\d/.test(sentence)),
        found('Success is to be measured, but no target has a number.', { field: 'monitoringAndEvaluation' }),
      )
    },
  },
  {
    id: 'gender-in-numbers',
    severity: 'look',
    source: 'Guide on Gender, APEC, May 2015 (Guidebook Ed. 11, Appendix H)',
    look: ({ record: { values } }) => {
      const text = textOf(values, 'gender')
      const counts = /\d|\b(?:one|two|three|four|five|half|parity|equal number|per cent|percent)\b/i
      return when(
        text !== '' &&
          values.genderTargets.length === 0 &&
          (values.expectedStart ?? guideOnGender) >= guideOnGender &&
          !counts.test(text),
        found('The gender section sets no target, such as how many of the speakers will be women.', {
          field: 'gender',
        }),
      )
    },
  },
  {
    id: 'objective-has-indicator',
    severity: 'look',
    source: 'SMART objectives, APEC: each can be measured',
    look: facts => {
      const { values } = facts.record
      const text = textOf(values, 'objectives')
      if (text === '' || !hasIndicators(facts)) return []
      if (values.indicators.length === 0)
        return [found('No indicator shows yet whether the objectives are reached.', { field: 'indicators' })]
      const measured = everyWord(values)
      return namedItems(text)
        .filter(objective => tellingWords(objective).every(word => !measured.has(word)))
        .map(objective => found(`No indicator measures the objective ${quoted(objective)}.`, { field: 'indicators' }))
    },
  },
  {
    id: 'indicator-is-whole',
    severity: 'look',
    source: 'SMART objectives, APEC: a target, and the day by which it is reached',
    look: ({ record: { values } }) =>
      values.indicators.flatMap(one =>
        indicatorProblems(one).map(({ text }) =>
          found(`${one.name === '' ? 'An indicator without a name' : quoted(one.name)}: ${text}`, {
            ...{ field: 'indicators', indicator: one.id },
          }),
        ),
      ),
  },
  {
    id: 'promise-has-indicator',
    severity: 'look',
    source: 'Dossier: what is promised in numbers is measured',
    look: facts => {
      const { values } = facts.record
      if (!hasIndicators(facts)) return []
      const kept = new Set(values.indicators.map(({ promise }) => onOneLine(promise?.sentence ?? '')))
      return [...genderTexts, 'monitoringAndEvaluation' as const].flatMap((field): Found[] =>
        promisesIn(textOf(values, field))
          .filter(sentence => !kept.has(onOneLine(sentence)))
          .filter(sentence => !(women.test(sentence) && values.genderTargets.length > 0))
          .map(sentence => found(`This promise has no indicator yet: ${quoted(sentence, 90)}`, { field })),
      )
    },
  },
  {
    id: 'targets-keep-promises',
    severity: 'look',
    source: 'Dossier: the targets by sex say what the words of the section say',
    look: ({ record: { values } }) =>
      values.genderTargets.flatMap(({ group, women: aimed, men }): Found[] => {
        const { count, share } = womenPromised(values, group)
        const title = genderGroupTitles[group].toLowerCase()
        const percent = aimed === null || men === null || aimed + men === 0 ? null : (100 * aimed) / (aimed + men)
        return [
          ...when(
            aimed !== null && aimed < count,
            found(`The section promises ${count} women among the ${title}; the targets by sex say ${aimed}.`, {
              field: 'genderTargets',
            }),
          ),
          ...when(
            percent !== null && percent < share,
            found(
              `The section promises ${share} % women among the ${title}; the targets by sex come to ${Math.round(percent ?? 0)} %.`,
              { field: 'genderTargets' },
            ),
          ),
        ]
      }),
  },
]
