import { data, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { type AutosaveAnswer, answerOfFailure, autosave, notAfterAutosave } from '~/components/drafting/autosave-answer'
import { settled, settleName } from '~/components/drafting/settle'
import { ErrorSummary } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { answerClashView } from '~/components/questionnaire/answer-clash-view'
import { answerIn, entriesOf, marksOf } from '~/components/questionnaire/answer-controls'
import { answerFindings, summaryTitle } from '~/components/questionnaire/answer-findings'
import { AnswerForm, type ReturnedAnswers } from '~/components/questionnaire/answer-form'
import { withAnswerRows } from '~/components/questionnaire/answer-rows'
import { EarlierAnswers } from '~/components/questionnaire/earlier-answers'
import { fileIntentIn } from '~/components/questionnaire/file-answer'
import { ReadAnswers } from '~/components/questionnaire/read-answers'
import { SectionList } from '~/components/questionnaire/section-list'
import { formatDate } from '~/domain/calendar'
import { questionOf } from '~/domain/questionnaire/definition'
import { answered } from '~/http/answer.server'
import { type Opened, open, refuse } from '~/http/route.server'
import { finishSection } from '~/operations/answers/finish-section.server'
import { markOpened } from '~/operations/answers/mark-opened.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { readAnswerSection, sectionFor } from '~/operations/answers/read-answer-section.server'
import { readEarlierAnswers } from '~/operations/answers/read-earlier-answers.server'
import { saveAnswers } from '~/operations/answers/save-answers.server'
import { paths } from '~/paths'
import '~/styles/answering.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'
export { notAfterAutosave as shouldRevalidate }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `${data.title}, ${data.questionnaire}` : 'There is no such answer'),
  { name: 'robots', content: 'noindex' },
]

const openedIn = async (opened: Opened, act: 'read' | 'write') => {
  const { db, params, visitor, now } = opened
  return answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now, act }), opened)
}

export const loader = open(async opened => {
  const { db, params, now, request } = opened
  const answer = await openedIn(opened, 'read')
  const read = await readAnswerSection(db, answer, params.section ?? '', now)
  if (!read.ok) throw refuse(404, read.reason)
  await markOpened(db, answer, now)
  const { ok: _, questions, ...section } = read
  return {
    ...section,
    key: answer.key,
    questions: questions.map(({ file, ...each }) => ({
      ...each,
      file: file && { name: file.name, size: file.size, to: paths.answerFile(answer.key, file.id) },
    })),
    earlier: await readEarlierAnswers(db, answer, section.section),
    saved: new URL(request.url).searchParams.has('saved'),
  }
})

type Marks = ReturnType<typeof marksOf>

/** What was typed, with what its form knows since some of it was saved. */
const knowing = (typed: ReturnedAnswers['typed'], marks: Marks = {}) =>
  Object.fromEntries(Object.entries(typed).map(([key, one]) => [key, { ...one, was: marks[key] ?? one.was }]))

export const action = open(async opened => {
  const { db, request, params, now } = opened
  const answer = await openedIn(opened, 'write')
  const known = sectionFor(answer, params.section ?? '', now)
  if (!known.ok) throw refuse(404, known.reason)
  const { section } = known
  const { form, theirs } = settled(await request.formData())
  const intent = form.get('intent')
  const shown = form.getAll('shown').filter(key => !theirs.includes(String(key)))
  const questions = section.questions.filter(({ key }) => shown.includes(key))
  const typed = Object.fromEntries(questions.map(question => [question.key, answerIn(question, form)]))
  const base = String(form.get('base') ?? '')
  const refused = ({ marks, ...returned }: Partial<ReturnedAnswers> & { marks?: Marks }, reason: string) => {
    const { errors, base: from, clashes } = returned
    const status = clashes ? 409 : 422
    if (intent === autosave)
      return data<AutosaveAnswer>(
        { saved: false, reason, ...(clashes ? { clashes: true } : { errors, base: from, marks }) },
        { status },
      )
    return data<ReturnedAnswers>(
      { typed: knowing(typed, marks), base, errors: { '': [reason] }, ...returned, at: now.toISOString() },
      { status },
    )
  }
  const rows = readRowsIntent(intent)
  if (rows)
    return data<ReturnedAnswers>({ typed: withAnswerRows(typed, rows), base, errors: {}, at: now.toISOString() })
  if (!/^\d{1,9}$/.test(base)) return refused({}, 'The form has lost its version. Reload the page.')
  const { entries, errors } = entriesOf(questions, typed)
  const saved = await saveAnswers(db, { answer, base: Number(base), entries, now })
  if (!saved.ok) {
    const clashes = saved.clashes?.flatMap(clash => {
      const question = questionOf(answer.definition, clash.question)
      return question ? [answerClashView(question, clash)] : []
    })
    const first = clashes?.[0] && { [settleName(clashes[0].key)]: [saved.reason] }
    const meanwhile = clashes && { clashes, latest: String(saved.revision), errors: { ...errors, ...first } }
    return refused(meanwhile ?? {}, saved.reason)
  }
  const revision = String(saved.revision)
  const marks = marksOf(entries, saved.theirs)
  const wrong = new Set(Object.keys(errors)).size
  if (wrong > 0) {
    const reason = wrong === 1 ? 'one answer needs a correction' : `${wrong} answers need a correction`
    return refused({ errors, base: revision, marks }, `${reason}; the others are saved`)
  }
  if (intent === autosave) return data<AutosaveAnswer>({ saved: true, base: revision, marks, at: now.toISOString() })
  const { key } = answer
  const file = fileIntentIn(intent)
  if (file !== null) return redirect(paths.attachToAnswer(key, file))
  if (intent === 'finish' || intent === 'reopen') {
    const finished = await finishSection(db, { answer, section: section.key, isFinished: intent === 'finish', now })
    if (!finished.ok) return refused({ base: revision, marks }, finished.reason)
  }
  if (intent !== 'continue' && intent !== 'finish') return redirect(`${paths.answerSection(key, section.key)}?saved`)
  const after = await readAnswerSection(db, answer, section.key, now)
  const next = after.ok ? after.next : null
  return redirect(next ? paths.answerSection(key, next.key) : paths.answer(key))
})

/** A form that saves itself says what hinders it; it neither leaves the page nor loses it. */
export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData()
  if (form.get('intent') !== autosave) return serverAction<typeof action>()
  return serverAction<typeof action>().catch(answerOfFailure)
}

export default function AnswerSection() {
  const loaded = useLoaderData<typeof loader>()
  const { key, section, title, questionnaire, intro, condition, sections, locked, questions, asked, saved } = loaded
  const answer = useActionData<typeof action>()
  const returned: ReturnedAnswers | undefined = answer && 'typed' in answer ? answer : undefined
  const findings = useMemo(() => answerFindings(questions, returned?.errors ?? {}), [questions, returned])
  const done = sections.find(each => each.key === section)?.done ?? null
  return (
    <Page title={title} trail={[{ to: paths.answer(key), title: questionnaire }, { title }]} lead={intro || undefined}>
      {condition && <p className="asked-if">{condition}</p>}
      <ErrorSummary findings={findings} title={summaryTitle(returned)} />
      {saved && !returned && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      {done && !returned && (
        <Note tone="good">
          {done.by} called this section finished on {formatDate(done.at)}. It can still be changed.
        </Note>
      )}
      <EarlierAnswers earlier={loaded.earlier} />
      <div className="answering">
        <SectionList answer={key} sections={sections} current={section} />
        <div className="desk-work">
          {locked !== null ? (
            <>
              <Note tone="wait">{locked}</Note>
              <ReadAnswers questions={questions} asked={asked} />
            </>
          ) : (
            <AnswerForm
              // A form that came back begins anew with what was typed; a saved one with what is kept.
              key={`${section} ${returned ? returned.at : loaded.revision}`}
              {...{ questions, asked, returned }}
              before={loaded.before}
              base={returned?.base ?? String(loaded.revision)}
              asksPermission={loaded.audience === 'economies'}
              isFinished={done !== null}
              next={loaded.next}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
