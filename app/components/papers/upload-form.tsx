import { Form, useRevalidator } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { largestAttachment, mostAtOnce, sizeInWords, tooLarge } from '~/domain/attachment/attachment'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import { FileField } from '../form/file-field'
import { AboutFields, type ReturnedForm } from './about-fields'
import { type Sending, sendFile } from './send-file'

const words: Record<Sending['state'], string> = {
  waits: 'Waits',
  goes: 'Is being sent',
  taken: 'Attached',
  refused: 'Not attached',
}

const Progress = ({ sendings }: { sendings: Sending[] }) => {
  const done = sendings.filter(({ state }) => state === 'taken' || state === 'refused').length
  return (
    <>
      <ul className="sendings">
        {sendings.map(({ file, part, state, why }) => (
          <li key={`${file.name} ${file.lastModified} ${file.size}`} className={state}>
            <span>{file.name}</span>
            <span>
              {words[state]}
              {state === 'goes' && ` ${Math.round(part * 100)} %`}
            </span>
            {state === 'goes' && <progress aria-label={`Sending “${file.name}”`} value={part} />}
            {why && <p className="field-error">{why}</p>}
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {done} of {sendings.length} files done.
        {sendings.map(({ file, why }) => (why ? ` ${file.name}: ${why}` : '')).join('')}
      </p>
    </>
  )
}

/**
 * Files with what is said about them. With a script each goes by itself, with its progress, and what is too large does
 * not set out at all; without one the whole form is sent.
 */
export function UploadForm({ number, refused }: { number: string; refused: ReturnedForm | undefined }) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const { revalidate } = useRevalidator()
  const isBusy = sendings.some(({ state }) => state === 'waits' || state === 'goes')

  const send = async (event: FormEvent<HTMLFormElement>) => {
    if (isBusy) return event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const files = fields.getAll('files').flatMap(file => (file instanceof File && file.size > 0 ? [file] : []))
    if (files.length === 0) return
    event.preventDefault()
    setSendings(files.map(file => ({ file, part: 0, state: 'waits' })))
    const update = (index: number, change: Partial<Sending>) =>
      setSendings(all => all.map((one, at) => (at === index ? { ...one, ...change } : one)))
    for (const [index, file] of files.entries()) {
      update(index, { state: 'goes' })
      const tell = (part: number) => update(index, { part })
      const large = file.size > largestAttachment ? tooLarge(file.name).reason : null
      const why = large ?? (await sendFile(paths.attachments(number), fields, file, tell))
      update(index, why === null ? { state: 'taken', part: 1 } : { state: 'refused', why })
    }
    form.reset()
    revalidate()
  }

  const field = { name: 'files', errors: sendings.length > 0 ? undefined : refused?.errors.files }
  return (
    <section aria-labelledby="upload-title" className="upload">
      <h2 id="upload-title">Attach files</h2>
      <Form method="post" encType="multipart/form-data" reloadDocument onSubmit={send}>
        <AboutFields refused={refused?.typed.id === undefined ? refused : undefined} />
        <FileField
          field={field}
          label="Files"
          hint={`PDF, Word, Excel, PowerPoint, OpenDocument, pictures, text and tables. Up to ${mostAtOnce} at once, each up to ${sizeInWords(largestAttachment)}.`}
          multiple
        />
        <Actions>
          <Button kind="primary" name="intent" value="upload">
            Attach
          </Button>
        </Actions>
      </Form>
      {sendings.length > 0 && <Progress sendings={sendings} />}
    </section>
  )
}
