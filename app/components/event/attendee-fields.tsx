import {
  attendeeFundings,
  attendeeFundingTitles,
  attendeeRoles,
  attendeeRoleTitles,
  organisationKinds,
  organisationKindTitles,
  sexes,
  sexTitles,
  standings,
  standingTitles,
} from '~/domain/event/attendee'
import { RadioGroup } from '../form/choice-groups'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

const optionsOf = <Value extends string>(values: readonly Value[], titles: Record<Value, string>) =>
  values.map(value => ({ value, label: titles[value] }))

type AboutProps = {
  /** What was typed, or what is kept. */
  values: Record<string, unknown>
  errors: Record<string, readonly string[]>
  /** Ends the ids of controls where a page has several such forms. */
  suffix?: string
  /** What is said below the e-mail address. */
  emailHint?: string
}

/** Who somebody is: what the overseer and the focal point of an economy both write. */
export function AboutPerson({ values, errors, suffix = '', emailHint }: AboutProps) {
  const field = (name: string) => ({ name, id: `${name}${suffix}`, value: values[name], errors: errors[name] })
  return (
    <>
      <TextField field={field('name')} label="Name" />
      <RadioGroup field={field('sex')} label="Sex" options={optionsOf(sexes, sexTitles)} />
      <TextField field={field('organisation')} label="Organisation" optional />
      <SelectField
        field={field('organisationKind')}
        label="Kind of organisation"
        options={optionsOf(organisationKinds, organisationKindTitles)}
      />
      <TextField field={field('position')} label="Position" optional />
      <TextField field={field('email')} label="E-mail" hint={emailHint} type="email" autoComplete="off" optional />
    </>
  )
}

type AttendeeFieldsProps = Omit<AboutProps, 'suffix'> & { economies: readonly string[] }

/** The fields of a person at an event; only the name is needed. */
export function AttendeeFields({ economies, ...props }: AttendeeFieldsProps) {
  const field = (name: string) => ({ name, value: props.values[name], errors: props.errors[name] })
  return (
    <>
      <AboutPerson {...props} />
      <SelectField
        field={field('economy')}
        label="Economy"
        hint="Leave it open for people of international organizations and others from outside."
        empty="None"
        options={economies}
        optional
      />
      <SelectField
        field={field('role')}
        label="Role"
        hint="Speakers and experts are counted as speakers, organisers not at all."
        options={optionsOf(attendeeRoles, attendeeRoleTitles)}
      />
      <SelectField
        field={field('funding')}
        label="Travel paid by"
        hint="APEC pays the travel of participants of travel-eligible economies only."
        options={optionsOf(attendeeFundings, attendeeFundingTitles)}
      />
      <SelectField field={field('standing')} label="Standing" options={optionsOf(standings, standingTitles)} />
      <TextArea field={field('note')} label="Note" hint="It is not published." rows={3} plain optional />
    </>
  )
}
