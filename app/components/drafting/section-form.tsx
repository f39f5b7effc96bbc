import { Form, useFetcher } from '@remix-run/react'
import { type ReactNode, useRef } from 'react'
import { guidanceFor } from '~/domain/drafting/guidance'
import type { Task } from '~/domain/drafting/tasks'
import { type FieldKey, fieldOf, type SectionKey } from '~/domain/record/catalogue'
import type { Mark } from '~/domain/record/record'
import { SectionChanges } from '../difference/section-changes-view'
import { Actions, Button } from '../form/button'
import { TextField } from '../form/text-field'
import { asObject } from '../form/typed'
import type { EditAround } from '../plan/edit-around'
import { type EditLists, FieldEditor, type Similar } from '../record/field-editor'
import { FieldValue } from '../record/field-value'
import type { AutosaveAnswer } from './autosave-answer'
import { AutosaveLine } from './autosave-line'
import { ClashEditor, type ShownClash } from './clash-editor'
import { entriesOf } from './settle'
import { useAutosave } from './use-autosave'
import { useUnsaved } from './use-unsaved'

/** What came back with a refused form: what was typed in which fields, what is wrong, and what clashes. */
export type Returned = {
  typed: Record<string, unknown>
  errors: Record<string, string[]>
  /** The fields that were sent, also where they cannot be changed any more. */
  keys?: FieldKey[]
  /** What others have saved meanwhile, and what to save from once that is settled. */
  meanwhile?: { base: string; clashes: ShownClash[] }
}

type SectionFormProps = {
  section: SectionKey
  keys: readonly FieldKey[]
  base: string
  values: Record<string, unknown>
  marks: Record<string, Mark | null | undefined>
  words: Record<string, number | null | undefined>
  lists: EditLists
  similar: Similar | null
  around: EditAround
  returned?: Returned
  /** Everybody reads at once what is saved: then it is saved by hand only. */
  isPublic: boolean
  /** What is written after this section. */
  next: Pick<Task, 'key' | 'title'> | null
  children?: ReactNode
}

/**
 * The questions of a section. It saves itself while it is written, with a script; plain Save does the same without one.
 * Where somebody else has changed the same, the two versions stand in the place of the question.
 */
export function SectionForm({
  section,
  keys,
  base,
  values,
  marks,
  words,
  lists,
  similar,
  around,
  returned,
  isPublic,
  next,
  children,
}: SectionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { meanwhile, typed = {} } = returned ?? {}
  const first = String(typed.base ?? base)
  const off = isPublic || meanwhile !== undefined
  const saving = useAutosave(form, useFetcher<AutosaveAnswer>(), { base: first, off })
  const unsaved = useUnsaved(form, off)
  const { state, errors: own, handlers } = saving
  const errors = { ...returned?.errors, ...own }
  const typedValues = asObject(typed.values)
  const typedMarks = asObject(typed.marks)
  const editorOf = (key: FieldKey, value: unknown) => (
    <FieldEditor
      field={fieldOf(key)}
      value={value}
      mark={marks[key]}
      typedMark={returned ? asObject(typedMarks[key]) : undefined}
      lists={lists}
      around={around}
      errors={errors}
      alone={keys.length === 1}
      asked={guidanceFor(key)}
      words={words[key]}
      similar={key === 'title' ? (similar ?? undefined) : undefined}
    />
  )
  return (
    <Form
      method="post"
      className="edit-form"
      ref={form}
      {...handlers}
      onSubmit={event => {
        unsaved.onSubmit()
        handlers.onSubmit(event)
      }}
    >
      <input type="hidden" name="shown" value={keys.join(' ')} />
      <input type="hidden" name="base" value={saving.base} />
      {next && <input type="hidden" name="next" value={next.key} />}
      {meanwhile && (
        <>
          <input type="hidden" name="latest" value={meanwhile.base} />
          <input type="hidden" name="clashing" value={meanwhile.clashes.map(({ key }) => key).join(' ')} />
        </>
      )}
      {children}
      {keys.map(key => {
        const clash = meanwhile?.clashes.find(one => one.key === key)
        const value = returned ? typedValues[key] : values[key]
        return clash ? (
          <ClashEditor
            key={key}
            clash={clash}
            theirs={<FieldValue field={clash.theirs} />}
            mine={<SectionChanges sections={clash.changes} />}
            typed={[...entriesOf(`values.${key}`, value), ...entriesOf(`marks.${key}`, typedMarks[key])]}
            isMerged={clash.merged !== null}
          >
            {editorOf(key, clash.merged ?? value)}
          </ClashEditor>
        ) : (
          <div key={key} className="question">
            {editorOf(key, value)}
          </div>
        )
      })}
      <TextField
        field={{ name: 'why', value: typed.why }}
        label="Why this change"
        hint={`It stands in the version history, for ${section === 'secretariat' ? 'the Secretariat' : 'everybody'} to read.`}
        optional
        maxLength={300}
      />
      {isPublic ? (
        <p className="hint">
          Everybody reads this project. What you write is saved once you press Save, and not before.
        </p>
      ) : (
        <AutosaveLine state={state} />
      )}
      <Actions>
        <Button kind="primary" name="intent" value="continue">
          Save and continue
        </Button>
        <Button name="intent" value="save">
          Save
        </Button>
        {next && <span className="next">Next: {next.title}</span>}
      </Actions>
    </Form>
  )
}
