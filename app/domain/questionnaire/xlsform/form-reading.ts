import type { Choice, Question } from '../definition'
import { definitionLimits } from '../definition-schema'
import { fitting } from './fitting'
import { Keys, questionKeyFrom } from './form-keys'
import type { FormList } from './form-lists'
import type { FormRow, Place, Tell } from './form-table'
import type { Named } from './print-condition'
import type { Known } from './read-condition'

/** When something is shown, as the form says it; `own` is the condition that Dossier wrote beside it. */
export type Relevant = { text: string; own: string; at: Place }
/** A question, and the conditions that hold for it, from the outermost group to its own. */
export type Drafted = { question: Question; relevants: readonly Relevant[]; at: Place }

/** What is gathered while a form is read: its lists, the keys that are taken, and what each name in it stands for. */
export class FormReading {
  private readonly questionKeys = new Keys()
  private readonly sectionKeys = new Keys()
  private readonly names = new Map<string, Known | string>()
  private readonly named = new Map<string, Named>()

  constructor(
    readonly lists: ReadonlyMap<string, FormList>,
    readonly tell: Tell,
  ) {}

  /** What an expression means by a name. */
  readonly find = (name: string): Known | string =>
    this.names.get(name) ?? `no question has the name “${name.slice(0, 60)}”`

  /** How the form calls a question of ours. */
  readonly nameOf = (key: string): Named | undefined => this.named.get(key)

  /** The key of a question or section, by the name that the form gives it; tells where it had to be another. */
  keyFor(row: FormRow, what: 'question' | 'section', generated: string): string {
    const name = row.text('name')
    const own = what === 'section' ? row.text('dossier::key') : ''
    const keys = what === 'section' ? this.sectionKeys : this.questionKeys
    const key = keys.take(questionKeyFrom(own || name || generated))
    if (name !== '' && own === '' && key !== name)
      this.tell(row.at('name'), `The name “${name.slice(0, 60)}” is kept as “${key}” here.`)
    return key
  }

  sectionKey = (wanted: string): string => this.sectionKeys.take(wanted)

  /** Remembers what a name of the form stands for. Where a name stands twice, expressions mean the first one. */
  know(row: FormRow, means: Known | string, rows: readonly string[] = []): void {
    const name = row.text('name')
    if (name !== '' && this.names.has(name))
      this.tell(row.at('name'), `The name “${name.slice(0, 60)}” stands twice; conditions ask for the first one.`)
    else if (name !== '') this.names.set(name, means)
    if (typeof means !== 'string') this.named.set(means.question.key, { name, question: means.question, rows })
  }

  /** The list that a row names; tells where the sheet "choices" has none of that name. */
  listOf(row: FormRow, list: string, column = 'type'): FormList {
    const found = this.lists.get(list)
    if (!found)
      this.tell(
        row.at(column),
        `The sheet “choices” has no list “${list.slice(0, 60)}”, so there is nothing to choose from.`,
      )
    return found ?? []
  }

  words = (row: FormRow, column: string, limit: number = definitionLimits.text): string => {
    const text = fitting(row.text(column), limit, row.at(column), this.tell)
    if (/\$\{[^{}]+\}/.test(text))
      this.tell(
        row.at(column),
        'Dossier puts no earlier answers into its words; the name of the question is shown as it stands.',
      )
    return text
  }
}

export const choicesOf = (list: FormList): Choice[] => list.map(({ key, label }) => ({ key, label }))

export const relevantOf = (row: FormRow): Relevant[] => {
  const [text, own] = [row.text('relevant'), row.text('dossier::show_if')]
  return text === '' && own === '' ? [] : [{ text, own, at: row.at('relevant') }]
}

const yes = ['yes', 'true', 'true()', '1']
const no = ['', 'no', 'false', 'false()', '0']

/** Whether an answer is wanted; a condition for that is told of. */
export function isRequired(row: FormRow, column: 'required' | 'dossier::required', tell: Tell): boolean {
  const text = row.text(column).toLowerCase()
  if (yes.includes(text)) return true
  if (!no.includes(text))
    tell(
      row.at(column),
      'A question is required or it is not: a condition for that is left out, and it is not required.',
    )
  return false
}

export const tagsOf = (row: FormRow): string[] =>
  row
    .text('dossier::tags')
    .split(/[,;\n]/)
    .map(tag => fitting(tag, definitionLimits.tag, row.at('dossier::tags'), () => {}))
    .filter(tag => tag !== '')
    .slice(0, definitionLimits.tags)

/** A whole number from 1 up that Dossier wrote beside a row. */
export function atMostOf(row: FormRow, column = 'dossier::at_most'): number | null {
  const number = Number(row.text(column))
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : null
}

const lost: Readonly<Record<string, string>> = {
  choice_filter: 'Choices are not filtered by other answers here: all of the list are offered.',
  calculation: 'Dossier computes nothing in a questionnaire, so this calculation is left out.',
  trigger: 'Dossier computes nothing in a questionnaire, so this trigger is left out.',
  default: 'Every answer is empty at first here, so this default is left out.',
  'media::image': 'Pictures are not loaded with a question.',
  'media::audio': 'Sounds are not loaded with a question.',
  'media::video': 'Films are not loaded with a question.',
}

/** Tells of what stands in a row and has no place in Dossier, whatever the row asks. */
export function tellLost(row: FormRow, tell: Tell): void {
  for (const { key } of row.filled) {
    const sentence = Object.hasOwn(lost, key) ? lost[key] : undefined
    if (sentence) tell(row.at(key), sentence)
  }
  if (yes.includes(row.text('read_only').toLowerCase()))
    tell(row.at('read_only'), 'Every question can be answered here; this one is not read only.')
}
