import { Form } from '@remix-run/react'
import { type Attachment, attachmentCategoryTitles, sizeInWords } from '~/domain/attachment/attachment'
import { titleOfType } from '~/domain/attachment/file-type'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import { MomentText } from '../record/date-text'
import { AboutFields, type ReturnedForm } from './about-fields'

/** A hash by its first letters; the whole of it opens below, and is selected with one click. */
const Hash = ({ sha256 }: { sha256: string }) => (
  <details className="hash">
    <summary>
      <abbr title="A fingerprint of the content: the same file always has the same">SHA-256</abbr>{' '}
      <code>{sha256.slice(0, 12)}…</code>
    </summary>
    <code className="whole">{sha256}</code>
  </details>
)

const ChangeForms = ({ file, refused }: { file: Attachment; refused: ReturnedForm | undefined }) => {
  const isThis = refused?.typed.id === file.id
  return (
    <details className="about-file" open={isThis}>
      <summary>
        Change<span className="sr-only"> “{file.name}”</span>
      </summary>
      <Form method="post">
        <input type="hidden" name="id" value={file.id} />
        <AboutFields suffix={`-${file.id}`} begin={file} refused={isThis ? refused : undefined} />
        <Actions>
          <Button kind="primary" name="intent" value="describe">
            Save
          </Button>
          <Button kind="stop" name="intent" value="remove" label={`Remove “${file.name}”`}>
            Remove the file
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

type ListProps = { number: string; attachments: Attachment[]; mayWrite: boolean; refused: ReturnedForm | undefined }

/** The files of a project, each with what is known of it; those who may write change or remove them. */
export const AttachmentList = ({ number, attachments, mayWrite, refused }: ListProps) => (
  <ul className="attachments">
    {attachments.map(file => (
      <li key={file.id}>
        <h2>
          <a href={paths.attachment(number, file.id)} download>
            {file.name}
          </a>
        </h2>
        {file.description && <p>{file.description}</p>}
        <p className="about">
          {attachmentCategoryTitles[file.category]} · {titleOfType(file.type)} · {sizeInWords(file.size)} · {file.by},{' '}
          <MomentText moment={file.at} />
        </p>
        <Hash sha256={file.sha256} />
        {mayWrite && <ChangeForms file={file} refused={refused} />}
      </li>
    ))}
  </ul>
)
