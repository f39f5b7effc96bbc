import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { type Definition, kindTitles, type Question } from '~/domain/questionnaire/definition'
import { limitsInWords } from '~/domain/questionnaire/limits-in-words'

/** What may be answered: choices, rows, steps or columns, as a list of words. */
function offered(question: Question): { title: string; words: string[] }[] {
  const list = (title: string, words: readonly string[]) => (words.length > 0 ? [{ title, words: [...words] }] : [])
  const labels = (items: readonly { key: string; label: string }[]) => items.map(({ key, label }) => label || key)
  return [
    ...('choices' in question ? list('Choices', labels(question.choices)) : []),
    ...('rows' in question ? list('Rows', labels(question.rows)) : []),
    ...('scale' in question
      ? list(
          'Scale',
          question.scale.map((step, at) => step || String(at + 1)),
        )
      : []),
    ...('columns' in question
      ? list(
          'Columns',
          question.columns.map(({ key, label, choices }) => {
            const of = choices.length > 0 ? ` (${labels(choices).join(', ')})` : ''
            return `${label || key}${of}`
          }),
        )
      : []),
  ]
}

/** The steps of a rating stand below with all their words. */
const limitsOf = (question: Question): string => (question.kind === 'rating' ? '' : limitsInWords(question))

/** The questions of a version, to be read: nothing of it can be changed. */
export const FrozenDefinition = ({ definition }: { definition: Definition }) => (
  <div className="frozen">
    {definition.intro !== '' && <p className="frozen-intro">{definition.intro}</p>}
    {definition.sections.map(section => (
      <section key={section.key} aria-labelledby={`section-${section.key}`}>
        <h2 id={`section-${section.key}`}>{section.title || section.key}</h2>
        {section.showIf && <p className="condition-words">{shownIfInWords(section.showIf, definition)}</p>}
        {section.intro !== '' && <p className="frozen-intro">{section.intro}</p>}
        <ol className="question-outline question-list">
          {section.questions.map(question => (
            <li key={question.key}>
              <h3>{question.ask}</h3>
              <p className="about-question">
                {kindTitles[question.kind]}
                {question.required && ' · an answer is required'}
              </p>
              {question.hint !== '' && <p className="hint">{question.hint}</p>}
              {limitsOf(question) !== '' && <p className="hint">{limitsOf(question)}</p>}
              {offered(question).map(({ title, words }) => (
                <p key={title} className="hint">
                  {title}: {words.join(' · ')}
                </p>
              ))}
              {question.showIf && <p className="condition-words">{shownIfInWords(question.showIf, definition)}</p>}
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
)
