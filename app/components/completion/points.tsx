import { Form } from '@remix-run/react'
import { formatMoment } from '~/domain/calendar'
import { partTitle } from '~/domain/completion/parts'
import type { CompletionPoint } from '~/domain/completion/review'
import { Button } from '../form/button'
import { TextArea } from '../form/text-area'

export type PointTyped = { point: number; reply: string; errors: readonly string[] }

function Reply({ point, typed }: { point: CompletionPoint; typed: PointTyped | null }) {
  const field = {
    ...{ name: 'reply', id: `reply-${point.seq}`, value: typed?.reply ?? point.reply },
    errors: typed?.errors ?? null,
  }
  return (
    <Form method="post" key={`${point.reply} ${typed?.reply}`}>
      <input type="hidden" name="point" value={point.seq} />
      <input type="hidden" name="before" value={point.reply} />
      <TextArea field={field} label="Your reply" hint="What you changed, or why you did not." rows={3} plain />
      <Button name="intent" value="reply" label={`Reply to the point on ${partTitle(point.part)}`}>
        {point.reply === '' ? 'Reply' : 'Change the reply'}
      </Button>
    </Form>
  )
}

const Settle = ({ point }: { point: CompletionPoint }) => (
  <Form method="post">
    <input type="hidden" name="point" value={point.seq} />
    <Button name="intent" value={point.settledAt === null ? 'settle' : 'open'}>
      {point.settledAt === null ? 'Settle this point' : 'Open it again'}
      <span className="sr-only">: {partTitle(point.part)}</span>
    </Button>
  </Form>
)

/** The Secretariat's points, each with what was said to it and what the reader may do. */
export const Points = ({
  points,
  mayReply,
  maySettle,
  typed,
}: {
  points: CompletionPoint[]
  mayReply: boolean
  maySettle: boolean
  typed: PointTyped | null
}) => (
  <ol className="completion-points">
    {points.map(point => (
      <li key={point.seq} id={`point-${point.seq}`} tabIndex={-1}>
        <h2>{partTitle(point.part)}</h2>
        <p className="remark">{point.text}</p>
        <p className="hint">
          {point.by}, {formatMoment(point.at)}
          {point.settledAt !== null && `. Settled on ${formatMoment(point.settledAt)}`}
        </p>
        {point.reply !== '' && (
          <blockquote className="remark">
            {point.reply}
            <span className="hint">
              {point.repliedBy}
              {point.repliedAt && `, ${formatMoment(point.repliedAt)}`}
            </span>
          </blockquote>
        )}
        {mayReply && point.settledAt === null && (
          <Reply point={point} typed={typed?.point === point.seq ? typed : null} />
        )}
        {maySettle && <Settle point={point} />}
      </li>
    ))}
  </ol>
)
