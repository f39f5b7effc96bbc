import { Form, Link } from '@remix-run/react'
import { sizeInWords } from '~/domain/attachment/attachment'
import type { ShownMaterial } from '~/domain/event/view'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { type Option, SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import { Empty } from '../page/parts'
import { DateText } from '../record/date-text'

type MaterialProps = { number: string; event: number; material: ShownMaterial }

const MaterialActs = ({ number, event, material: { attachment, title, name, size, publishedAt } }: MaterialProps) => (
  <li>
    <a href={paths.material(number, event, attachment)} download>
      {title}
    </a>{' '}
    <span className="hint">
      {name}, {sizeInWords(size)}.{' '}
      {publishedAt === null ? (
        'Not published.'
      ) : (
        <>
          Published on <DateText date={publishedAt.slice(0, 10)} />.
        </>
      )}
    </span>
    <Form method="post" className="ways">
      <input type="hidden" name="attachment" value={attachment} />
      {publishedAt === null ? (
        <Button name="intent" value="publish" label={`Publish ${title}`}>
          Publish
        </Button>
      ) : (
        <Button name="intent" value="unpublish" label={`Take back ${title}`}>
          Take back
        </Button>
      )}
      <Button kind="quiet" name="intent" value="off" label={`Take ${title} off the event`}>
        Take off the event
      </Button>
    </Form>
  </li>
)

type Props = {
  number: string
  event: number
  materials: readonly ShownMaterial[]
  /** Attachments of the project that do not belong to the event yet. */
  files: readonly Option[]
  typed: Record<string, unknown>
  errors: Record<string, readonly string[]>
}

/** The files of an event: joined from the attachments of the project, published, taken back, taken off. */
export const MaterialForms = ({ number, event, materials, files, typed, errors }: Props) => (
  <section aria-labelledby="materials">
    <h2 id="materials">Materials</h2>
    {materials.length === 0 ? (
      <Empty title="No file belongs to this event yet" />
    ) : (
      <ul className="event-materials">
        {materials.map(material => (
          <MaterialActs key={material.attachment} number={number} event={event} material={material} />
        ))}
      </ul>
    )}
    <p>
      A file is first attached to the project, on the page of its{' '}
      <Link to={paths.attachments(number)}>attachments</Link>, and then joined to the event here.
    </p>
    {files.length > 0 && (
      <Form method="post" className="edit-form" key={materials.length}>
        <SelectField
          field={{ name: 'attachment', value: typed.attachment, errors: errors.attachment }}
          label="Attachment"
          empty="Choose a file"
          options={files}
        />
        <TextField
          field={{ name: 'title', value: typed.title, errors: errors.title }}
          label="Title"
          hint="As readers see it. Left empty: the name of the file."
          optional
        />
        <Button name="intent" value="join">
          Join it to the event
        </Button>
      </Form>
    )}
  </section>
)
