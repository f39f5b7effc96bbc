import { expect, it } from 'vitest'
import { agendaPrint } from '~/domain/event/agenda-form'
import { askNominations } from '~/operations/event/ask-nominations.server'
import { beginFeedback, joinFeedback } from '~/operations/event/join-feedback.server'
import { nominate, withdrawNomination } from '~/operations/event/nominate.server'
import { openEvent } from '~/operations/event/open-event.server'
import { readEvent } from '~/operations/event/read-event.server'
import { readEvents } from '~/operations/event/read-events.server'
import { readNominations, readPeople } from '~/operations/event/read-people.server'
import { saveAgenda } from '~/operations/event/save-agenda.server'
import { addAttendee, dropAttendee, saveAttendee } from '~/operations/event/save-attendee.server'
import { addEvent, saveEvent } from '~/operations/event/save-event.server'
import { setStanding } from '~/operations/event/set-standing.server'
import { findAttendee, listAttendees } from '~db/queries/attendees.server'
import { findEvent, readAgenda } from '~db/queries/events.server'
import { listFactChanges } from '~db/queries/fact-changes.server'
import { findSeq } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { people } from '../lifecycle/world'
import { anEvent, eventText, focalPoints, lettersOf, now, number, somebody } from './an-event'

const { overseer, stranger, auditor, unit, coAuthor } = people
const refused = (about: string) => ({ ok: false, reason: expect.stringContaining(about) })
const added = async (...asked: Parameters<typeof addAttendee>) => {
  const done = await addAttendee(...asked)
  if (!done.ok) throw new Error(done.reason)
  return done.seq
}

onEachEngine('Events', open => {
  it('are kept by who works on the project, and never overwritten by a stale form', async () => {
    const { db, ask, seq } = await anEvent(open)
    expect(await addEvent(db, { ...ask, by: stranger, text: eventText })).toEqual(refused('does not allow'))
    expect(await addEvent(db, { ...ask, by: auditor, text: eventText })).toEqual(refused('does not allow'))
    expect(await addEvent(db, { ...ask, text: { ...eventText, economy: 'Atlantis' } })).toMatchObject({
      field: 'economy',
    })
    const online = { ...eventText, title: 'Seminar online', place: '' }
    expect(await saveEvent(db, { ...ask, text: online, base: 0 })).toEqual({ ok: true, seq })
    const stale = await saveEvent(db, { ...ask, by: coAuthor, text: { ...eventText, title: 'Mine' }, base: 0 })
    expect(stale).toMatchObject({ ...refused('has changed'), meanwhile: { text: online, revision: 1, by: 'overseer' } })
    expect((await findEvent(db, number, seq))?.title).toBe('Seminar online')
    const project = (await findSeq(db, number)) ?? 0
    const [change] = await listFactChanges(db, { project, kind: 'event', key: seq })
    expect(change).toMatchObject({ revision: 0, before: eventText })
    expect(await saveEvent(db, { ...ask, seq: 99, text: online, base: 0 })).toEqual(refused('no such event'))
  })

  it('stay as they were reported once the completion report is with the Secretariat', async () => {
    const { db, ask } = await anEvent(open, { state: 'completed' })
    expect(await saveEvent(db, { ...ask, text: eventText, base: 0 })).toEqual(refused('cannot be changed now'))
    expect(await addAttendee(db, { ...ask, text: somebody('Ann') })).toEqual(refused('cannot be changed now'))
    expect(await joinFeedback(db, { ...ask, place: null })).toEqual({ ok: true })
    expect((await readEvents(db, { number, by: overseer, now }))?.closed).toContain('cannot be changed')
  })

  it('keep people one by one, each person once, and many standings at once', async () => {
    const { db, ask, seq } = await anEvent(open)
    const ann = await added(db, { ...ask, text: somebody('Ann Lee', { email: 'ann@example.org' }) })
    expect(await addAttendee(db, { ...ask, text: somebody('LEE, Ann') })).toMatchObject(refused('stands on the list'))
    expect(await addAttendee(db, { ...ask, text: somebody('Ann', { economy: 'Atlantis' }) })).toMatchObject({
      field: 'economy',
    })
    const bo = await added(db, { ...ask, text: somebody('Bo Chen', { sex: 'man', role: 'speaker', economy: 'Japan' }) })
    expect(await setStanding(db, { ...ask, who: [ann, bo, 77], standing: 'attended' })).toEqual({
      ok: true,
      changed: 2,
    })
    const stale = await saveAttendee(db, { ...ask, who: ann, base: 0, text: somebody('Anne Lee') })
    expect(stale).toMatchObject({ ok: false, meanwhile: { revision: 1, text: { standing: 'attended' } } })
    const blind = { ...somebody('Anne Lee', { standing: 'attended' }), email: '' }
    expect(await saveAttendee(db, { ...ask, who: ann, base: 1, text: blind, keepEmail: true })).toMatchObject({
      ok: true,
    })
    expect(await findAttendee(db, seq, ann)).toMatchObject({ name: 'Anne Lee', email: 'ann@example.org', revision: 2 })
    const view = await readEvent(db, { number, seq, by: null, now })
    expect(view?.counts.totals).toMatchObject({ participants: { women: 1 }, speakers: { men: 1 } })
    expect(view?.people).toBeNull()
    expect((await readEvents(db, { number, by: null, now }))?.events[0]?.came).toEqual({
      ...{ participants: 1, speakers: 1, economies: 2 },
    })
  })

  it('have a programme whose speakers are named to who may read them', async () => {
    const { db, ask, seq } = await anEvent(open)
    const bo = await added(db, { ...ask, text: somebody('Bo Chen', { role: 'speaker' }) })
    const item = { id: '', day: '2027-08-20', from: '09:00', until: '09:30', title: 'Opening', description: '' }
    const agenda = [
      { ...item, speakers: [bo] },
      { ...item, title: 'Panel', speakers: [] },
    ]
    const base = agendaPrint([])
    expect(await saveAgenda(db, { ...ask, agenda: [{ ...item, speakers: [99] }], base })).toEqual(refused('speaker'))
    expect(await saveAgenda(db, { ...ask, agenda, base })).toEqual({ ok: true })
    expect(await saveAgenda(db, { ...ask, agenda: [], base })).toMatchObject({
      ok: false,
      meanwhile: { by: 'overseer' },
    })
    const asked = { number, seq, now }
    expect((await readEvent(db, { ...asked, by: null }))?.agenda[0]?.speakers).toEqual([])
    expect((await readEvent(db, { ...asked, by: auditor }))?.agenda[0]?.speakers).toEqual(['Bo Chen (Chile)'])
    expect(await dropAttendee(db, { ...ask, who: bo, base: 7 })).toEqual(refused('look again'))
    expect(await dropAttendee(db, { ...ask, who: bo, base: 0 })).toEqual({ ok: true })
    expect((await readAgenda(db, seq)).map(({ speakers }) => speakers)).toEqual([[], []])
  })

  it('take nominations of an economy from its focal point alone', async () => {
    const { db, ask, seq } = await anEvent(open)
    const [chile, japan] = [
      { ...ask, by: focalPoints.chile },
      { ...ask, by: focalPoints.japan },
    ]
    const text = { ...somebody('Cy Ortiz'), economy: 'Chile', standing: 'nominated' as const }
    const fresh = { text, who: null, base: 0 }
    expect(await nominate(db, { ...japan, ...fresh })).toEqual(refused('your own economy only'))
    expect(await nominate(db, { ...ask, ...fresh })).toEqual(refused('your own economy only'))
    expect(await nominate(db, { ...chile, ...fresh })).toEqual({ ok: true })
    const [one] = await listAttendees(db, seq)
    if (!one) throw new Error('Nobody was named')
    const alternate = { text: { ...text, standing: 'alternate' as const }, who: one.seq }
    const taken = { ...alternate, text: { ...text, economy: 'Japan', standing: 'alternate' as const } }
    expect(await nominate(db, { ...japan, ...taken, base: 0 })).toEqual(refused('your own economy only'))
    expect(await nominate(db, { ...chile, ...alternate, base: 0 })).toEqual({ ok: true })
    expect(await nominate(db, { ...chile, ...alternate, text, base: 0 })).toEqual(refused('Nothing was overwritten'))
    expect(await withdrawNomination(db, { ...japan, who: one.seq, base: 1 })).toEqual(refused('your own economy only'))
    const opened = await openEvent(db, { number, seq, by: focalPoints.chile, now })
    if (!opened) throw new Error('The event was not opened')
    const view = await readNominations(db, opened)
    expect(view.overview).toBeNull()
    expect(view.own.map(({ standing }) => standing.words)).toEqual(['Chile: 0 of 2 named, 1 alternate, 1 woman'])
    expect(await withdrawNomination(db, { ...chile, who: one.seq, base: 1 })).toEqual({ ok: true })
    const told = (await lettersOf(db)).filter(({ to }) => to === overseer.email)
    expect(told.map(({ subject }) => subject)).toEqual([
      `${number}: Chile named somebody for “Seminar on licensing”`,
      `${number}: Chile changed a nomination for “Seminar on licensing”`,
      `${number}: Chile withdrew a nomination for “Seminar on licensing”`,
    ])
    expect(JSON.stringify(told)).not.toContain('Cy Ortiz')
  })

  it('ask the focal points for nominations, until they are over', async () => {
    const { db, ask } = await anEvent(open)
    expect(await askNominations(db, { ...ask, by: coAuthor })).toEqual(refused('does not allow'))
    const done = await askNominations(db, ask)
    expect(done).toMatchObject({ ok: true, asked: ['Chile', 'Japan'] })
    const letters = await lettersOf(db)
    expect(letters.map(({ to }) => to)).toEqual(['focal@chile.example', 'focal@japan.example'])
    expect(letters[0]?.text).toContain('2 participants and one alternate, of them at least one woman')
    expect(letters[1]?.text).not.toContain('alternate')
    expect(await askNominations(db, ask)).toEqual(refused('today already'))
    const over = { ...eventText, from: '2026-08-20', until: '2026-08-21' }
    await saveEvent(db, { ...ask, text: over, base: 0 })
    expect(await askNominations(db, ask)).toEqual(refused('over'))
    const text = { ...somebody('Cy'), economy: 'Chile', standing: 'nominated' as const }
    expect(await nominate(db, { ...ask, by: focalPoints.chile, text, who: null, base: 0 })).toEqual(refused('over'))
  })

  it('ask for feedback with the questionnaire of the library', async () => {
    const { db, ask, seq } = await anEvent(open)
    const begun = await beginFeedback(db, ask)
    expect(begun).toMatchObject({ ok: true, place: 1 })
    expect((await findEvent(db, number, seq))?.feedback).toBe(1)
    const view = await readEvent(db, { number, seq, by: overseer, now })
    expect(view?.feedback).toMatchObject({ title: 'Feedback: Seminar on licensing', audience: 'people' })
    expect((await readEvent(db, { number, seq, by: null, now }))?.feedback).toBeNull()
    expect(await joinFeedback(db, { ...ask, place: 9 })).toEqual(refused('no such questionnaire'))
    expect(await joinFeedback(db, { ...ask, place: null })).toEqual({ ok: true })
    expect(await beginFeedback(db, { ...ask, by: auditor })).toEqual(refused('does not allow'))
  })

  it('tell names and addresses to none but who may read them', async () => {
    const { db, ask, seq } = await anEvent(open)
    await added(db, {
      ...ask,
      text: somebody('Ann Lee', { email: 'ann@example.org', funding: 'apec', economy: 'Japan' }),
    })
    const read = async (by: typeof unit) => {
      const opened = await openEvent(db, { number, seq, by, now })
      return opened && readPeople(db, opened)
    }
    expect((await read(auditor))?.people[0]?.email).toBe('')
    expect((await read(unit))?.people[0]?.email).toBe('ann@example.org')
    expect((await read(unit))?.findings).toContain('Ann Lee: travel is paid by APEC, but Japan is not travel-eligible.')
  })
})
