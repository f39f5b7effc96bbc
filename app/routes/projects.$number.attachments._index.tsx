import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { AttachmentList } from '~/components/papers/attachment-list'
import { UploadForm } from '~/components/papers/upload-form'
import { attachmentForm } from '~/domain/attachment/attachment'
import { takeFiles } from '~/http/attachments.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { boundaryOf } from '~/http/multipart.server'
import { found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { attachFile } from '~/operations/attachments/attach-file.server'
import { describeAttachment, removeAttachment } from '~/operations/attachments/change-attachment.server'
import { readAttachments } from '~/operations/attachments/read-attachments.server'
import { paths } from '~/paths'
import '~/styles/papers.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Attachments of ${data.number}` : 'There is no such project')

const told: Record<string, string> = {
  attached: 'The files are attached.',
  changed: 'What is said about the file was changed.',
  removed: 'The file was removed. That it was here stays in the history.',
}

const askedIn = ({ params, person: by, now }: OpenedBy) => ({ number: numberIn(params), by, now })

export const loader = signedIn(async opened => {
  const asked = askedIn(opened)
  const read = found(await readAttachments(opened.db, asked), `There is no project ${asked.number}.`)
  const done = new URL(opened.request.url).searchParams.get('done') ?? ''
  return { number: asked.number, told: told[done] ?? null, ...read }
})

const changeForm = attachmentForm.extend({ id: z.string().max(60) })

export const action = signedIn(async opened => {
  const { db, request } = opened
  const asked = askedIn(opened)
  found(await readAttachments(db, asked), `There is no project ${asked.number}.`)
  const boundary = boundaryOf(request)
  if (boundary !== null && request.body) {
    const { taken, ...sent } = await takeFiles(request.body, boundary, file => attachFile(db, { ...asked, ...file }))
    if (Object.keys(sent.errors).length > 0) return rejected(sent)
    return redirect(`${paths.attachments(asked.number)}?done=${taken > 0 ? 'attached' : ''}`)
  }
  const form = await request.formData()
  if (form.get('intent') === 'remove') {
    const removed = await removeAttachment(db, { ...asked, id: String(form.get('id')) })
    return removed.ok ? redirect(`${paths.attachments(asked.number)}?done=removed`) : refusedBy(removed.reason, {})
  }
  if (form.get('intent') !== 'describe') return refusedBy('Choose at least one file.', {})
  const read = parseTyped(form, changeForm)
  if (!read.ok) return rejected(read)
  const { id, ...about } = read.value
  const changed = await describeAttachment(db, { ...asked, id, about })
  return changed.ok
    ? redirect(`${paths.attachments(asked.number)}?done=changed`)
    : refusedBy(changed.reason, read.typed)
})

export default function Attachments() {
  const { number, title, attachments, mayWrite, closed, told } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title="Attachments"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Attachments' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="Not everything was taken" />
      {told && !refused && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      {closed && <Note>{closed}</Note>}
      {attachments.length > 0 ? (
        <AttachmentList number={number} attachments={attachments} mayWrite={mayWrite} refused={refused} />
      ) : (
        <Empty title="No file is attached" />
      )}
      {mayWrite && <UploadForm number={number} refused={refused} />}
    </Page>
  )
}
