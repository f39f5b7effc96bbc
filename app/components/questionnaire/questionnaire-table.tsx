import { Link } from '@remix-run/react'
import { audienceTitles, questionnaireStateTitles } from '~/domain/questionnaire/questionnaire'
import type { QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'
import { DateText } from '../record/date-text'
import { Status } from '../record/status'
import { questionnairePages, questionnaireTones } from './questionnaire-head'

type Listed = { head: QuestionnaireHead; official: number; all: number | null }

/** Where the title of a questionnaire leads: to who answered, to the draft, or to the questions as they were published. */
function firstPage({ number, place, version, may }: QuestionnaireHead): string {
  if (version === 0)
    return may.write ? paths.editQuestionnaire(number, place) : paths.previewQuestionnaire(number, place)
  return may.read ? paths.questionnaire(number, place) : paths.questionnaireVersion(number, place, version)
}

const Dated = ({ moment }: { moment: string | null }) =>
  moment === null ? <span className="absent">not yet</span> : <DateText date={moment.slice(0, 10)} />

/** The questionnaires of a project: state, dates, version, how many answered. */
export const QuestionnaireTable = ({ list }: { list: readonly Listed[] }) => (
  <WideTable label="Questionnaires">
    <table className="sheet questionnaires">
      <caption className="sr-only">The questionnaires of this project</caption>
      <thead>
        <tr>
          <th scope="col">Questionnaire</th>
          <th scope="col">State</th>
          <th scope="col">Published</th>
          <th scope="col">Answers until</th>
          <th scope="col" className="num">
            Official answers
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ head, official, all }) => (
          <tr key={head.place}>
            <th scope="row" className="questionnaire-name">
              <Link to={firstPage(head)}>{head.title || 'Without a title'}</Link>
              <small>{audienceTitles[head.audience]}</small>
              <Ways head={head} />
            </th>
            <td data-label="State">
              <Status of={questionnaireStateTitles[head.state]} tone={questionnaireTones[head.state]} />
              {head.version > 1 && <small>Version {head.version}</small>}
            </td>
            <td data-label="Published">
              <Dated moment={head.publishedAt} />
            </td>
            <td data-label="Answers until">
              {head.dueOn ? <DateText date={head.dueOn} /> : <span className="absent">no last day</span>}
            </td>
            <td className="num" data-label="Official answers">
              {all === null ? official : `${official} of ${all}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

/** The other pages of a questionnaire, for who works on it. */
function Ways({ head }: { head: QuestionnaireHead }) {
  const first = firstPage(head)
  const others = questionnairePages(head).filter(({ to }) => to !== first && to !== paths.projectPractices(head.number))
  if (!head.may.read || others.length === 0) return null
  return (
    <span className="ways">
      {others.map(({ to, title }) => (
        <Link key={to} to={to} aria-label={`${title}: ${head.title}`}>
          {title}
        </Link>
      ))}
    </span>
  )
}
