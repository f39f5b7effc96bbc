import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { Checkbox, RadioGroup } from '~/components/form/choice-groups'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { library } from '~/domain/questionnaire/library'
import { newQuestionnaireForm, writeStart } from '~/domain/questionnaire/new-questionnaire'
import { audiences, audienceTitles } from '~/domain/questionnaire/questionnaire'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { beginQuestionnaire } from '~/operations/questionnaire/begin-questionnaire.server'
import { findProjectAround } from '~/operations/questionnaire/open-questionnaire.server'
import { readStartingPoints } from '~/operations/questionnaire/read-questionnaires.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Begin a questionnaire')

async function askedBy({ db, visitor, person: by, params, now }: OpenedBy) {
  const asked = { number: numberIn(params), by, now }
  const { subject, title } = found(await findProjectAround(db, asked), `There is no project ${asked.number}.`)
  allow(visitor.verdict('questionnaires.write', subject))
  return { asked, title }
}

export const loader = signedIn(async opened => {
  const { asked, title } = await askedBy(opened)
  const others = await readStartingPoints(opened.db, asked)
  return {
    ...{ number: asked.number, title },
    starts: [
      { value: 'empty', label: 'An empty page', hint: 'You write every section and question yourself.' },
      ...library.map(({ key, title: label, about: hint }) => {
        return { value: writeStart({ from: 'library', key }), label, hint }
      }),
    ],
    others: others.map(one => ({
      value: writeStart({ from: 'questionnaire', number: one.number, place: one.place }),
      label: `${one.number}: ${one.title}`,
    })),
  }
})

export const action = signedIn(async opened => {
  const { asked } = await askedBy(opened)
  const read = parseTyped(await opened.request.formData(), newQuestionnaireForm)
  if (!read.ok) return rejected(read)
  const begun = await beginQuestionnaire(opened.db, { ...asked, ...read.value })
  return begun.ok ? redirect(paths.editQuestionnaire(asked.number, begun.place)) : refusedBy(begun.reason, read.typed)
})

export default function BeginQuestionnaire() {
  const { number, title, starts, others } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const field = (name: string, value?: string) => ({
    ...{ name, value: refused?.typed[name] ?? (refused ? undefined : value), errors: refused?.errors[name] },
  })
  return (
    <Page
      title="Begin a questionnaire"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.questionnaires(number), title: 'Questionnaires' },
        { title: 'Begin' },
      ]}
      lead={title ?? undefined}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      <Form method="post" className="edit-form">
        <RadioGroup field={field('start', 'empty')} label="What it begins with" options={starts} />
        {others.length > 0 && (
          <SelectField
            field={field('copied')}
            label="Or the questions of another questionnaire"
            optional
            options={others}
            empty="None"
          />
        )}
        <TextField
          field={field('title')}
          label="Title"
          hint="Respondents read it first. Leave it empty to keep the title of what it begins with."
        />
        <RadioGroup
          field={field('audience')}
          label="Who answers"
          hint="Choose nobody to keep those of what it begins with."
          options={audiences.map(value => ({ value, label: audienceTitles[value] }))}
        />
        <Checkbox
          field={field('isAnonymous')}
          label="People answer without their names"
          hint="Only for people: neither name nor address is kept with an answer."
        />
        <Actions>
          <Button kind="primary">Begin</Button>
          <Link to={paths.questionnaires(number)}>Cancel</Link>
        </Actions>
      </Form>
    </Page>
  )
}
