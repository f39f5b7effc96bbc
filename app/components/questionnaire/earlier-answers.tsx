import { Note } from '../page/parts'
import { AnswerWords } from './answer-words'

type Earlier = { question: string; asked: string; lines: readonly string[]; isGone: boolean }

/** What was answered to questions that were corrected since: to be answered anew, or asked no more. */
export const EarlierAnswers = ({ earlier }: { earlier: readonly Earlier[] }) =>
  earlier.length === 0 ? null : (
    <Note tone="wait">
      {earlier.map(({ question, asked, lines, isGone }) => (
        <div key={question} className="earlier-answer">
          <p>
            {isGone ? 'This question is asked no more' : 'This question was corrected'}: “{asked}”. Your earlier answer
            was:
          </p>
          <AnswerWords lines={lines} />
        </div>
      ))}
    </Note>
  )
