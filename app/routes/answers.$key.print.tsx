import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '~/components/page/title'
import { PrintedForm } from '~/components/questionnaire/printed-form'
import { PrintButton } from '~/components/record/print-button'
import { formatDate } from '~/domain/calendar'
import { printedBlank, printedFilled } from '~/domain/questionnaire/printed'
import { sectionsFor } from '~/domain/questionnaire/respondent'
import { dueOnOf } from '~/domain/questionnaire/response'
import { givenIn } from '~/domain/questionnaire/standing'
import { answered } from '~/http/answer.server'
import { open } from '~/http/route.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { listAnswerFiles } from '~db/queries/answer-files.server'
import { listAnswers } from '~db/queries/answers.server'
import '~/styles/answering.css'
import '~/styles/pen.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `${data.title}, for printing` : 'There is no such answer'),
  { name: 'robots', content: 'noindex' },
]

export const loader = open(async opened => {
  const { db, params, visitor, now, request } = opened
  const answer = answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now }), opened)
  const { definition, questionnaire, respondent, response } = answer
  const isBlank = new URL(request.url).searchParams.has('blank')
  const only = sectionsFor(respondent)
  const kept = isBlank ? [] : await listAnswers(db, response.seq)
  const files = isBlank ? [] : await listAnswerFiles(db, response.seq)
  const answers = {
    answers: givenIn(kept),
    permissions: Object.fromEntries(kept.map(({ question, permission }) => [question, permission])),
    fileNames: Object.fromEntries(files.map(({ id, name }) => [id, name])),
  }
  const dueOn = dueOnOf(response.dueOn, questionnaire.dueOn)
  return {
    ...{ answer: answer.key, number: questionnaire.number, title: definition.title, intro: definition.intro, isBlank },
    facts: [
      ...(response.economy ? [`Answer of ${response.economy}`] : []),
      ...(response.clearedAt ? [`Cleared by ${response.clearedBy} on ${formatDate(response.clearedAt)}`] : []),
      ...(isBlank && dueOn ? [`Please answer by ${formatDate(dueOn)}`] : []),
    ],
    sections: isBlank ? printedBlank(definition, only) : printedFilled(definition, answers, only),
    isOfEconomy: questionnaire.audience === 'economies',
    on: dayOf(now),
  }
})

export default function PrintAnswer() {
  const { answer, isBlank, ...form } = useLoaderData<typeof loader>()
  const print = paths.answerPrint(answer)
  return (
    <main className="paper">
      <p className="paper-bar">
        <Link to={paths.answer(answer)}>Back to the answer</Link>
        <Link to={isBlank ? print : `${print}?blank`}>
          {isBlank ? 'With the answers' : 'Blank, to fill in by hand'}
        </Link>
        <PrintButton />
      </p>
      <PrintedForm {...form} isBlank={isBlank} />
    </main>
  )
}
