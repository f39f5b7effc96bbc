import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Practice, practiceStateTitles } from '~/domain/practice/practice'
import { stateBefore } from '~/domain/practice/steps'
import { Button } from '../form/button'
import { DateField } from '../form/date-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

/** A form of the page of a practice as it was sent back. */
export type PracticeRefused = { typed: Record<string, unknown>; errors: Record<string, string[]> }

/** What was sent back, where it was this form. */
export const ofIntent = (refused: PracticeRefused | undefined, intent: string): PracticeRefused | undefined =>
  refused?.typed.intent === intent ? refused : undefined

/** A form that is opened by its name; open where it came back with errors. */
export const Folded = ({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) => (
  <details className="fold" open={isOpen || undefined}>
    <summary>{title}</summary>
    {children}
  </details>
)

type StepProps = { practice: Practice; refused: PracticeRefused | undefined }

/** Where and how it was discussed. */
export function DiscussForm({ practice, refused }: StepProps) {
  const back = ofIntent(refused, 'discuss')
  const field = (name: 'event' | 'session' | 'on' | 'amendments') => ({
    ...{ name, value: back ? back.typed[name] : (practice[name] ?? ''), errors: back?.errors[name] },
  })
  return (
    <Form method="post" preventScrollReset>
      <TextField field={field('event')} label="Event" hint="Such as the seminar of the project." />
      <TextField field={field('session')} label="Session" optional />
      <DateField field={field('on')} label="Day" />
      <TextArea
        field={field('amendments')}
        label="What was amended there"
        hint="In short; change the text itself above."
        rows={3}
        optional
        plain
      />
      <Button kind={practice.state === 'identified' ? 'primary' : 'plain'} name="intent" value="discuss">
        Record the discussion
      </Button>
    </Form>
  )
}

/** One step as one button, or why it cannot be taken yet. */
export const OneStep = ({
  intent,
  lacks,
  isNext,
  children,
}: {
  intent: 'agree' | 'publish' | 'ask'
  lacks: string | null
  isNext: boolean
  children: ReactNode
}) =>
  lacks === null ? (
    <Form method="post" preventScrollReset>
      <Button kind={isNext ? 'primary' : 'plain'} name="intent" value={intent}>
        {children}
      </Button>
    </Form>
  ) : (
    <p className="hint">{lacks}</p>
  )

/** A step back, with its reason. */
export function BackForm({ practice: { state }, refused }: StepProps) {
  const back = ofIntent(refused, 'back')
  const before = stateBefore(state)
  if (before === null) return null
  const title =
    state === 'published' ? 'Withdraw it from the catalogue' : `Take it back to “${practiceStateTitles[before]}”`
  return (
    <Folded title={title} isOpen={back !== undefined}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="from" value={state} />
        <TextArea
          field={{ name: 'reason', value: back?.typed.reason, errors: back?.errors.reason }}
          label="Reason"
          hint="It stands in the history of the practice and of the project."
          rows={2}
          plain
        />
        <Button kind="stop" name="intent" value="back">
          {title}
        </Button>
      </Form>
    </Folded>
  )
}
