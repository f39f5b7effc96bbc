import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { outputKinds, outputKindTitles } from '~/domain/output/output'
import { Actions, Button, LinkButton } from '../form/button'
import { DateField } from '../form/date-field'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { Note } from '../page/parts'

const kinds = outputKinds.map(value => ({ value, label: outputKindTitles[value] }))

export type FieldsProps = {
  /** What was typed, or what is kept. */
  values: Record<string, unknown>
  errors: Record<string, readonly string[]>
}

const fieldsOf =
  ({ values, errors }: FieldsProps) =>
  (name: string) => ({ name, value: values[name], errors: errors[name] })

/** What is promised: name, kind, number and day. */
export function PromiseFields(props: FieldsProps) {
  const field = fieldsOf(props)
  return (
    <>
      <TextField field={field('name')} label="Output" hint="The same name in every report, as the proposal has it." />
      <SelectField field={field('kind')} label="Kind" options={kinds} empty="Choose a kind" />
      <TextField
        field={field('planned')}
        label="How many are planned"
        hint="Where it can be counted: 1 seminar, 200 copies."
        width="short"
        inputMode="numeric"
        optional
      />
      <DateField
        field={field('plannedOn')}
        label="Planned for"
        hint="Without a day it is promised by the last day of the project."
        optional
      />
    </>
  )
}

/** Where it is found, and how it is used: also after the project has ended. */
export function UseFields(props: FieldsProps) {
  const field = fieldsOf(props)
  return (
    <>
      <TextField field={field('link')} label="Link" hint="The whole web address." inputMode="url" optional />
      <TextArea
        field={field('use')}
        label="How it is used, and by whom"
        hint="For example: taken over into the training of an office. You can add to it later, also after the end."
        rows={4}
        optional
      />
    </>
  )
}

/** What came of it. */
export function DeliveryFields({
  files,
  today,
  ...props
}: FieldsProps & { files: readonly { id: string; name: string }[]; today: string }) {
  const field = fieldsOf(props)
  return (
    <>
      <DateField
        field={field('deliveredOn')}
        label="Delivered on"
        hint="Leave it empty while it is still to be delivered."
        max={today}
        optional
      />
      <TextField
        field={field('delivered')}
        label="How many were delivered"
        width="short"
        inputMode="numeric"
        optional
      />
      <UseFields {...props} />
      <SelectField
        field={field('file')}
        label="File"
        hint="One of the attachments of the project. Attach it there first."
        options={files.map(({ id, name }) => ({ value: id, label: name }))}
        empty="No file"
        optional
      />
      <TextArea
        field={field('note')}
        label="Why fewer came, or later"
        hint="Needed where fewer were delivered than planned, or after the planned day."
        rows={3}
        optional
      />
    </>
  )
}

type FormProps = FieldsProps & { base: string | number; back: string }

const Base = ({ base }: { base: string | number }) => <input type="hidden" name="base" value={String(base)} />

/** A form of an output that was registered: it sends what it was made from, and leads back to the register. */
const OutputForm = ({
  base,
  back,
  intent,
  verb,
  children,
}: Pick<FormProps, 'base' | 'back'> & { intent: string; verb: string; children: ReactNode }) => (
  <Form method="post" className="fact-form" preventScrollReset>
    <Base base={base} />
    {children}
    <Actions>
      <Button kind="primary" name="intent" value={intent}>
        {verb}
      </Button>
      <LinkButton to={back}>Back to the outputs</LinkButton>
    </Actions>
  </Form>
)

export const ChangeOutputForm = ({ base, back, ...fields }: FormProps) => (
  <OutputForm base={base} back={back} intent="change" verb="Save the promise">
    <PromiseFields {...fields} />
  </OutputForm>
)

export const DeliverOutputForm = ({
  base,
  back,
  ...fields
}: FormProps & { files: readonly { id: string; name: string }[]; today: string }) => (
  <OutputForm base={base} back={back} intent="deliver" verb="Record the delivery">
    <DeliveryFields {...fields} />
  </OutputForm>
)

export const UseOutputForm = ({ base, back, ...fields }: FormProps) => (
  <OutputForm base={base} back={back} intent="use" verb="Record the use">
    <UseFields {...fields} />
  </OutputForm>
)

/** An output that no proposal promised. */
export const NewOutputForm = ({
  open,
  back,
  ...fields
}: FieldsProps & { open: { ok: true } | { ok: false; reason: string }; back: string }) => (
  <Form method="post" className="fact-form">
    {!open.ok && <Note tone="wait">{open.reason}</Note>}
    <PromiseFields {...fields} />
    <Actions>
      <Button kind="primary">Add the output</Button>
      <LinkButton to={back}>Back to the outputs</LinkButton>
    </Actions>
  </Form>
)

/** For what was put there by mistake; what it was stays in its history. */
export const RemoveFactForm = ({ base, words }: { base: string | number; words: string }) => (
  <Form method="post" className="actions" preventScrollReset>
    <Base base={base} />
    <Button kind="stop" name="intent" value="remove">
      {words}
    </Button>
  </Form>
)
