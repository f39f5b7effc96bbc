import type { Question, Shape } from '../definition'
import { definitionLimits } from '../definition-schema'
import { type Limits, readConstraint } from './constraint'
import type { FormList } from './form-lists'
import {
  atMostOf,
  choicesOf,
  type Drafted,
  type FormReading,
  isRequired,
  type Relevant,
  relevantOf,
  tagsOf,
  tellLost,
} from './form-reading'
import type { FormRow, Tell } from './form-table'
import type { FormNode } from './form-tree'
import type { Known } from './read-condition'

type QuestionNode = Extract<FormNode, { is: 'question' }>

const has = (row: FormRow, appearance: string): boolean =>
  row.text('appearance').toLowerCase().split(/\s+/).includes(appearance)

const yesNames = ['yes', 'y', '1', 'true']
const noNames = ['no', 'n', '0', 'false']

/** Yes and no as a list of two choices; null where the list is none. */
function yesAndNo(list: FormList): ReadonlyMap<string, boolean> | null {
  const [one, other] = list
  if (list.length !== 2 || !one || !other) return null
  const says = ({ name, label }: FormList[number], names: string[], word: string) =>
    names.includes(name.toLowerCase()) && label.toLowerCase() === word
  const [yes, no] = says(one, yesNames, 'yes') ? [one, other] : [other, one]
  return says(yes, yesNames, 'yes') && says(no, noNames, 'no')
    ? new Map([
        [yes.name, true],
        [no.name, false],
      ])
    : null
}

const keysOf = (list: FormList) => new Map(list.map(({ name, key }) => [name, key]))
const stepsOf = (list: FormList) => new Map(list.map(({ name }, index) => [name, index + 1]))

/** The steps of a scale, as far as Dossier has them. */
export function scaleOf(list: FormList, row: FormRow, tell: Tell): string[] {
  if (list.length > definitionLimits.scale)
    tell(row.at('type'), `A scale has at most ${definitionLimits.scale} steps; the further ones are left out.`)
  return list.slice(0, definitionLimits.scale).map(({ label }) => label)
}

const number = (bound: number | string | undefined, factor = 1): number | null =>
  typeof bound === 'number' ? (factor === 1 ? bound : Math.round(bound * factor)) : null
const day = (bound: number | string | undefined): string | null => (typeof bound === 'string' ? bound : null)

/** "start=1 end=10 step=1", with blanks, commas or semicolons between. */
const parametersOf = (row: FormRow): ReadonlyMap<string, number> =>
  new Map(
    [...row.text('parameters').matchAll(/([a-z_-]+)\s*=\s*(-?[\d.]+)/gi)].map(([, name = '', value]) => [
      name.toLowerCase(),
      Number(value),
    ]),
  )

function rangeShape(row: FormRow, limits: Limits, tell: Tell): Shape {
  const parameters = parametersOf(row)
  const [start, end, step] = ['start', 'end', 'step'].map(name => parameters.get(name))
  const [min, max] = [start ?? 0, end ?? 10]
  const isWhole = [min, max, step ?? 1].every(Number.isInteger)
  if (has(row, 'rating') && isWhole && min === 1 && max <= definitionLimits.scale)
    return { kind: 'rating', scale: Array.from({ length: max }, () => '') }
  if ((step ?? 1) !== 1 && isWhole)
    tell(row.at('parameters'), `Every whole number from ${min} to ${max} may be entered here, not only each ${step}th.`)
  const bounds = { min: number(limits.min) ?? min, max: number(limits.max) ?? max }
  return { kind: isWhole ? 'whole' : 'decimal', ...bounds, unit: row.text('dossier::unit') }
}

function selectShape(node: QuestionNode, list: FormList, tell: Tell): { shape: Shape; values: Known['values'] } {
  const { row } = node
  const hint = row.text('dossier::kind')
  const isRating = hint === '' ? has(row, 'likert') : hint === 'rating'
  if (isRating) return { shape: { kind: 'rating', scale: scaleOf(list, row, tell) }, values: stepsOf(list) }
  const both = hint === 'oneOf' || node.orOther ? null : yesAndNo(list)
  if (both) return { shape: { kind: 'yesNo' }, values: both }
  return { shape: { kind: 'oneOf', choices: choicesOf(list) }, values: keysOf(list) }
}

const nothing: Known['values'] = new Map()

function shapeOf(node: QuestionNode, limits: Limits, reading: FormReading): { shape: Shape; values: Known['values'] } {
  const { row, type } = node
  const { tell } = reading
  const hint = row.text('dossier::kind')
  const unit = reading.words(row, 'dossier::unit', definitionLimits.unit)
  const plain = (shape: Shape) => ({ shape, values: nothing })
  switch (type) {
    case 'text':
      return plain({ kind: has(row, 'multiline') ? 'longText' : 'text', limit: limits.characters ?? null })
    case 'integer':
      return plain({ kind: 'whole', min: number(limits.min), max: number(limits.max), unit })
    case 'decimal': {
      const kind = hint === 'money' || hint === 'percent' ? hint : 'decimal'
      const factor = kind === 'money' ? 100 : 1
      return plain({ kind, min: number(limits.min, factor), max: number(limits.max, factor), unit })
    }
    case 'date':
      if (has(row, 'year') || has(row, 'month-year'))
        tell(row.at('appearance'), 'Dossier asks for a whole day: a month or year alone is not offered.')
      return plain({ kind: 'date', min: day(limits.min), max: day(limits.max) })
    case 'range':
      return plain(rangeShape(row, limits, tell))
    case 'select_one':
      return selectShape(node, choicesIn(node, reading), tell)
    case 'select_multiple': {
      const list = choicesIn(node, reading)
      const shape: Shape = { kind: 'severalOf', choices: choicesOf(list), atMost: limits.choices ?? null }
      return { shape, values: keysOf(list) }
    }
    case 'rank': {
      const list = choicesIn(node, reading)
      return { shape: { kind: 'ranking', choices: choicesOf(list), atMost: atMostOf(row) }, values: keysOf(list) }
    }
    case 'acknowledge':
      return { shape: { kind: 'oneOf', choices: [{ key: 'OK', label: 'OK' }] }, values: new Map([['OK', 'OK']]) }
    default:
      return plain({ kind: type })
  }
}

/** The choices of a question, with "Other" where the form asks for it. */
function choicesIn({ row, list, orOther }: QuestionNode, reading: FormReading): FormList {
  const found = reading.listOf(row, list)
  if (!orOther || found.some(({ name }) => name === 'other')) return found
  return [...found, { name: 'other', key: 'other', label: 'Other' }]
}

const limited: Partial<Record<Question['kind'], readonly (keyof Limits)[]>> = {
  ...{ text: ['characters'], longText: ['characters'], severalOf: ['choices'], date: ['min', 'max'] },
  ...{ whole: ['min', 'max'], decimal: ['min', 'max'], money: ['min', 'max'], percent: ['min', 'max'] },
}

/** Tells of what a constraint says beyond the limits that a question of this kind has. */
function tellBeyond(row: FormRow, limits: Limits, { kind }: Shape, tell: Tell): void {
  const isKept = (one: 'min' | 'max' | 'characters' | 'choices') => {
    const bound = limits[one]
    return limited[kind]?.includes(one) && (kind === 'date') === (typeof bound === 'string')
  }
  const said = (['min', 'max', 'characters', 'choices'] as const).filter(one => limits[one] !== undefined)
  const lostLimits = said.filter(one => !isKept(one)).map(() => 'this kind of question has no such limit')
  const [why] = [...limits.beyond, ...lostLimits]
  if (why === undefined) return
  const isPartly = said.some(isKept)
  const kept = isPartly ? 'is kept only in part' : 'is left out'
  tell(row.at('constraint'), `This constraint ${kept}: ${why}.`)
}

function hintOf(row: FormRow, reading: FormReading): string {
  const parts = [reading.words(row, 'hint'), reading.words(row, 'guidance_hint')].filter(text => text !== '')
  return parts.join('\n\n').slice(0, definitionLimits.text)
}

/** The further question that "or_other" stands for. */
function otherOf(
  { question }: Drafted,
  relevants: readonly Relevant[],
  node: QuestionNode,
  reading: FormReading,
): Drafted {
  const name = `${node.row.text('name')}_other`
  const row: FormRow = { ...node.row, text: column => (column === 'name' ? name : '') }
  const further: Question = {
    ...{ key: reading.keyFor(row, 'question', name), ask: 'Please say which other.', hint: '', required: false },
    ...{ showIf: null, tags: [], kind: 'text', limit: null },
  }
  reading.know(row, { question: further, values: nothing })
  const text = `selected($\{${node.row.text('name')}}, 'other')`
  const at = node.row.at('type')
  return { question: further, relevants: question.kind === 'note' ? [] : [...relevants, { text, own: '', at }], at }
}

/** A row that asks, as a question, with the further one where "Other" may be chosen. */
export function readQuestion(node: QuestionNode, outer: readonly Relevant[], reading: FormReading): Drafted[] {
  const { row, type } = node
  const { tell } = reading
  tellLost(row, tell)
  const constraint = row.text('constraint')
  const isWhole = type === 'integer' || type === 'range'
  const limits = constraint === '' ? { beyond: [] } : readConstraint(constraint, isWhole)
  const { shape, values } = shapeOf(node, limits, reading)
  tellBeyond(row, limits, shape, tell)
  if (row.text('name') === '' && type !== 'note')
    tell(row.at('name'), 'This question has no name, so it gets one here. Give it a short one without blanks.')
  const question: Question = {
    key: reading.keyFor(row, 'question', `q${row.row}`),
    ask: reading.words(row, 'label'),
    hint: hintOf(row, reading),
    required: isRequired(row, type === 'note' ? 'dossier::required' : 'required', tell),
    showIf: null,
    tags: tagsOf(row),
    ...shape,
  }
  reading.know(row, { question, values })
  const relevants = [...outer, ...relevantOf(row)]
  const drafted = { question, relevants, at: row.at('name') }
  return node.orOther ? [drafted, otherOf(drafted, outer, node, reading)] : [drafted]
}
