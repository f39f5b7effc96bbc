import { Form } from '@remix-run/react'
import { remarkAudienceTitles, type Thread } from '~/domain/quality/remarks'
import { sectionTitle } from '~/domain/record/catalogue'
import { Button } from '../form/button'
import { TextArea } from '../form/text-area'
import { MomentText } from '../record/date-text'

type Refused = { typed: Record<string, unknown>; errors: Record<string, string[]> }

/** A remark on a section with its replies, who reads them, and a box to reply. */
export function RemarkThread({ thread, typed }: { thread: Thread; typed?: Refused }) {
  const { seq, section, visibleTo, remarks } = thread
  const readers = remarkAudienceTitles[visibleTo]
  return (
    <article className="thread" id={`thread-${seq}`} aria-labelledby={`thread-${seq}-title`}>
      <div className="thread-head">
        <h2 id={`thread-${seq}-title`}>{sectionTitle(section)}</h2>
        <p className="reader-of">Read by: {readers}</p>
      </div>
      <ol className="course">
        {remarks.map(({ seq: key, text, at, by }) => (
          <li key={key}>
            <p className="said-by">
              <b>{by}</b>, <MomentText moment={at} />
            </p>
            <p className="said">{text}</p>
          </li>
        ))}
      </ol>
      <details className="point-acts" open={typed !== undefined}>
        <summary aria-label={`Reply on ${sectionTitle(section)}`}>Reply</summary>
        <Form method="post">
          <input type="hidden" name="intent" value="reply" />
          <input type="hidden" name="thread" value={seq} />
          <TextArea
            field={{ name: 'text', id: `reply-${seq}`, value: typed?.typed.text, errors: typed?.errors.text }}
            label="Your reply"
            hint={`Read by: ${readers}.`}
            rows={3}
            plain
          />
          <div className="actions">
            <Button>Send the reply</Button>
          </div>
        </Form>
      </details>
    </article>
  )
}
