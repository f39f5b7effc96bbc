import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ReferenceFields } from '~/components/admin/reference-fields'
import { ReferenceMeanwhile } from '~/components/admin/reference-meanwhile'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { asObject, withRows } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { fullName } from '~/domain/forum'
import { type Entry, findEntry } from '~/domain/reference/entry'
import { entryForm } from '~/domain/reference/entry-form'
import { isReferenceList, listWords } from '~/domain/reference/lists'
import { offeredOn } from '~/domain/reference/offered'
import { parseForm, type Refused, rejected } from '~/http/form.server'
import { allow, found, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { entryStamp, saveReferenceEntry } from '~/operations/save-reference-entry.server'
import { paths } from '~/paths'
import { readReference } from '~db/queries/reference.server'
import { isEntryUsed } from '~db/queries/reference-entries.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.key ?? `New ${listWords[data.list].one}`}, reference lists` : 'Reference lists')

/** The list and the entry that the address names; the key is null for a new one. */
function entryIn({ visitor, params }: OpenedBy) {
  allow(visitor.verdict('reference.manage'))
  const list = params.list ?? ''
  if (!isReferenceList(list)) throw refuse(404, 'There is no such reference list.')
  const key = params.entry === 'new' ? null : (params.entry ?? '')
  if (key === null && listWords[list].fixed !== null) throw refuse(404, listWords[list].fixed)
  return { list, key }
}

export const loader = signedIn(async opened => {
  const { list, key } = entryIn(opened)
  const { db, now } = opened
  const lists = await readReference(db)
  const entry = key === null ? null : found(findEntry(lists, list, key), `There is no such ${listWords[list].one}.`)
  const offered = offeredOn(lists, dayOf(now), { committee: entry?.committee, fundAccount: entry?.fund })
  const named = (body: { acronym: string; name: string }) => ({ value: body.acronym, label: fullName(body) })
  return {
    list,
    key,
    entry,
    stamp: entry && entryStamp(entry),
    isUsed: key !== null && (await isEntryUsed(db, list, key)),
    choices: {
      committees: list === 'fora' ? offered.committees.map(named) : [],
      funds: list === 'sub-funds' ? offered.fundAccounts.map(fund => fund.name) : [],
      fora:
        list === 'fora'
          ? lists.fora
              .filter(forum => forum.acronym !== key)
              .map(({ acronym, name }) => ({ value: acronym, label: acronym, hint: name }))
          : [],
    },
  }
})

/** What came back with a form: what was typed, and, after a conflict, what was saved meanwhile. */
type Returned = Refused & { meanwhile?: { entry: Entry; stamp: string } }

export const action = signedIn(async opened => {
  const { list, key } = entryIn(opened)
  const { db, request, person: by, now } = opened
  const sent = await request.formData()
  const read = parseForm(sent, entryForm(list))
  const rows = readRowsIntent(sent.get('intent'))
  if (rows) return data<Returned>({ typed: withRows(read.typed, rows), errors: {} })
  if (!read.ok) return rejected(read)
  const { values: entry, stamp = null } = read.value
  const saved = await saveReferenceEntry(db, { by, now, list, key, entry, stamp })
  if (saved.ok) {
    const done = new URLSearchParams({ saved: saved.key, ...(!saved.changed && { same: '' }) })
    return redirect(`${paths.referenceList(list)}?${done}`)
  }
  const refused: Returned = { typed: read.typed, errors: saved.findings ?? { '': [saved.reason] } }
  if (!saved.meanwhile) return data(refused, { status: 422 })
  refused.meanwhile = { entry: saved.meanwhile, stamp: entryStamp(saved.meanwhile) }
  return data(refused, { status: 409 })
})

export default function ReferenceEntryPage() {
  const { list, key, entry, stamp, isUsed, choices } = useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const { title, one, fixed } = listWords[list]
  const errors = returned?.errors ?? {}
  const base = returned?.meanwhile?.stamp ?? returned?.typed.stamp ?? stamp
  return (
    <Page
      title={key ?? `New ${one}`}
      trail={[
        { to: paths.administration, title: 'Administration' },
        { to: paths.referenceLists, title: 'Reference lists' },
        { to: paths.referenceList(list), title },
        { title: key ?? 'New' },
      ]}
      lead={fixed ?? (key === null ? undefined : 'It is never deleted: give it a last day to end it.')}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {returned?.meanwhile && <ReferenceMeanwhile list={list} entry={returned.meanwhile.entry} />}
      <Form
        method="post"
        className="edit-form reference-form"
        key={returned ? JSON.stringify(returned.typed) : (stamp ?? 'new')}
      >
        {typeof base === 'string' && <input type="hidden" name="stamp" value={base} />}
        <ReferenceFields
          {...{ list, entry, isUsed, choices, errors }}
          typed={returned && asObject(returned.typed.values)}
        />
        <Actions>
          <Button kind="primary">Save</Button>
          <LinkButton to={paths.referenceList(list)}>Back to the list</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
