import { Form } from '@remix-run/react'
import { type Attendee, standingTitles } from '~/domain/event/attendee'
import { newAttendee } from '~/domain/event/attendee-form'
import type { EconomyNomination } from '~/domain/event/nominations'
import { Actions, Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { AboutPerson } from './attendee-fields'

/** A form that came back. */
export type NominationRefused = { typed: Record<string, unknown>; errors: Record<string, string[]> }

/** The end of the ids of the controls of a form: by the person, or by the economy that names somebody new. */
export const nominationSuffix = (who: unknown, economy: unknown): string =>
  `-${
    who
      ? `of-${who}`
      : `new-${String(economy)
          .toLowerCase()
          .replace(/[^a-z]+/g, '-')}`
  }`

type FormProps = { economy: string; one: Attendee | null; refused: NominationRefused | undefined }

/** The part of a refusal that belongs to this form. */
const ofForm = ({ economy, one, refused }: FormProps): NominationRefused | undefined =>
  refused && nominationSuffix(refused.typed.who, refused.typed.economy) === nominationSuffix(one?.seq, economy)
    ? refused
    : undefined

function NominationForm(props: FormProps) {
  const { economy, one } = props
  const mine = ofForm(props)
  const values: Record<string, unknown> = mine?.typed ?? one ?? newAttendee('nominated')
  const suffix = nominationSuffix(one?.seq, economy)
  return (
    <Form method="post" className="edit-form" key={one?.revision}>
      <input type="hidden" name="economy" value={economy} />
      <input type="hidden" name="who" value={one?.seq ?? ''} />
      <input type="hidden" name="base" value={one?.revision ?? 0} />
      <AboutPerson
        values={values}
        errors={mine?.errors ?? {}}
        suffix={suffix}
        emailHint={one ? 'Left empty, the address that is there stays.' : undefined}
      />
      <RadioGroup
        field={{
          ...{ name: 'standing', id: `standing${suffix}`, value: values.standing },
          errors: mine?.errors.standing,
        }}
        label="As what"
        options={[
          { value: 'nominated', label: 'Nominated' },
          { value: 'alternate', label: 'Alternate, should somebody not be able to come' },
        ]}
      />
      <Actions>
        <Button kind="primary" name="intent" value="nominate">
          {one ? 'Change the nomination' : 'Nominate'}
        </Button>
        {one && (
          <Button kind="stop" name="intent" value="withdraw" formNoValidate label={`Withdraw ${one.name}`}>
            Withdraw
          </Button>
        )}
      </Actions>
    </Form>
  )
}

const isOpen = ({ standing }: Attendee) => standing === 'nominated' || standing === 'alternate'

type OwnProps = {
  own: { economy: string; standing: EconomyNomination; people: readonly Attendee[] }
  /** Nobody can be nominated any more. */
  closed: boolean
  refused: NominationRefused | undefined
}

/** The nominations of one economy, for its focal point: its people, each with a form, and a form for somebody new. */
export const OwnNominations = ({ own: { economy, standing, people }, closed, refused }: OwnProps) => (
  <section className="nomination" aria-labelledby={`of-${economy}`}>
    <h2 id={`of-${economy}`}>Nominations of {economy}</h2>
    <p>{standing.words}.</p>
    {people.length > 0 && (
      <ul className="nomination-people">
        {people.map(one => (
          <li key={one.seq}>
            <p>
              <strong>{one.name}</strong> · {standingTitles[one.standing]}
              {one.organisation !== '' && ` · ${one.organisation}`}
            </p>
            {isOpen(one) && !closed && (
              <details open={ofForm({ economy, one, refused }) !== undefined}>
                <summary>
                  Change<span className="sr-only"> {one.name}</span>
                </summary>
                <NominationForm economy={economy} one={one} refused={refused} />
              </details>
            )}
          </li>
        ))}
      </ul>
    )}
    {!closed && (
      <details open={people.length === 0 || ofForm({ economy, one: null, refused }) !== undefined}>
        <summary>Nominate somebody</summary>
        <NominationForm economy={economy} one={null} refused={refused} key={people.length} />
      </details>
    )}
  </section>
)
