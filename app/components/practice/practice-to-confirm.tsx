import { Form } from '@remix-run/react'
import type { EvidenceView } from '~/domain/practice/evidence-view'
import { permissionMeans } from '~/domain/practice/official-text'
import type { Confirmation, Practice, PracticeText } from '~/domain/practice/practice'
import { Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { MomentText } from '../record/date-text'
import { Status } from '../record/status'
import { Passage } from './passage'
import { PracticeTextView } from './practice-text'
import type { PracticeRefused } from './step-forms'

/** A practice as an economy that it names reads it before it is published. */
export type ShownToConfirm = PracticeText &
  Pick<Practice, 'seq' | 'state' | 'revision'> & {
    economy: string
    evidence: EvidenceView[]
    word: Omit<Confirmation, 'economy'>
  }

type PracticeToConfirmProps = {
  practice: ShownToConfirm
  /** The name that is offered for signing; null for who is signed in and signs with their own. */
  signAs: string | null
  refused: PracticeRefused | undefined
}

/** The key of a form on a page that may show several: of a practice, for an economy. */
export const confirmKey = ({ seq, economy }: { seq: number | string; economy: string }): string =>
  `${seq}-${economy.replace(/\W+/g, '-')}`

const words = [
  { value: 'confirmed', label: 'We confirm the text', hint: 'It may be published as it stands here.' },
  { value: 'changes-wanted', label: 'We ask for changes', hint: 'The overseer changes it and asks you again.' },
]

function Standing({ practice: { word, revision, economy } }: { practice: ShownToConfirm }) {
  if (word.revision !== revision || word.state === 'asked')
    return <Status of={`Waits for the word of ${economy}`} tone="wait" />
  const isYes = word.state === 'confirmed'
  return (
    <>
      <Status of={isYes ? `Confirmed for ${economy}` : `${economy} asks for changes`} tone={isYes ? 'done' : 'wait'} />{' '}
      <span className="said-by">
        {word.by}, <MomentText moment={word.at} />
      </span>
      {word.remark !== '' && <q className="line-note">{word.remark}</q>}
    </>
  )
}

/** The text, the economy's own passages behind it, and the form for its word. */
export function PracticeToConfirm({ practice, signAs, refused }: PracticeToConfirmProps) {
  const { seq, economy, revision, state, evidence, word, title } = practice
  const key = confirmKey(practice)
  const field = (name: string, kept: string) => ({
    ...{ name, id: `${name}-${key}`, value: refused ? refused.typed[name] : kept, errors: refused?.errors[name] },
  })
  const isOld = word.revision !== revision && word.state !== 'asked'
  return (
    <article className="to-confirm" aria-labelledby={`practice-${key}`}>
      <h2 id={`practice-${key}`}>{title}</h2>
      <p>{state === 'published' ? <Status of="Published" tone="done" /> : <Standing practice={practice} />}</p>
      {isOld && <p>The text was changed since {economy} last gave its word. Please read it again.</p>}
      <PracticeTextView text={practice} level={2} />
      <h3>What {economy} answered</h3>
      {evidence.length === 0 && <p className="absent">No answer of {economy} stands behind it.</p>}
      <ol className="evidence">
        {evidence.map(one => (
          <li key={one.seq}>
            {one.ask !== null && <p className="said-by">{one.ask}</p>}
            <Passage of={one} />
            {one.permission !== null && <p className="permission">{permissionMeans[one.permission]}</p>}
          </li>
        ))}
      </ol>
      {state !== 'published' && (
        <Form method="post" className="confirm-form" preventScrollReset>
          <input type="hidden" name="practice" value={seq} />
          <input type="hidden" name="economy" value={economy} />
          <input type="hidden" name="revision" value={revision} />
          <RadioGroup
            field={field('word', word.revision === revision && word.state !== 'asked' ? word.state : '')}
            label={`The word of ${economy}`}
            options={words}
          />
          <TextArea
            field={field('remark', word.revision === revision ? word.remark : '')}
            label="Remark"
            hint="If you ask for changes: which, in which words. The makers of the practice read it."
            rows={3}
            optional
            plain
          />
          {signAs === null ? (
            <input type="hidden" name="name" value="" />
          ) : (
            <TextField
              field={field('name', signAs)}
              label="Your name"
              hint="It is kept with the date beside the word of your economy."
              autoComplete="name"
            />
          )}
          <Button kind="primary">Give this word</Button>
        </Form>
      )}
    </article>
  )
}
