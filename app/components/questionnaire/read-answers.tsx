import { answerInWords } from '~/domain/questionnaire/in-words'
import type { AskedQuestion } from './answer-form'
import { AnswerWords } from './answer-words'

/** The answers of a section where nothing can be written any more. */
export const ReadAnswers = ({
  questions,
  asked,
}: {
  questions: readonly AskedQuestion[]
  asked: readonly string[]
}) => (
  <dl className="read-answers">
    {questions
      .filter(({ question }) => asked.includes(question.key) && question.kind !== 'note')
      .map(({ question, given, file, written }) => (
        <div key={question.key}>
          <dt>{question.ask}</dt>
          <dd>
            {file ? (
              <p>{file.to ? <a href={file.to}>{file.name}</a> : file.name}</p>
            ) : (
              <AnswerWords lines={answerInWords(question, given)} />
            )}
            {written && given && <p className="written-by">{written.by}</p>}
          </dd>
        </div>
      ))}
  </dl>
)
