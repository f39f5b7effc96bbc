import { ErrorSummary, findingsOf } from '../form/error-summary'
import { Empty, Note } from '../page/parts'
import { confirmKey, PracticeToConfirm, type ShownToConfirm } from './practice-to-confirm'
import type { PracticeRefused } from './step-forms'

type PracticesToConfirmProps = {
  practices: readonly ShownToConfirm[]
  signAs: string | null
  saved: boolean
  refused: PracticeRefused | undefined
}

const keyOfSent = ({ typed }: PracticeRefused): string =>
  confirmKey({ seq: String(typed.practice ?? ''), economy: String(typed.economy ?? '') })

/** The practices on which an economy is asked for its word, each with its form. */
export function PracticesToConfirm({ practices, signAs, saved, refused }: PracticesToConfirmProps) {
  const sent = refused && keyOfSent(refused)
  return (
    <>
      <ErrorSummary findings={findingsOf(refused?.errors ?? {}, name => `${name}-${sent}`)} />
      {saved && !refused && (
        <Note tone="good" live>
          Thank you. Your word is kept, and the project overseer is told by letter.
        </Note>
      )}
      {practices.length === 0 && (
        <Empty title="No practice waits for your word">
          <p>When a best practice names your economy, you are asked by letter.</p>
        </Empty>
      )}
      {practices.map(practice => (
        <PracticeToConfirm
          key={`${confirmKey(practice)} ${practice.revision} ${practice.word.at}`}
          practice={practice}
          signAs={signAs}
          refused={sent === confirmKey(practice) ? refused : undefined}
        />
      ))}
    </>
  )
}
