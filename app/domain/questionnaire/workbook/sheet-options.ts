import type { Choice, Question, TableColumn } from '../definition'

/** What a drop-down offers: a value as `readAnswer` takes it, and how the workbook calls it. */
export type Option = { value: string; title: string }

/** Two texts that a person would call the same. */
const plain = (text: string): string => text.normalize().trim().toLowerCase().replace(/\s+/g, ' ')

/** Choices by their labels; where two have the same label, or one has none, by their keys. */
const choiceOptions = (choices: readonly Choice[]): Option[] =>
  choices.map(({ key, label }) => {
    const isClear = plain(label) !== '' && choices.filter(other => plain(other.label) === plain(label)).length === 1
    return { value: key, title: isClear ? label.replace(/\s+/g, ' ').trim() : key }
  })

/** Steps as "3 (Good)"; a label that is a number itself stands alone, so that nobody has to tell two numbers apart. */
export const stepOptions = (scale: readonly string[]): Option[] =>
  scale.map((label, index) => {
    const step = String(index + 1)
    const said = label.trim()
    return { value: step, title: said === '' ? step : /^\d+$/.test(said) ? said : `${step} (${said})` }
  })

export const columnOf = ({ choices }: TableColumn): Option[] => choiceOptions(choices)

export const yesNoOptions: readonly Option[] = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
]

/** What the answer cell of a question offers; null where it is typed freely. */
export function optionsOf(question: Question): readonly Option[] | null {
  if (question.kind === 'yesNo') return yesNoOptions
  if (question.kind === 'oneOf') return choiceOptions(question.choices)
  return question.kind === 'rating' ? stepOptions(question.scale) : null
}

/** What was chosen, by its value; a text that is not offered stays as it is, so that it is refused in the usual words. */
export const optionChosen = (text: string, options: readonly Option[]): string =>
  options.find(({ title }) => plain(title) === plain(text))?.value ?? text

export const titleOf = (value: string, options: readonly Option[]): string =>
  options.find(option => option.value === value)?.title ?? value
