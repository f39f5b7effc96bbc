import { Form } from '@remix-run/react'
import type { QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import { paths } from '~/paths'
import { Button, LinkButton } from '../form/button'
import { DateField } from '../form/date-field'
import { Note } from '../page/parts'

type Errors = Record<string, readonly string[] | null | undefined>
type SenderActsProps = {
  head: QuestionnaireHead
  /** How many were invited and have not answered. */
  expected: number
  typedDay: unknown
  errors: Errors
}

/** The last day for all: economies with a later one of their own keep it. */
const LastDay = ({ head, typedDay, errors }: Pick<SenderActsProps, 'head' | 'typedDay' | 'errors'>) => (
  <Form method="post" key={head.dueOn ?? ''}>
    <DateField
      field={{ name: 'dueOn', value: typedDay ?? head.dueOn ?? '', errors: errors.dueOn }}
      label="Last day for answers"
      hint="Empty for none. Economies with a later day of their own keep it."
    />
    <Button name="intent" value="last-day">
      Save the day
    </Button>
  </Form>
)

/** What is done most, above the list: invite, and remind all that have not answered. */
export const SenderButtons = ({ head, expected }: Pick<SenderActsProps, 'head' | 'expected'>) => (
  <div className="act-row">
    {head.audience !== 'people' && (
      <LinkButton kind="primary" to={paths.inviteEconomies(head.number, head.place)}>
        {head.audience === 'economies' ? 'Invite economies' : 'Invite the overseer'}
      </LinkButton>
    )}
    {expected > 0 && (
      <Form method="post">
        <Button name="intent" value="remind">
          {expected === 1 ? 'Remind the one that has not answered' : `Remind the ${expected} that have not answered`}
        </Button>
      </Form>
    )}
  </div>
)

/** What its sender does with a questionnaire as a whole: move the last day, close or open it again. */
export function SenderActs({ head, typedDay, errors }: Omit<SenderActsProps, 'expected'>) {
  if (head.state === 'closed')
    return (
      <Form method="post" className="sender-acts">
        <h2>It is closed</h2>
        <p>Who had not answered by then gave no answer. Open it again to take late answers.</p>
        <Button name="intent" value="open">
          Open it again
        </Button>
      </Form>
    )
  return (
    <section className="sender-acts" aria-labelledby="acts-title">
      <h2 id="acts-title">The last day</h2>
      <LastDay head={head} typedDay={typedDay} errors={errors} />
      <details>
        <summary>Close the questionnaire</summary>
        <Form method="post">
          <p>
            No answer is taken any more, late ones neither. Who has not answered is counted as “No answer”. You can open
            it again.
          </p>
          <Button kind="stop" name="intent" value="close">
            Close it now
          </Button>
        </Form>
      </details>
    </section>
  )
}

/** The address under which people begin their answers; a new one is told once. */
export const OpenAddress = ({ isOpenToAll, made }: { isOpenToAll: boolean; made: string | null }) => (
  <section className="sender-acts" aria-labelledby="address-title">
    <h2 id="address-title">The open address</h2>
    {made ? (
      <Note tone="good" live>
        <p>Share this address, for instance in a letter or as a code on a slide. It is shown only now:</p>
        <p className="made-address">{made}</p>
      </Note>
    ) : (
      <p>
        {isOpenToAll
          ? 'People who know the address can begin an answer. Dossier keeps no copy of it: if it is lost, make a new one, and the former opens nothing any more.'
          : 'Nobody can begin an answer yet. Make an address, and share it with those who should answer.'}
      </p>
    )}
    <Form method="post" className="act-row">
      <Button kind={isOpenToAll ? 'plain' : 'primary'} name="intent" value="make-address">
        {isOpenToAll ? 'Make a new address' : 'Make an address'}
      </Button>
      {isOpenToAll && (
        <Button name="intent" value="end-address">
          End the address
        </Button>
      )}
    </Form>
  </section>
)
