import { Form } from '@remix-run/react'
import type { PracticeText } from '~/domain/practice/practice'
import { textDifferences } from '~/domain/practice/texts'
import { Button } from '../form/button'
import { TextField } from '../form/text-field'
import { MomentText } from '../record/date-text'
import { WordDifference } from '../record/word-difference'
import type { PracticeRefused } from './step-forms'
import { PracticeTextFields } from './text-fields'

/** What somebody else saved while the form was open, beside what was typed; null where the typed text is no whole one. */
export type Meanwhile = { text: PracticeText; mine: PracticeText; revision: number; by: string; at: string }

type ChangeFormProps = {
  text: PracticeText
  revision: number
  economies: readonly string[]
  refused: PracticeRefused | undefined
  meanwhile: Meanwhile | undefined
}

/** Both texts: what is saved now, and what differs from it in the form below. */
const BothTexts = ({ meanwhile: { text, mine, by, at } }: { meanwhile: Meanwhile }) => (
  <section className="clash" aria-labelledby="both-texts">
    <h3 id="both-texts">Two texts of this practice</h3>
    <p className="hint">
      {by} saved this practice on <MomentText moment={at} />, while you had it open. The form below holds your text.
      Where it differs from what is saved now, both are shown here: struck out what is saved, underlined what you wrote.
    </p>
    {textDifferences(text, mine).map(({ title, before, after }) => (
      <div key={title} className="difference">
        <h4>{title}</h4>
        <p>
          <WordDifference before={before} after={after} />
        </p>
      </div>
    ))}
    <p>Bring in by hand what you want to keep of it. Saving again then replaces what is saved now.</p>
  </section>
)

/** Where the text of a practice is changed. */
export const ChangeForm = ({ text, revision, economies, refused, meanwhile }: ChangeFormProps) => (
  <Form method="post" preventScrollReset>
    {meanwhile && <BothTexts meanwhile={meanwhile} />}
    <input type="hidden" name="base" value={meanwhile?.revision ?? String(refused?.typed.base ?? revision)} />
    <PracticeTextFields values={refused?.typed ?? text} errors={refused?.errors ?? {}} economies={economies} />
    <TextField
      field={{ name: 'why', value: refused?.typed.why, errors: refused?.errors.why }}
      label="Why it is changed"
      hint="It stands in the history of the practice."
      optional
    />
    <Button kind="primary" name="intent" value="change">
      {meanwhile ? 'Save my text over it' : 'Save the text'}
    </Button>
  </Form>
)
