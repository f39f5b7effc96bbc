import { Form, Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Actions, Button, LinkButton } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import type { ErrorsByName } from '../form/error-summary'
import { TextArea } from '../form/text-area'
import { asObject } from '../form/typed'
import { Note } from '../page/parts'
import { MomentText } from '../record/date-text'
import { Money } from '../record/money'

type ConceptNote = { number: string; asks: number; economies: string[]; coSponsors: string[] }

/** The concept note beside its score: whose it is, what it asks, and its main texts. */
export const NoteBeside = ({ note, texts }: { note: ConceptNote; texts: { title: string; text: string }[] }) => (
  <aside aria-label="The concept note" className="note-beside">
    <dl className="facts">
      <div>
        <dt>Number</dt>
        <dd>
          <Link to={paths.project(note.number)}>{note.number}</Link>
        </dd>
      </div>
      <div>
        <dt>Proposed by</dt>
        <dd>{note.economies.join('; ')}</dd>
      </div>
      <div>
        <dt>Co-sponsored by</dt>
        <dd>{note.coSponsors.join('; ') || 'Nobody'}</dd>
      </div>
      <div>
        <dt>Asks of APEC</dt>
        <dd>
          <Money cents={note.asks} />
        </dd>
      </div>
    </dl>
    {texts.map(({ title, text }) => (
      <section key={title}>
        <h2>{title}</h2>
        <p className="read">{text}</p>
      </section>
    ))}
  </aside>
)

type ScoreFormProps = {
  head: { economy: string; to: string }
  criteria: readonly { key: string; title: string; ask: string; weight: number }[]
  scale: readonly { points: number; words: string }[]
  given: { seq: number; points: Readonly<Record<string, number>>; comment: string; by: string; at: string } | null
  typed: Record<string, unknown> | null
  errors: ErrorsByName
}

/** The points of an economy under each criterion, with a comment; what it gave before is filled in. */
export function ScoreForm({ head, criteria, scale, given, typed, errors }: ScoreFormProps) {
  const typedPoints = asObject(typed?.points)
  return (
    <Form method="post" className="score-form">
      <h2>Your score for {head.economy}</h2>
      {given && (
        <Note>
          {given.by} gave a score on <MomentText moment={given.at} />. Saving again replaces it; the earlier one stays
          in the record.
        </Note>
      )}
      <input type="hidden" name="base" value={String(typed?.base ?? given?.seq ?? 0)} />
      <input type="hidden" name="economy" value={head.economy} />
      {criteria.map(({ key, title, ask, weight }) => (
        <RadioGroup
          key={key}
          field={{
            name: `points.${key}`,
            value: typedPoints[key] ?? given?.points[key],
            errors: errors[`points.${key}`],
          }}
          label={title}
          hint={`${ask} Counts ${weight} of 100.`}
          options={scale.map(({ points, words }) => ({ value: String(points), label: `${points} ${words}` }))}
          columns
        />
      ))}
      <TextArea
        field={{ name: 'comment', value: typed?.comment ?? given?.comment, errors: errors.comment }}
        label="Comment"
        hint="Those who decide read it after the scoring is closed."
        optional
        rows={5}
        plain
      />
      <Actions>
        <Button kind="primary">Save the score</Button>
        <LinkButton to={head.to}>Back to the scoring</LinkButton>
      </Actions>
    </Form>
  )
}
