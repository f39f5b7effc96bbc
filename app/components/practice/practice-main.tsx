import { textOf } from '~/domain/practice/texts'
import { paths } from '~/paths'
import { LinkButton } from '../form/button'
import { DateText } from '../record/date-text'
import { ChangeForm, type Meanwhile } from './change-form'
import { EvidenceList } from './evidence-list'
import { PracticeHistory } from './practice-history'
import { PracticeTextView } from './practice-text'
import type { PracticePageView } from './practice-view'
import { Folded, ofIntent, type PracticeRefused } from './step-forms'

type PracticeMainProps = {
  view: PracticePageView
  refused: PracticeRefused | undefined
  meanwhile: Meanwhile | undefined
}

/** The text of a practice, the evidence for it, how it was discussed, and what was done to it. */
export function PracticeMain({ view, refused, meanwhile }: PracticeMainProps) {
  const { number, practice, evidence, past, mayWrite, economies } = view
  const mayChange = mayWrite && practice.state !== 'published'
  const back = ofIntent(refused, 'change')
  return (
    <div>
      <section aria-labelledby="text">
        <h2 id="text">Text</h2>
        <PracticeTextView text={practice} level={2} />
        {mayChange && (
          <Folded key={practice.revision} title="Change the text" isOpen={back !== undefined}>
            <ChangeForm
              text={textOf(practice)}
              {...{ revision: practice.revision, economies, refused: back, meanwhile }}
            />
          </Folded>
        )}
      </section>
      <section aria-labelledby="evidence">
        <h2 id="evidence">Evidence</h2>
        {evidence.length === 0 && <p className="absent">No passage stands behind this practice yet.</p>}
        <EvidenceList number={number} evidence={evidence} mayChange={mayChange} />
        {mayChange && (
          <p>
            <LinkButton to={paths.newPractice(number)}>Read answers to add a passage</LinkButton>
          </p>
        )}
      </section>
      {practice.discussedAt !== null && (
        <section aria-labelledby="discussion">
          <h2 id="discussion">Discussion</h2>
          <p>
            {[practice.event, practice.session].filter(Boolean).join(', ')}
            {practice.on !== null && (
              <>
                , <DateText date={practice.on} />
              </>
            )}
          </p>
          {practice.amendments !== '' && <p className="practice-words">{practice.amendments}</p>}
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <PracticeHistory past={past} begun={{ by: practice.by, at: practice.createdAt }} />
      </section>
    </div>
  )
}
