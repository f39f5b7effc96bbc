import { Form, Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'

type Props = {
  number: string
  /** The place of the questionnaire that is joined now. */
  place: number | null
  questionnaires: readonly { place: number; title: string }[]
  mayBegin: boolean
  errors: Record<string, readonly string[]>
}

/** Which questionnaire asks for feedback; the one of the library can be begun here. */
export const FeedbackForms = ({ number, place, questionnaires, mayBegin, errors }: Props) => (
  <section aria-labelledby="feedback">
    <h2 id="feedback">Feedback</h2>
    <p>
      Feedback is asked with a <Link to={paths.questionnaires(number)}>questionnaire of the project</Link> that people
      answer, without their names if you wish.
    </p>
    {questionnaires.length > 0 && (
      <Form method="post" className="edit-form" key={String(place)}>
        <SelectField
          field={{ name: 'place', value: place ?? '', errors: errors.place }}
          label="Questionnaire"
          empty="None"
          options={questionnaires.map(one => ({ value: String(one.place), label: one.title }))}
        />
        <Button name="intent" value="feedback">
          Join it to the event
        </Button>
      </Form>
    )}
    {place === null && mayBegin && (
      <Form method="post">
        <Button name="intent" value="begin-feedback">
          Begin the feedback questionnaire of the library
        </Button>
      </Form>
    )}
    {place !== null && (
      <p>
        <Link to={paths.editQuestionnaire(number, place)}>Open the questionnaire</Link>
      </p>
    )}
  </section>
)
