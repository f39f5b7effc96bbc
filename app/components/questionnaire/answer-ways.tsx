import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { LinkButton } from '../form/button'

type AnswerWaysProps = {
  answer: string
  audience: string
  locked: string | null
  mayClear: boolean
  isPart: boolean
  /** On how many best practices the economy was asked for its word. */
  practices: number
}

/** Where to go from an answer: its clearance, colleagues, Excel and paper. */
export function AnswerWays({ answer, audience, locked, mayClear, isPart, practices }: AnswerWaysProps) {
  const isOfEconomy = audience === 'economies'
  const isOpen = locked === null
  return (
    <>
      {isOpen && mayClear && (
        <section>
          <h2>{isOfEconomy ? 'Clear and submit' : 'Send your answers'}</h2>
          <p className="hint">
            {isOfEconomy
              ? 'Only an answer that was cleared with a name and a date is official and counts in the results.'
              : 'Your answers count once you have sent them.'}
          </p>
          <p className="actions">
            <LinkButton to={paths.answerClear(answer)}>
              {isOfEconomy ? 'Clear the answer' : 'Send my answers'}
            </LinkButton>
          </p>
        </section>
      )}
      {isOpen && !mayClear && isOfEconomy && (
        <section>
          <h2>When it is ready</h2>
          <p className="hint">The focal point of your economy clears the answer. Tell them when you are done.</p>
          <p className="actions">
            <LinkButton to={paths.answerClear(answer)}>
              {isPart ? 'Say that your part is ready' : 'Say that it is ready'}
            </LinkButton>
          </p>
        </section>
      )}
      <section>
        <h2>Other ways</h2>
        <ul className="answer-ways">
          {practices > 0 && (
            <li>
              <Link to={paths.answerPractices(answer)}>Confirm the best practices that name your economy</Link>
              <small>They are published only with its word.</small>
            </li>
          )}
          {isOpen && mayClear && isOfEconomy && (
            <li>
              <Link to={paths.answerHandOver(answer)}>Hand sections to colleagues</Link>
              <small>Each gets a link of their own and needs no account.</small>
            </li>
          )}
          {isOfEconomy && (
            <li>
              <Link to={paths.answerWorkbook(answer)} reloadDocument>
                {isPart ? 'Download your sections as an Excel workbook' : 'Download as an Excel workbook'}
              </Link>
              <small>To answer offline; what is answered already stands in it.</small>
            </li>
          )}
          {isOpen && isOfEconomy && (
            <li>
              <Link to={paths.loadAnswers(answer)}>Load a workbook that was filled in</Link>
              <small>You see what changes before anything is saved.</small>
            </li>
          )}
          <li>
            <Link to={paths.answerPrint(answer)}>Print the form, blank or with the answers</Link>
          </li>
          {isOpen && mayClear && isOfEconomy && (
            <li>
              <Link to={paths.answerDecline(answer)}>Decline to answer</Link>
              <small>With a reason, so that nobody reminds you.</small>
            </li>
          )}
        </ul>
      </section>
    </>
  )
}
