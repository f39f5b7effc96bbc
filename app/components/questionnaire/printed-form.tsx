import { formatDate } from '~/domain/calendar'
import { type Permission, permissions, permissionTitles } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'
import { AnswerWords } from './answer-words'
import { hintOf } from './asked'
import { BlankAnswer } from './blank-answer'

/** A question on paper; `lines` is its answer in words, null where there is room for a pen instead. */
export type PrintedQuestion = {
  question: Question
  condition: string
  lines: string[] | null
  permission: Permission | null
}
export type PrintedSection = {
  key: string
  title: string
  intro: string
  condition: string
  questions: PrintedQuestion[]
}

export type PrintedFormProps = {
  number: string
  title: string
  intro: string
  /** "Answer of Chile", "Cleared by … on …" and the like. */
  facts: string[]
  sections: PrintedSection[]
  isBlank: boolean
  isOfEconomy: boolean
  /** The day of printing. */
  on: string
}

const OneQuestion = ({ name, printed }: { name: string; printed: PrintedQuestion }) => {
  const { question, condition, lines, permission } = printed
  if (question.kind === 'note') return <p className="printed-note">{question.ask}</p>
  return (
    <section className="printed-question">
      <h3>
        <span className="no">{name}</span> {question.ask}
        {question.required && lines === null && ' (required)'}
      </h3>
      {condition !== '' && <p className="asked-if">{condition}</p>}
      {lines === null ? (
        <>
          {hintOf(question) !== '' && <p className="hint">{hintOf(question)}</p>}
          <BlankAnswer question={question} />
        </>
      ) : (
        <>
          <AnswerWords lines={lines} />
          {permission && <p className="written-by">{permissionTitles[permission]}</p>}
        </>
      )}
    </section>
  )
}

/** What an economy signs on paper. */
const Clearance = () => (
  <section className="printed-question">
    <h2>Clearance</h2>
    <p>These answers</p>
    <ul className="pen-boxes">
      {permissions.map(permission => (
        <li key={permission}>
          <i className="pen-box" />
          {permissionTitles[permission].replace(/^M/, 'm')}
        </li>
      ))}
    </ul>
    <p className="pen-line">
      Name <i />
    </p>
    <p className="pen-line">
      Date and signature <i />
    </p>
  </section>
)

/** A questionnaire on paper, with its answers or with room to write. */
export const PrintedForm = ({ number, title, intro, facts, sections, isBlank, isOfEconomy, on }: PrintedFormProps) => (
  <article className="printed printed-form">
    <header>
      <p className="no">{number}</p>
      <h1>{title}</h1>
      {intro !== '' && <p>{intro}</p>}
      {facts.map(fact => (
        <p key={fact}>{fact}</p>
      ))}
    </header>
    {sections.map((section, index) => (
      <section key={section.key} className="part">
        <h2>
          {index + 1}. {section.title}
        </h2>
        {section.condition !== '' && <p className="asked-if">{section.condition}</p>}
        {section.intro !== '' && <p className="hint">{section.intro}</p>}
        {section.questions.map((printed, at) => (
          <OneQuestion key={printed.question.key} name={`${index + 1}.${at + 1}`} printed={printed} />
        ))}
      </section>
    ))}
    {isBlank && isOfEconomy && <Clearance />}
    <footer>Printed from Dossier on {formatDate(on)}.</footer>
  </article>
)
