import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { OpenSessions } from '~/components/endorsement/open-sessions'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { TextField } from '~/components/form/text-field'
import { asObject, withRows } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { editAround } from '~/components/plan/edit-around'
import { editListsFor } from '~/components/record/edit-lists'
import { FieldEditor } from '~/components/record/field-editor'
import { MeanwhileSaved } from '~/components/record/meanwhile-saved'
import { changeable, mayChange } from '~/domain/lifecycle/editing'
import { type FieldKey, fieldOf, isSectionKey, sectionTitle } from '~/domain/record/catalogue'
import { sessionsToChoose } from '~/domain/record/new-concept-note'
import { formatBase, formatVersion, readBase } from '~/domain/record/record'
import { editableFields, formSchema } from '~/domain/record/section-form'
import { offeredOn, type PresentChoices } from '~/domain/reference/offered'
import { parseForm, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { findSimilar } from '~/operations/find-known-projects.server'
import { saveSection } from '~/operations/save-section.server'
import { paths } from '~/paths'
import { findSessionOf, listSessions } from '~db/queries/calendar.server'
import { withLinkedTitles } from '~db/queries/links.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.title}, ${data.number}` : 'Edit')

/**
 * The section that the address names, with the fields that this person may change there: `keys` where the project
 * stands now, `all` in some state of it. `locked` says why nothing can be changed now.
 */
async function sectionIn({ visitor, params, db, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  const section = params.section ?? ''
  if (!isSectionKey(section)) throw refuse(404, 'A record has no such section.')
  const forSecretariat = visitor.may('record.edit-secretariat', { project: number })
  if (section === 'secretariat') allow(visitor.verdict('record.edit-secretariat', { project: number }))
  const all = editableFields(section, forSecretariat).map(field => field.key)
  const standing = { ...(await findEditing(db, number)), now: now.toISOString() }
  const keys = changeable(standing, all, forSecretariat)
  const open = mayChange(standing, all, forSecretariat)
  const { state } = standing
  const isDraft = state === 'concept-draft'
  return { number, section, keys, all, state, isDraft, locked: keys.length === 0 && !open.ok ? open.reason : null }
}

/** The lists as this record may choose from them: without what has ended, but with what the record holds. */
const listsFor = async ({ db, now }: OpenedBy, present: PresentChoices) =>
  offeredOn(await reference(db), dayOf(now), present)

/** The sessions that a draft can still be for: its year and session are chosen together. */
const sessionsAhead = async ({ db, now }: OpenedBy) => sessionsToChoose(await listSessions(db), now.toISOString())

export const loader = signedIn(async opened => {
  const { visitor, db, request, person, now } = opened
  const { number, section, keys, locked, isDraft, state } = await sectionIn(opened)
  const kept = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  const record = await withLinkedTitles(db, kept)
  const isPlanned = isDraft && keys.includes('workPlan')
  const session = isPlanned ? await findSessionOf(db, record.values.year, record.values.session) : null
  return {
    number,
    section,
    title: sectionTitle(section),
    keys,
    locked,
    base: formatBase(record.keeping),
    values: Object.fromEntries(keys.map(key => [key, record.values[key]])),
    marks: Object.fromEntries(keys.map(key => [key, record.marks[key] ?? null])),
    lists: editListsFor(keys.map(fieldOf), await listsFor(opened, record.values)),
    similar: keys.includes('title')
      ? await findSimilar(db, { by: person, now, title: record.values.title ?? '', except: number })
      : null,
    sessions: isDraft && keys.includes('session') ? await sessionsAhead(opened) : null,
    around: editAround(number, keys, record.values, { state, session, today: dayOf(now) }),
    saved: new URL(request.url).searchParams.get('saved'),
  }
})

const rest = z.object({ base: z.string().optional(), why: z.string().trim().max(300).optional() })

/**
 * What came back with a refused form: what was typed in which fields, also where they cannot be changed any more, and,
 * after a conflict, what was saved meanwhile.
 */
type Returned = Refused & {
  keys?: FieldKey[]
  meanwhile?: { base: string; keys: string[]; values: Record<string, unknown> }
}

export const action = signedIn(async opened => {
  const { db, request, person, now, visitor } = opened
  const { number, section, all } = await sectionIn(opened)
  const form = await request.formData()
  const shown = String(form.get('shown') ?? '').split(' ')
  // A form without the list showed everything: what it sends of a field that is closed now is refused, never dropped.
  const keys = form.has('shown') ? all.filter(key => shown.includes(key)) : all
  const present = await findRecord(db, number, await visitor.audiences(number))
  const schema = formSchema(keys, await listsFor(opened, present?.values ?? {})).extend(rest.shape)
  const read = parseForm(form, schema)
  const rows = readRowsIntent(form.get('intent'))
  if (rows) return data<Returned>({ typed: withRows(read.typed, rows), errors: {} })
  if (!read.ok) return rejected(read)
  const base = readBase(read.value.base ?? '')
  if (!base) return rejected({ typed: read.typed, errors: { '': ['The form has lost its version. Reload the page.'] } })
  const { values, marks, why } = read.value
  const saved = await saveSection(db, { number, keys, base, values, marks, why: why ?? '', by: person, now })
  if (saved.ok)
    return redirect(
      `${paths.editSection(number, section)}?saved=${saved.version ? formatVersion(saved.version) : 'same'}`,
    )
  const errors: Refused['errors'] = saved.withoutReason
    ? Object.fromEntries(saved.withoutReason.map(key => [`marks.${key}.reason`, [saved.reason]]))
    : (saved.errors ?? { '': [saved.reason] })
  const refused: Returned = { typed: read.typed, errors, keys }
  if (saved.clashes && saved.base) {
    const { clashes } = saved
    refused.meanwhile = {
      base: formatBase({ version: saved.base, revision: saved.base.revision }),
      keys: clashes.map(({ key }) => key),
      values: Object.fromEntries(clashes.map(({ key, theirs }) => [key, theirs.value])),
    }
  }
  return data(refused, { status: saved.clashes ? 409 : 422 })
})

export default function EditSection() {
  const { number, section, title, base, values, marks, lists, saved, locked, sessions, around, similar, ...open } =
    useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const keys = returned?.keys ?? open.keys
  const errors = returned?.errors ?? {}
  const typedValues = asObject(returned?.typed.values)
  const typedMarks = asObject(returned?.typed.marks)
  const { meanwhile } = returned ?? {}
  // A form that came back begins anew with what was typed; a saved one with what is kept.
  const name = returned ? JSON.stringify(returned.typed) : base
  return (
    <Page
      title={title}
      trail={[{ to: paths.project(number), title: number }, { to: paths.edit(number), title: 'Edit' }, { title }]}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {saved && !returned && (
        <Note tone="good" live>
          {saved === 'same' ? 'Nothing had changed, so no new version was made.' : `Saved as version ${saved}.`}
        </Note>
      )}
      {meanwhile && <MeanwhileSaved keys={meanwhile.keys} saved={meanwhile.values} typed={typedValues} />}
      {locked !== null && !returned && <Note tone="wait">{locked}</Note>}
      {keys.length > 0 && (
        <Form method="post" className="edit-form" key={name}>
          <input type="hidden" name="shown" value={keys.join(' ')} />
          <input type="hidden" name="base" value={meanwhile?.base ?? String(returned?.typed.base ?? base)} />
          {sessions && <OpenSessions sessions={sessions} />}
          {keys.map(key => (
            <FieldEditor
              key={key}
              field={fieldOf(key)}
              value={returned ? typedValues[key] : values[key]}
              mark={marks[key]}
              typedMark={returned ? asObject(typedMarks[key]) : undefined}
              lists={lists}
              around={around}
              errors={errors}
              alone={keys.length === 1}
              similar={key === 'title' && similar ? { first: similar, except: number } : undefined}
            />
          ))}
          <TextField
            field={{ name: 'why', value: returned?.typed.why }}
            label="Why this change"
            hint={
              section === 'secretariat'
                ? 'It stands in the version history, for the Secretariat to read.'
                : 'It stands in the version history, for everybody to read.'
            }
            optional
            maxLength={300}
          />
          <Actions>
            <Button kind="primary">Save</Button>
            <LinkButton to={`${paths.project(number)}#${section}`}>Back to the project</LinkButton>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
