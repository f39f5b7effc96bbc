import { Form } from '@remix-run/react'
import type { MonitorRow } from '~/domain/questionnaire/monitor'
import { Button } from '../form/button'
import { DateField } from '../form/date-field'
import { TextArea } from '../form/text-area'
import { MomentText } from '../record/date-text'

type Errors = Record<string, readonly string[] | null | undefined>
type Typed = Record<string, unknown>

/** What was done with an answer, the newest first. */
export const ActList = ({ acts }: { acts: readonly { act: string; note: string; at: string; by: string }[] }) => (
  <ol className="course-of-acts" reversed>
    {[...acts].reverse().map(({ act, note, at, by }) => (
      <li key={`${at} ${act} ${note}`}>
        <p>
          <b>{act}</b>, <MomentText moment={at} />, {by}
        </p>
        {note !== '' && <p className="said">{note}</p>}
      </li>
    ))}
  </ol>
)

const Extend = ({ ownDay, typed, errors }: { ownDay: string | null; typed: Typed; errors: Errors }) => (
  <Form method="post">
    <DateField
      field={{ name: 'dueOn', value: typed.dueOn ?? ownDay ?? '', errors: errors.dueOn }}
      label="A last day of its own"
      hint="Empty for the last day of all. It is told by letter."
    />
    <Button name="intent" value="extend">
      Save the day
    </Button>
  </Form>
)

const Return = ({ typed, errors }: { typed: Typed; errors: Errors }) => (
  <Form method="post">
    <TextArea
      field={{ name: 'remark', value: typed.remark, errors: errors.remark }}
      label="Return it with a remark"
      hint="The economy reads the remark in a letter and can change its answer. Until it is cleared again it does not count."
      rows={4}
      plain
    />
    <Button name="intent" value="return">
      Return the answer
    </Button>
  </Form>
)

type Acts = {
  row: MonitorRow
  ownDay: string | null
  isClosed: boolean
  typed: Typed
  errors: Errors
}

/** What its sender can do with one answer, as it stands. */
export function ResponseActs({ row: { state }, ownDay, isClosed, typed, errors }: Acts) {
  if (isClosed) return <p className="hint">The questionnaire is closed. Open it again to change anything here.</p>
  if (state === 'submitted') return <Return typed={typed} errors={errors} />
  if (state === 'declined')
    return (
      <Form method="post">
        <p>To ask for an answer after all, open it again: whoever has the answer gets a letter with a new link.</p>
        <Button name="intent" value="reopen">
          Open it again
        </Button>
      </Form>
    )
  return (
    <>
      <Form method="post" className="act-row">
        <Button name="intent" value="remind">
          Send a reminder now
        </Button>
      </Form>
      <Extend ownDay={ownDay} typed={typed} errors={errors} />
    </>
  )
}
