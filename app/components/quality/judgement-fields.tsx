import type { Rating } from '~/domain/quality/criteria'
import { ratings } from '~/domain/quality/criteria'
import { RadioGroup } from '../form/choice-groups'
import type { ErrorsByName } from '../form/error-summary'
import { TextArea } from '../form/text-area'
import { Note } from '../page/parts'
import { MomentText } from '../record/date-text'

type Props = {
  criterion: { key: string; title: string; ask: string }
  /** What counts now. */
  kept: Rating | undefined
  /** What came back with a refused form. */
  typed?: Record<string, unknown>
  /** Somebody else has judged it since the form was opened. */
  isStale: boolean
  errors: ErrorsByName
}

const words: Record<number, string> = { 1: '1, poor', 3: '3, fair', 5: '5, very good' }
const options = ratings.map(rating => ({ value: String(rating), label: words[rating] ?? String(rating) }))

/** The rating of one criterion and its comment. */
export function JudgementFields({ criterion, kept, typed, isStale, errors }: Props) {
  const { key, title, ask } = criterion
  const rating = `ratings.${key}.rating`
  const comment = `ratings.${key}.comment`
  return (
    <div className="judgement">
      {isStale && kept && (
        <Note tone="wait">
          {kept.by} wrote meanwhile, <MomentText moment={kept.at} />:{' '}
          <b>{kept.rating === null ? 'not rated' : `${kept.rating} of 5`}</b>
          {kept.comment !== '' && <span className="said">{kept.comment}</span>}
        </Note>
      )}
      <RadioGroup
        field={{ name: rating, value: typed ? typed.rating : (kept?.rating ?? undefined), errors: errors[rating] }}
        label={title}
        hint={ask}
        options={options}
      />
      <TextArea
        field={{ name: comment, value: typed ? typed.comment : kept?.comment, errors: errors[comment] }}
        label={`Comment on ${title.toLowerCase()}`}
        optional
        rows={3}
        plain
      />
    </div>
  )
}
