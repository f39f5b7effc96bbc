import { Form, Link } from '@remix-run/react'
import type { SectionKey } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import { TextArea } from '../form/text-area'
import type { PointShown } from './point-view'

type Props = {
  number: string
  section: SectionKey
  point: PointShown
  /** What came back with a refused form of this point. */
  typed?: { text?: unknown; errors: string[] }
}

const Words = ({ point, typed }: Props) => (
  <TextArea
    field={{ name: 'text', id: `ask-${point.seq}`, value: typed?.text, errors: typed?.errors }}
    label="What is still open"
    hint="Only needed to ask again. The overseer reads it when the proposal is returned."
    optional
    rows={2}
    plain
  />
)

/** What an assessor may do about a point, by where it stands. */
export function AssessorActs(props: Props) {
  const { number, section, point } = props
  const key = <input type="hidden" name="point" value={point.seq} />
  if (point.state === 'prepared')
    return (
      <Form method="post" className="point-acts">
        {key}
        <p className="ways">
          <Link to={paths.changePoint(number, section, point.seq)}>Change this point</Link>
          <Button kind="quiet" name="intent" value="take-back">
            Take it back
          </Button>
        </p>
      </Form>
    )
  if (point.state === 'to-answer') return null
  const isClosed = point.state === 'closed'
  const form = (
    <Form method="post" className="point-acts">
      {key}
      <Words {...props} />
      <Actions>
        {!isClosed && (
          <Button kind="primary" name="intent" value="close">
            Close the point
          </Button>
        )}
        <Button name="intent" value="ask-again">
          Ask again
        </Button>
      </Actions>
    </Form>
  )
  if (!isClosed) return form
  return (
    <details className="point-acts" open={props.typed !== undefined}>
      <summary>Ask again about this point</summary>
      {form}
    </details>
  )
}
