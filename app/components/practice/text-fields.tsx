import { practiceThemes, practiceThemeTitles } from '~/domain/practice/practice'
import { CheckboxGroup } from '../form/choice-groups'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

const themes = practiceThemes.map(value => ({ value, label: practiceThemeTitles[value] }))

type PracticeTextFieldsProps = {
  /** What was typed, or what is kept. */
  values: Record<string, unknown>
  errors: Record<string, readonly string[]>
  /** The economies that may be named. */
  economies: readonly string[]
}

/** The fields of what people write of a practice. */
export function PracticeTextFields({ values, errors, economies }: PracticeTextFieldsProps) {
  const field = (name: string) => ({ name, value: values[name], errors: errors[name] })
  return (
    <>
      <TextField field={field('title')} label="Title" hint="What is done, in a few words that others will look for." />
      <SelectField field={field('theme')} label="Theme" options={themes} empty="Choose a theme" />
      <TextArea
        field={field('description')}
        label="Description"
        hint="What is done, by whom, for whom, and what came of it. You can write it later."
        rows={6}
      />
      <TextArea
        field={field('conditions')}
        label="Conditions for use"
        hint="What an economy needs to have or to do so that it works there too. You can write it later."
        rows={4}
      />
      <CheckboxGroup
        field={field('economies')}
        label="Economies whose practice it is"
        hint="Each of them is asked to confirm the text before it is published."
        options={economies}
        columns
      />
    </>
  )
}
