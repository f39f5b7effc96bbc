import { isIsoDate } from '../../calendar'
import { formatMoney } from '../../money'
import { type Choice, type Definition, mostRows, type Question, questionsIn, textLimits } from '../definition'
import { isChoiceKey } from '../definition-schema'
import { blocks, type Finding, look, type Place, quoted, repeated } from './finding'

type Listed = { choices: readonly Choice[]; one: string; least: number }

/** The lists of a question: choices, rows, columns, and the choices of its columns. */
function listsOf(question: Question): Listed[] {
  if ('choices' in question) return [{ choices: question.choices, one: 'choice', least: 2 }]
  if ('rows' in question) return [{ choices: question.rows, one: 'row', least: 1 }]
  if (question.kind !== 'table') return []
  const ofColumns = question.columns
    .filter(({ kind }) => kind === 'oneOf')
    .map(({ choices, label, key }) => ({ choices, one: `choice of the column “${label || key}”`, least: 2 }))
  return [{ choices: question.columns, one: 'column', least: 1 }, ...ofColumns]
}

const numbersInWords = ['no', 'one', 'two']

function checkList({ choices, one, least }: Listed, place: Place & { question: Question }): Finding[] {
  const name = quoted(place.question)
  const findings: Finding[] = []
  if (choices.length < least) {
    const text = `Give ${name} at least ${numbersInWords[least]} ${one.replace(/^choice\b/, 'choices')}.`
    findings.push(blocks(one === 'column' ? 'no-columns' : 'too-few-choices', text, place))
  }
  const invalid = choices.find(({ key }) => !isChoiceKey(key))
  if (invalid) {
    const text = `The key “${invalid.key}” of a ${one} of ${name} cannot be kept. Use letters, digits, “_” and “-” only.`
    findings.push(blocks('invalid-choice', text, place))
  }
  for (const key of repeated(choices.map(choice => choice.key)))
    findings.push(
      blocks('duplicate-choice', `The key “${key}” stands twice as a ${one} of ${name}. Change one.`, place),
    )
  const labels = choices.map(({ label }) => label.trim()).filter(label => label !== '')
  for (const label of repeated(labels, text => text.toLowerCase()))
    findings.push(
      blocks('duplicate-choice', `“${label}” stands twice as a ${one} of ${name}. Change or remove one.`, place),
    )
  return findings
}

const shortScale = (question: Question): string | null =>
  'scale' in question && question.scale.length < 2 ? `Give the scale of ${quoted(question)} at least two steps.` : null

/** What cannot be entered at all under the limits of a question; null where they fit. */
function limitsOf(question: Question): string | null {
  const name = quoted(question)
  if ('limit' in question && question.limit !== null) {
    const most = textLimits.longText
    return question.limit >= 1 && question.limit <= most ? null : `Let ${name} have from 1 to ${most} characters.`
  }
  if (!('min' in question)) return null
  const { min, max } = question
  if (question.kind === 'date') {
    if ([min, max].some(day => day !== null && !isIsoDate(String(day))))
      return `Give the first and last day of ${name} as days that exist.`
    return min !== null && max !== null && min > max
      ? `The first day of ${name} is after the last one. Change one of them.`
      : null
  }
  if (
    question.kind === 'percent' &&
    [min, max].some(limit => limit !== null && (Number(limit) < 0 || Number(limit) > 100))
  )
    return `Let ${name} be from 0 to 100 per cent.`
  if (question.kind === 'whole' && [min, max].some(limit => limit !== null && !Number.isInteger(limit)))
    return `Give whole numbers as the limits of ${name}.`
  if (min === null || max === null || min <= max) return null
  const said = (limit: number | string) => (question.kind === 'money' ? formatMoney(Number(limit)) : String(limit))
  return `The least for ${name} (${said(min)}) is above the most (${said(max)}). Change one of them.`
}

function atMostOf(question: Question): string | null {
  if (!('atMost' in question) || question.atMost === null) return null
  const most = question.kind === 'table' ? mostRows : question.choices.length
  if (Number.isInteger(question.atMost) && question.atMost >= 1 && question.atMost <= most) return null
  const things = question.kind === 'table' ? 'rows' : 'choices'
  return most === 0 ? null : `Let ${quoted(question)} take from 1 to ${most} ${things}, or leave the number out.`
}

/** Each question can be answered as it is made. */
export const checkShapes = (definition: Definition): Finding[] =>
  questionsIn(definition).flatMap(place => {
    const { question } = place
    const findings = listsOf(question).flatMap(list => checkList(list, place))
    const scale = shortScale(question)
    if (scale !== null) findings.push(blocks('short-scale', scale, place))
    const limits = limitsOf(question)
    if (limits !== null) findings.push(blocks('limits', limits, place))
    const atMost = atMostOf(question)
    if (atMost !== null) findings.push(blocks('at-most', atMost, place))
    if (question.kind === 'file' && question.required)
      findings.push(
        look(
          'required-file',
          `A file is required for ${quoted(question)}. Who answers in Excel cannot add one there: ask for it without requiring it.`,
          place,
        ),
      )
    return findings
  })
