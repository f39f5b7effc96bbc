import { Link } from '@remix-run/react'
import { sizeInWords } from '~/domain/attachment/size'
import type { Question } from '~/domain/questionnaire/definition'
import { Button } from '../form/button'
import { FieldGroup, type FieldProps, textOf } from '../form/field'

/** A file as an answer: its name, its size in bytes and where it is downloaded (nowhere in a preview). */
export type KeptFile = { name: string; size: number; to: string | null }

/** With which the form is saved before a file of a question is added or taken away. */
export const fileIntent = (key: string) => `file:${key}`
export const fileIntentIn = (intent: unknown): string | null =>
  typeof intent === 'string' && intent.startsWith('file:') ? intent.slice(5) : null

/**
 * The file that was added, and the way to add one: a page of its own, after the form was saved, so that nothing typed is
 * lost and the form stays light.
 */
export function FileAnswer({ question, file, ...props }: FieldProps & { question: Question; file: KeptFile | null }) {
  const words = file ? 'Change or remove the file' : 'Save and add a file'
  return (
    <FieldGroup {...props}>
      <input type="hidden" name={props.field.name} value={textOf(props.field)} />
      {file && (
        <p className="kept-file">
          {file.to === null ? (
            file.name
          ) : (
            <Link to={file.to} reloadDocument>
              {file.name}
            </Link>
          )}
          , {sizeInWords(file.size)}
        </p>
      )}
      <Button name="intent" value={fileIntent(question.key)} label={`${words}: ${question.ask}`}>
        {words}
      </Button>
    </FieldGroup>
  )
}
