import { data, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { z } from 'zod'
import { ByAmendment } from '~/components/amendment/by-amendment'
import { type AutosaveAnswer, answerOfFailure, autosave, notAfterAutosave } from '~/components/drafting/autosave-answer'
import { clashView } from '~/components/drafting/clash-view'
import { NextDeadline, standingWords } from '~/components/drafting/drafting-head'
import { type Returned, SectionForm } from '~/components/drafting/section-form'
import { settled, settleName } from '~/components/drafting/settle'
import { SpeaksToItPanels } from '~/components/drafting/speaks-to-it'
import { TaskList, taskPage } from '~/components/drafting/task-list'
import { OpenSessions } from '~/components/endorsement/open-sessions'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { withRows } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { editAround } from '~/components/plan/edit-around'
import { editListsFor } from '~/components/record/edit-lists'
import { askedIn, taskAfter } from '~/domain/drafting/tasks'
import { changeable, fieldsByAmendment, mayChange } from '~/domain/lifecycle/editing'
import { fieldOf, isSectionKey, sectionTitle } from '~/domain/record/catalogue'
import { sessionsToChoose } from '~/domain/record/new-concept-note'
import { formatBase, formatVersion, readBase } from '~/domain/record/record'
import { choosesFromLists, editableFields, formSchema } from '~/domain/record/section-form'
import { offeredOn, type PresentChoices } from '~/domain/reference/offered'
import { parseForm } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { findSimilar } from '~/operations/find-known-projects.server'
import { readDrafting } from '~/operations/read-drafting.server'
import { readSpeaking } from '~/operations/read-speaking.server'
import { type Saved, saveSection } from '~/operations/save-section.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { listSessions } from '~db/queries/calendar.server'
import { withLinkedTitles } from '~db/queries/links.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'
export { notAfterAutosave as shouldRevalidate }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.title}, ${data.number}` : 'Edit')

/** The section that the address names, with the fields that this person may change there in some state of the project. */
function sectionIn({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  const section = params.section ?? ''
  if (!isSectionKey(section)) throw refuse(404, 'A record has no such section.')
  const forSecretariat = visitor.may('record.edit-secretariat', { project: number })
  if (section === 'secretariat') allow(visitor.verdict('record.edit-secretariat', { project: number }))
  return { number, section, forSecretariat, all: editableFields(section, forSecretariat).map(field => field.key) }
}

/** The fields of them that can be changed where the project stands; `locked` says why none can. */
async function openIn({ db, now }: OpenedBy, { number, all, forSecretariat }: ReturnType<typeof sectionIn>) {
  const standing = { ...(await findEditing(db, number)), now: now.toISOString() }
  const keys = changeable(standing, all, forSecretariat)
  const open = mayChange(standing, all, forSecretariat)
  const isDraft = standing.state === 'concept-draft'
  return { keys, isDraft, locked: keys.length === 0 && !open.ok ? open.reason : null }
}

/** The lists as this record may choose from them: without what has ended, but with what the record holds. */
const listsFor = async ({ db, now }: OpenedBy, present: PresentChoices) =>
  offeredOn(await reference(db), dayOf(now), present)

/** The sessions that a draft can still be for: its year and session are chosen together. */
const sessionsAhead = async ({ db, now }: OpenedBy) => sessionsToChoose(await listSessions(db), now.toISOString())

export const loader = signedIn(async opened => {
  const { db, request, person, now } = opened
  const asked = sectionIn(opened)
  const { number, section } = asked
  const by = { number, by: person, now }
  const drafting = found(await readDrafting(db, by), `There is no project ${number}.`)
  const { record, form, tasks, standing, audiences } = drafting
  const open = await openIn(opened, asked)
  const questions = askedIn(drafting, section, audiences).map(({ key }) => key)
  const keys = open.keys.filter(key => questions.includes(key))
  const read = keys.includes('links') ? await withLinkedTitles(db, record) : record
  const next = taskAfter(tasks, section)
  return {
    ...{ number, section, keys, tasks, standing, next, isPublic: drafting.isPublic },
    title: sectionTitle(section),
    locked: open.locked,
    byAmendment: fieldsByAmendment(drafting.state, asked.all, asked.forSecretariat).map(
      key => `“${fieldOf(key).label}”`,
    ),
    base: formatBase(record.keeping),
    values: Object.fromEntries(keys.map(key => [key, read.values[key]])),
    marks: Object.fromEntries(keys.map(key => [key, record.marks[key] ?? null])),
    words: Object.fromEntries(keys.map(key => [key, form?.words[key] ?? null])),
    lists: editListsFor(keys.map(fieldOf), await listsFor(opened, record.values)),
    similar: keys.includes('title')
      ? {
          first: await findSimilar(db, { by: person, now, title: record.values.title ?? '', except: number }),
          except: number,
        }
      : null,
    around: editAround(number, keys, record.values, {
      state: drafting.state,
      session: open.isDraft ? drafting.session : null,
      today: dayOf(now),
    }),
    sessions: open.isDraft && keys.includes('session') ? await sessionsAhead(opened) : null,
    spoken: await readSpeaking(db, { ...by, section }, drafting),
    saved: new URL(request.url).searchParams.get('saved'),
  }
})

const rest = z.object({ base: z.string().optional(), why: z.string().trim().max(300).optional() })

/** What is wrong with a form that was not saved, by control. */
const errorsOf = (saved: Extract<Saved, { ok: false }>): Returned['errors'] =>
  saved.withoutReason
    ? Object.fromEntries(saved.withoutReason.map(key => [`marks.${key}.reason`, [saved.reason]]))
    : saved.clashes
      ? Object.fromEntries(saved.clashes.map(({ key }, index) => [settleName(key), index === 0 ? [saved.reason] : []]))
      : (saved.errors ?? { '': [saved.reason] })

/** Refuses a form: to its author with all that was typed, to a form that saves itself in a few words. */
const refusedAs = (isTyped: boolean, refused: Returned, reason: string) => {
  const status = refused.meanwhile ? 409 : 422
  const answer: AutosaveAnswer = refused.meanwhile
    ? { saved: false, reason, clashes: true }
    : { saved: false, reason, errors: refused.errors }
  return isTyped ? data(answer, { status }) : data(refused, { status })
}

export const action = signedIn(async opened => {
  const { db, request, person, now, visitor } = opened
  const { number, section, all } = sectionIn(opened)
  const { form, theirs } = settled(await request.formData())
  const intent = form.get('intent')
  const isTyped = intent === autosave
  const shown = String(form.get('shown') ?? '').split(' ')
  // A form without the list showed everything: what it sends of a field that is closed now is refused, never dropped.
  const keys = (form.has('shown') ? all.filter(key => shown.includes(key)) : all).filter(key => !theirs.includes(key))
  const present = choosesFromLists(keys) ? await findRecord(db, number, await visitor.audiences(number)) : null
  const schema = formSchema(keys, await listsFor(opened, present?.values ?? {})).extend(rest.shape)
  const read = parseForm(form, schema)
  const rows = readRowsIntent(intent)
  if (rows) return data<Returned>({ typed: withRows(read.typed, rows), errors: {}, keys })
  const { typed } = read
  if (!read.ok) return refusedAs(isTyped, { typed, errors: read.errors, keys }, 'an answer needs a correction')
  const base = readBase(read.value.base ?? '')
  if (!base) {
    const reason = 'The form has lost its version. Reload the page.'
    return refusedAs(isTyped, { typed, errors: { '': [reason] }, keys }, reason)
  }
  const { values, marks, why = '' } = read.value
  const saved = await saveSection(db, { number, keys, base, values, marks, why, isTyped, by: person, now })
  if (!saved.ok) {
    const refused: Returned = { typed, errors: errorsOf(saved), keys }
    if (saved.clashes && saved.base) {
      const naming = namingOf(await reference(db))
      const clashes = saved.clashes.map(clash => clashView(clash, naming))
      refused.meanwhile = { base: formatBase({ version: saved.base, revision: saved.base.revision }), clashes }
    }
    return refusedAs(isTyped, refused, saved.reason)
  }
  if (isTyped && saved.theirs) {
    // The form shows words that are no longer there: were it to save itself on, it would put them back.
    const labels = saved.theirs.map(key => `“${fieldOf(key).label}”`).join(', ')
    const reason = `another author changed ${labels} while you write. What you wrote until now is kept.`
    return data<AutosaveAnswer>({ saved: false, reason, clashes: true }, { status: 409 })
  }
  if (isTyped) {
    const { revision, ...version } = saved.base
    return data<AutosaveAnswer>({ saved: true, base: formatBase({ version, revision }), at: now.toISOString() })
  }
  const next = String(form.get('next') ?? '')
  const leadsOn = intent === 'continue' && (next === 'budget' || isSectionKey(next))
  const to = leadsOn ? taskPage(number, next) : intent === 'continue' ? paths.edit(number) : null
  return redirect(
    `${to ?? paths.editSection(number, section)}?saved=${saved.version ? formatVersion(saved.version) : 'same'}`,
  )
})

/** A form that saves itself says what hinders it; it neither leaves the page nor loses it. */
export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData()
  if (form.get('intent') !== autosave) return serverAction<typeof action>()
  return serverAction<typeof action>().catch(answerOfFailure)
}

export default function EditSection() {
  const loaded = useLoaderData<typeof loader>()
  const { number, title, section, base, saved, locked, sessions, tasks, standing, next, spoken, byAmendment } = loaded
  const answer = useActionData<typeof action>()
  const returned: Returned | undefined = answer && 'typed' in answer ? answer : undefined
  const keys = returned?.keys ?? loaded.keys
  // The summary takes the focus when it appears, and not again whenever the form has saved itself.
  const findings = useMemo(() => findingsOf(returned?.errors ?? {}), [returned])
  const following = tasks.find(({ key }) => key === next)
  return (
    <Page
      title={title}
      trail={[
        { to: paths.desk, title: 'My desk' },
        { to: paths.edit(number), title: standingWords(number, standing) },
        { title },
      ]}
      lead={standing.deadline ? <NextDeadline deadline={standing.deadline} /> : undefined}
    >
      <ErrorSummary findings={findings} title={returned?.meanwhile ? 'Two authors have changed the same' : undefined} />
      {saved && !returned && (
        <Note tone="good" live>
          {saved === 'same' ? 'Nothing had changed, so no new version was made.' : `Saved as version ${saved}.`}
        </Note>
      )}
      <div className="drafting">
        <TaskList number={number} tasks={tasks} current={section} />
        <div className="desk-work">
          {locked !== null && !returned && <Note tone="wait">{locked}</Note>}
          <ByAmendment number={number} what={byAmendment} />
          {keys.length > 0 && (
            <SectionForm
              // A form that came back begins anew with what was typed; a saved one with what is kept.
              key={`${section} ${returned ? JSON.stringify(returned.typed) : base}`}
              {...loaded}
              {...{ keys, returned }}
              next={following ? { key: following.key, title: following.title } : null}
            >
              {sessions && <OpenSessions sessions={sessions} />}
            </SectionForm>
          )}
        </div>
        <SpeaksToItPanels number={number} section={section} spoken={spoken} />
      </div>
    </Page>
  )
}
