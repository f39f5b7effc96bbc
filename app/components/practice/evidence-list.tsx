import { Form, Link } from '@remix-run/react'
import type { EvidenceView } from '~/domain/practice/evidence-view'
import { permissionMeans } from '~/domain/practice/official-text'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { DateText } from '../record/date-text'
import { Passage } from './passage'

type EvidenceListProps = {
  number: string
  evidence: readonly EvidenceView[]
  mayChange: boolean
}

const whoseAnswer = (economy: string) => (economy === '' ? 'A participant' : economy)

/** The passages on which a practice stands: whose, to which question, what may be published of it. */
export const EvidenceList = ({ number, evidence, mayChange }: EvidenceListProps) => (
  <ol className="evidence">
    {evidence.map(one => (
      <li key={one.seq}>
        <p className="said-by">
          <b>{whoseAnswer(one.economy)}</b>
          {one.ask !== null && one.place !== null && (
            <>
              {' to “'}
              <Link to={paths.resultsTexts(number, one.place, one.question)}>{one.ask}</Link>”
            </>
          )}
        </p>
        <Passage of={one} />
        {one.permission !== null && (
          <p className={one.permission === 'no' ? 'permission no' : 'permission'}>{permissionMeans[one.permission]}</p>
        )}
        <p className="hint">
          Marked by {one.by}, <DateText date={one.at.slice(0, 10)} />
        </p>
        {mayChange && (
          <div className="ways">
            {one.ask !== null && (
              <Link
                to={paths.newPracticeFrom(number, { response: one.response, question: one.question })}
                aria-label={`Mark more of this answer of ${whoseAnswer(one.economy)}`}
              >
                Mark more of this answer
              </Link>
            )}
            <Form method="post" preventScrollReset>
              <input type="hidden" name="evidence" value={one.seq} />
              <Button
                kind="quiet"
                name="intent"
                value="remove-evidence"
                label={`Remove this passage of ${whoseAnswer(one.economy)}`}
              >
                Remove this passage
              </Button>
            </Form>
          </div>
        )}
      </li>
    ))}
  </ol>
)
