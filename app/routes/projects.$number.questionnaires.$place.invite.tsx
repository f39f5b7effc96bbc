import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { InvitationRows } from '~/components/questionnaire/invitation-rows'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { filledIn, typedInvitations } from '~/components/questionnaire/typed-invitations'
import { formatDate } from '~/domain/calendar'
import { invitationForm } from '~/domain/questionnaire/invitation-form'
import { readInvitationList } from '~/domain/questionnaire/invitation-list'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { publishedFor } from '~/http/questionnaire.server'
import { signedIn } from '~/http/route.server'
import { inviteEconomies } from '~/operations/questionnaire/invite-economies.server'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { readInvitations } from '~/operations/questionnaire/read-invitations.server'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'
import '~/styles/questionnaire.css'
import '~/styles/monitor.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Invite: ${data.head.title}` : 'Invite')

export const loader = signedIn(async opened => {
  const published = await publishedFor(opened, 'questionnaires.send', openQuestionnaire)
  const { head, questionnaire } = published
  return { head, isAnonymous: questionnaire.isAnonymous, rows: await readInvitations(opened.db, published, opened.now) }
})

export const action = signedIn(async opened => {
  const { db, now, request } = opened
  const published = await publishedFor(opened, 'questionnaires.send', openQuestionnaire)
  const { ask, questionnaire } = published
  const sent = await request.formData()
  if (sent.get('intent') === 'read-list') {
    const { economies } = await reference(db)
    const list = String(sent.get('list') ?? '')
    const read = readInvitationList(list, questionnaire.audience === 'economies' ? economies : null)
    if (!read.ok) return rejected({ typed: { list }, errors: { list: read.problems } })
    const rows = filledIn(await readInvitations(db, published, now), read.lines)
    return data({ typed: { rows, read: read.lines.length }, errors: {} })
  }
  const form = parseTyped(sent, invitationForm)
  if (!form.ok) return rejected(form)
  const invited = await inviteEconomies(db, { ...ask, rows: form.value.rows })
  if (!invited.ok) return refusedBy(invited.reason, form.typed)
  return redirect(`${paths.questionnaire(ask.number, ask.place)}?done=sent`)
})

export default function Invite() {
  const { head, rows, isAnonymous } = useLoaderData<typeof loader>()
  const back: Refused | undefined = useActionData<typeof action>()
  const { typed = {}, errors = {} } = back ?? {}
  const shown = typedInvitations(rows, typed.rows)
  const ofEconomies = head.audience === 'economies'
  const wanted = ofEconomies ? 'economy; name; e-mail' : 'name; e-mail'
  return (
    <Page
      title={ofEconomies ? 'Invite economies' : 'Invite people'}
      trail={questionnaireTrail(head, { title: 'Invite' })}
      above={<QuestionnaireHead head={head} />}
      lead={`Each person gets a letter with a personal link, and needs no account.${head.dueOn ? ` The last day for answers is ${formatDate(head.dueOn)}.` : ''}`}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {typeof typed.read === 'number' && (
        <Note tone="good" live>
          {typed.read === 1 ? 'One line was' : `${typed.read} lines were`} filled in. Nothing is sent until you send the
          letters below.
        </Note>
      )}
      {isAnonymous && <Empty title="Answers are kept without names here: share the open address instead" />}
      {!isAnonymous && shown.length === 0 && <Empty title="Every economy has answered or declined" />}
      {!isAnonymous && shown.length > 0 && (
        <Form method="post" key={JSON.stringify(back?.typed ?? null)}>
          <p className="hint">
            Rows without a name and an address are left out. To invite several people of one economy, invite them one
            after the other or paste a list.
          </p>
          <InvitationRows rows={shown} errors={errors} />
          <Actions>
            <Button kind="primary" name="intent" value="invite">
              Send the letters
            </Button>
          </Actions>
        </Form>
      )}
      {!isAnonymous && (
        <Form method="post" className="sender-acts">
          <h2>From a list</h2>
          <TextArea
            field={{ name: 'list', value: typed.list, errors: errors.list }}
            label="Paste a list"
            hint={`A line a person: “${wanted}”${ofEconomies ? ', and a last day of their own after it where they have one' : ''}. A sheet can be pasted, too. It fills in the rows above; nothing is sent yet.`}
            rows={6}
            plain
          />
          <Actions>
            <Button name="intent" value="read-list">
              Fill in the rows
            </Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
