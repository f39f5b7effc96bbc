import { Form } from '@remix-run/react'
import {
  type PracticeState,
  type PracticeTheme,
  practiceStates,
  practiceStateTitles,
  practiceThemeTitles,
} from '~/domain/practice/practice'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'

type PracticeFilterProps = {
  number: string
  state: PracticeState | null
  theme: PracticeTheme | null
  counts: Record<PracticeState, number>
  /** The themes that the practices of the project have. */
  themes: readonly PracticeTheme[]
}

/** Asks for the practices of a state or a theme; nothing where there is nothing to choose between. */
export const PracticeFilter = ({ number, state, theme, counts, themes }: PracticeFilterProps) =>
  themes.length === 0 ? null : (
    <Form method="get" action={paths.projectPractices(number)} className="practice-filter" key={`${state} ${theme}`}>
      <SelectField
        field={{ name: 'state', value: state ?? '' }}
        label="State"
        empty="All states"
        options={practiceStates.map(value => ({ value, label: `${practiceStateTitles[value]} (${counts[value]})` }))}
      />
      <SelectField
        field={{ name: 'theme', value: theme ?? '' }}
        label="Theme"
        empty="All themes"
        options={themes.map(value => ({ value, label: practiceThemeTitles[value] }))}
      />
      <Button>Show</Button>
    </Form>
  )
