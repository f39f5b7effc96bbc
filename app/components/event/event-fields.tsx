import { eventKinds, eventKindTitles, eventModes, eventModeTitles } from '~/domain/event/event'
import { RadioGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

type EventFieldsProps = {
  /** What was typed, or what is kept. */
  values: Record<string, unknown>
  errors: Record<string, readonly string[]>
  economies: readonly string[]
}

/** The fields of what an event is; only the title is needed. */
export function EventFields({ values, errors, economies }: EventFieldsProps) {
  const field = (name: string) => ({ name, value: values[name], errors: errors[name] })
  return (
    <>
      <TextField field={field('title')} label="Title" hint="As it stands on the invitation." />
      <SelectField
        field={field('kind')}
        label="Kind"
        options={eventKinds.map(value => ({ value, label: eventKindTitles[value] }))}
      />
      <RadioGroup
        field={field('mode')}
        label="How people take part"
        options={eventModes.map(value => ({ value, label: eventModeTitles[value] }))}
      />
      <div className="event-days">
        <DateField field={field('from')} label="First day" optional />
        <DateField field={field('until')} label="Last day" optional />
      </div>
      <TextField field={field('place')} label="Place" hint="City and venue; empty for an online event." optional />
      <SelectField
        field={field('economy')}
        label="Hosting economy"
        empty="None, or not said"
        options={economies}
        optional
      />
      <TextField
        field={field('seats')}
        label="Seats"
        hint="For how many people there is room. Lists are held against it."
        inputMode="numeric"
        width="short"
        optional
      />
      <TextArea
        field={field('description')}
        label="Description"
        hint="What it is for. It is public."
        rows={5}
        optional
      />
      <TextField
        field={field('series')}
        label="Series"
        hint="The same words for each event of a series, so that people who came to several are counted once."
        optional
      />
    </>
  )
}
