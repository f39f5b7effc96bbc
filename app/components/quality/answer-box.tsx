import { Link } from '@remix-run/react'
import { formatMoment } from '~/domain/calendar'
import { answerOf, boxOf, type PointEntry } from '~/domain/quality/points'
import { type SectionKey, sectionTitle } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { TextArea } from '../form/text-area'
import { type PointShown, PointView } from './point-view'

type Props = {
  number: string
  point: PointShown & { section: SectionKey }
  mayAnswer: boolean
  /** What came back with a refused form; it is shown even where the point takes no answer any more. */
  typed?: string
  errors?: readonly string[]
}

/** The last answer stands in the box to be bettered, not twice. */
const earlier = (acts: PointEntry[], isOpen: boolean) =>
  isOpen && acts.at(-1)?.act === 'answered' ? acts.slice(0, -1) : acts

/** A point with the way to its section, what was said before, and a box for the answer. */
export function AnswerBox({ number, point, mayAnswer, typed, errors }: Props) {
  const { seq, section, state, acts } = point
  const isOpen = mayAnswer && state !== 'closed'
  const kept = answerOf({ sentAt: point.at, acts })
  const hasBox = isOpen || (typed !== undefined && typed !== kept)
  const last = acts.at(-1)
  const name = `answers.${boxOf(seq)}`
  return (
    <section aria-label={`Point on ${sectionTitle(section)}`} className="pinned">
      <h2>
        {sectionTitle(section)}
        <Link className="pinned-edit" to={paths.editSection(number, section)}>
          Edit {sectionTitle(section)}
        </Link>
      </h2>
      <PointView point={{ ...point, acts: earlier(acts, isOpen) }}>
        {hasBox && (
          <>
            <input type="hidden" name={`read.${boxOf(seq)}`} value={acts.length} />
            <TextArea
              field={{ name, value: typed ?? kept, errors }}
              label={isOpen ? 'Your answer' : 'Your answer, which was not saved'}
              hint={isOpen && kept !== '' && last ? `Saved by ${last.by}, ${formatMoment(last.at)}.` : undefined}
              rows={3}
              readOnly={!isOpen}
              plain
            />
            {isOpen && (
              <p className="point-acts">
                <Button name="at" value={String(seq)} label={`Save, point on ${sectionTitle(section)}`}>
                  Save
                </Button>
              </p>
            )}
          </>
        )}
      </PointView>
    </section>
  )
}
