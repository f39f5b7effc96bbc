import { expect, it } from 'vitest'
import type { Grant, Person } from '~/domain/access/may'
import type { PracticeText } from '~/domain/practice/practice'
import type { AnswerLink } from '~/domain/questionnaire/respondent'
import { waitingFor } from '~/domain/waiting/waiting-for'
import { addEvidence } from '~/operations/practices/add-evidence.server'
import { agreePractice } from '~/operations/practices/agree-practice.server'
import { askConfirmations } from '~/operations/practices/ask-confirmations.server'
import { changePractice } from '~/operations/practices/change-practice.server'
import { confirmPractice } from '~/operations/practices/confirm-practice.server'
import { makePractice } from '~/operations/practices/make-practice.server'
import { publishPractice } from '~/operations/practices/publish-practice.server'
import { readMarking } from '~/operations/practices/read-marking.server'
import { readPractice } from '~/operations/practices/read-practice.server'
import { readPractices } from '~/operations/practices/read-practices.server'
import { readWords } from '~/operations/practices/read-words.server'
import { recordDiscussion } from '~/operations/practices/record-discussion.server'
import { removeEvidence } from '~/operations/practices/remove-evidence.server'
import { withdrawPractice } from '~/operations/practices/withdraw-practice.server'
import type { Database } from '~db/database'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { changeResponse, listAnswerLinks, withdrawLinks } from '~db/queries/responses.server'
import { readWaitingFacts } from '~db/queries/waiting.server'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, unit, auditor, stranger, director } = people
const other = 'IPEG 05 2027A'

const grant: Grant = {
  ...{ role: 'economy-focal-point', scopeKind: 'economy', scope: 'Chile', from: '2020-01-01', until: null },
}
const focalOfChile: Person = { id: 'focal', name: 'Focal of Chile', email: 'focal@chile.example', grants: [grant] }

const text: PracticeText = {
  ...{ title: 'Visits that cost nothing', description: 'Advisers visit firms.', theme: 'policy' },
  ...{ conditions: 'An office with branches.', economies: ['Peru', 'Chile'] },
}
const discussion = { event: 'Seminar', session: 'Session 2', on: '2027-02-01', amendments: 'Shortened.' }
const passage = 'The first visit is free.'
const refused = (about: string) => ({ ok: false, reason: expect.stringContaining(about) })

onEachEngine('Best practices', open => {
  const begun = async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await db.inTransaction('people', async tx => {
      await insertPerson(tx, { ...focalOfChile, passwordHash: null, createdAt: now.toISOString() })
      await insertGrant(tx, focalOfChile.id, { ...grant, grantedBy: 'test' })
    })
    const questionnaire = await aPublished(db, number)
    const { response } = await aCleared(db, questionnaire.seq, 'Peru', { permission: 'no' })
    const marked = { response, question: 'advice', passage, sentences: [] }
    return { db, questionnaire, response, marked }
  }
  const made = async (economies = text.economies) => {
    const found = await begun()
    const { db, marked } = found
    const practice = await makePractice(db, { number, text: { ...text, economies }, marked, by: overseer, now })
    if (!practice.ok) throw new Error(practice.reason)
    return { ...found, ask: { number, seq: practice.seq, by: overseer, now } }
  }
  const viewed = async (db: Database, ask: Parameters<typeof readPractice>[1]) => {
    const read = await readPractice(db, ask)
    if (!read.ok || !read.view) throw new Error('The practice was not read')
    return read.view
  }
  const lettersOf = async (db: Database) => {
    const { letter: t } = db.tables
    return db.select({ kind: t.kind, to: t.to, text: t.text }).from(t).orderBy(t.seq)
  }
  const waitsFor = async (db: Database, who: Person) =>
    waitingFor(who, await readWaitingFacts(db, { own: [] }), now.toISOString())
      .map(({ kind }) => kind)
      .filter(kind => kind.endsWith('practice'))
  const linkOf = async (db: Database, response: number): Promise<AnswerLink> => {
    const link = (await listAnswerLinks(db, [response])).at(-1)
    if (!link) throw new Error('There is no link')
    return link
  }
  const word = (more: { practice: number; economy: string }) => ({
    ...{ number, revision: 0, word: 'confirmed' as const, remark: '', name: '', now },
    ...more,
  })

  it('go their whole way, and economies confirm the very text that is published', async () => {
    const { db, ask, response, marked } = await made()
    expect(await agreePractice(db, ask)).toEqual(refused('after it was discussed'))
    expect(await askConfirmations(db, ask)).toEqual(refused('after the practice was discussed'))
    expect(await recordDiscussion(db, { ...ask, discussion: { ...discussion, on: '2027-03-01' } })).toEqual(
      refused('lies ahead'),
    )
    expect(await recordDiscussion(db, { ...ask, discussion })).toEqual({ ok: true })
    expect(await agreePractice(db, { ...ask, by: coAuthor })).toEqual({ ok: true })
    expect(await publishPractice(db, { ...ask, by: coAuthor })).toEqual(refused('does not allow'))
    expect(await publishPractice(db, ask)).toEqual(refused('Peru, Chile'))
    expect(await askConfirmations(db, ask)).toEqual({ ok: true, asked: ['Peru', 'Chile'], unreached: [] })
    const letters = await lettersOf(db)
    expect(letters.map(({ kind, to }) => `${kind} to ${to}`)).toEqual([
      `practice-confirmation to focal-${response}@economy.example`,
      'practice-confirmation to focal@chile.example',
    ])
    expect(letters[0]?.text).toMatch(/\/answers\/[\w-]{43}\/practices/)
    expect(letters[1]?.text).toMatch(/\/practices\/\d+\/confirm/)
    expect(await waitsFor(db, focalOfChile)).toEqual(['confirm-practice'])

    const byLink = { with: 'link', link: await linkOf(db, response) } as const
    const byAccount = { with: 'account', person: focalOfChile } as const
    const words = await readWords(db, { number, economy: 'Chile', respondent: byAccount, response: null, now })
    expect(words).toMatchObject({
      words: { practices: [{ title: text.title, evidence: [], word: { state: 'asked' } }] },
    })
    const confirmed = { ...word({ practice: ask.seq, economy: 'Peru' }), respondent: byLink, name: 'A. Person' }
    expect(await confirmPractice(db, { ...confirmed, economy: 'Chile' })).toEqual(refused('another economy'))
    expect(await confirmPractice(db, { ...confirmed, respondent: byAccount })).toEqual(refused('does not allow'))
    expect(await confirmPractice(db, confirmed)).toEqual({ ok: true })
    const wanting = { ...confirmed, economy: 'Chile', respondent: byAccount }
    const wish = { ...wanting, word: 'changes-wanted' as const, remark: 'Say which firms.' }
    expect(await confirmPractice(db, wish)).toEqual({ ok: true })
    expect(await waitsFor(db, overseer)).toEqual(['mend-practice'])
    expect(await publishPractice(db, ask)).toEqual(refused('Chile'))

    const change = { ...ask, base: 0, why: 'As Chile asked', text: { ...text, description: 'Small firms.' } }
    expect(await changePractice(db, change)).toEqual({ ok: true, revision: 1 })
    expect(await publishPractice(db, ask)).toEqual(refused('Peru, Chile'))
    expect(await confirmPractice(db, confirmed)).toEqual(refused('read it again'))
    expect(await askConfirmations(db, ask)).toMatchObject({ asked: ['Peru', 'Chile'] })
    for (const one of [confirmed, wanting])
      expect(await confirmPractice(db, { ...one, revision: 1 })).toEqual({ ok: true })
    expect(await askConfirmations(db, ask)).toEqual(refused('given its word'))
    expect(await waitsFor(db, focalOfChile)).toEqual([])
    expect(await waitsFor(db, overseer)).toEqual(['publish-practice'])
    expect(await publishPractice(db, ask)).toEqual({ ok: true })
    const view = await viewed(db, { ...ask, by: auditor })
    expect(view.practice).toMatchObject({ state: 'published', ...discussion })
    expect(view.past.find(one => one.differences.length > 0)).toMatchObject({
      ...{ why: 'As Chile asked', by: 'overseer' },
      differences: [{ title: 'Description', before: text.description, after: 'Small firms.' }],
    })
    expect(view.past.map(({ why, by: who }) => `${why} ${who}`)).toContain('Peru confirmed the text. A. Person')
    expect((await lettersOf(db)).filter(({ kind }) => kind === 'practice-word').map(({ to }) => to)).toContain(
      overseer.email,
    )

    const later = { ...change, base: 1, text }
    expect(await changePractice(db, later)).toEqual(refused('Withdraw it'))
    expect(await addEvidence(db, { ...ask, marked })).toEqual(refused('Withdraw it'))
    const back = { ...ask, from: 'published', reason: 'A mistake' } as const
    expect(await withdrawPractice(db, { ...back, by: coAuthor })).toEqual(refused('does not allow'))
    expect(await withdrawPractice(db, back)).toEqual({ ok: true })
    expect(await withdrawPractice(db, back)).toEqual(refused('elsewhere'))
    expect(await withdrawPractice(db, { ...back, from: 'agreed' })).toEqual({ ok: true })
    expect((await viewed(db, ask)).practice).toMatchObject({ state: 'discussed', publishedAt: null, agreedAt: null })
  })

  it('are not overwritten by a form that was filled from an older text', async () => {
    const { db, ask } = await made()
    const change = { ...ask, base: 0, why: '' }
    const theirs = { ...text, title: 'Theirs' }
    expect(await changePractice(db, { ...change, by: coAuthor, text: theirs })).toEqual({ ok: true, revision: 1 })
    const late = await changePractice(db, { ...change, text: { ...text, title: 'Mine' } })
    expect(late).toMatchObject({ ok: false, meanwhile: { text: theirs, revision: 1, by: 'co-author' } })
    expect(await changePractice(db, { ...change, text: theirs })).toEqual({ ok: true, revision: 1 })
    expect((await viewed(db, ask)).practice.title).toBe('Theirs')
    const nowhere = { ...change, base: 1, text: { ...theirs, economies: ['Atlantis'] } }
    expect(await changePractice(db, nowhere)).toMatchObject({ ok: false, field: 'economies' })
  })

  it('stand on passages of official answers of their own project, and of no other', async () => {
    const { db, ask, marked, questionnaire, response } = await made()
    const invited = await anInvited(db, questionnaire.seq, 'Japan')
    await storeDraft(db, other)
    const elsewhere = await aCleared(db, (await aPublished(db, other)).seq, 'Peru')
    for (const wrong of [invited.response, elsewhere.response, 999]) {
      const from = { response: wrong, question: 'advice', passage: '' }
      expect(await addEvidence(db, { ...ask, marked: { ...marked, response: wrong } })).toEqual(refused('cleared'))
      expect(await readMarking(db, { number, from, by: overseer, now })).toEqual(refused('cleared'))
    }
    expect(await addEvidence(db, { ...ask, marked: { ...marked, question: 'law' } })).toEqual(refused('no text'))
    const invented = { ...marked, passage: 'The second visit is free.' }
    expect(await addEvidence(db, { ...ask, marked: invented })).toMatchObject({ ok: false, field: 'passage' })
    expect(await addEvidence(db, { ...ask, marked })).toMatchObject({ ok: true, added: 0 })
    const ticked = { ...marked, passage: '', sentences: [0] }
    expect(await addEvidence(db, { ...ask, marked: ticked, by: stranger })).toEqual(refused('does not allow'))
    expect(await addEvidence(db, { ...ask, marked: ticked, by: coAuthor })).toMatchObject({ ok: true, added: 1 })
    const { evidence } = await viewed(db, ask)
    expect(evidence).toMatchObject([
      { economy: 'Peru', permission: 'no', inContext: { passage, before: expect.stringContaining('every region') } },
      { marked: 'Advisers visit firms in every region.' },
    ])
    const first = evidence[0]?.seq ?? 0
    expect(await removeEvidence(db, { ...ask, evidence: first })).toEqual({ ok: true })
    expect(await removeEvidence(db, { ...ask, evidence: first })).toEqual(refused('any more'))
    const returned = { returnedAt: '2027-02-09T08:00:00.000Z' }
    await db.inTransaction('test', tx => changeResponse(tx, response, returned))
    expect((await viewed(db, ask)).evidence).toMatchObject([{ ask: null, inContext: null, permission: null }])
    expect(await addEvidence(db, { ...ask, marked })).toEqual(refused('cleared'))
  })

  it('stand on the answer of a participant as that of nobody else', async () => {
    const { db, ask } = await made(['Chile'])
    const feedback = await aPublished(db, number, { audience: 'people' })
    const { response } = await aCleared(db, feedback.seq, 'Chile')
    const marked = { response, question: 'advice', passage: '', sentences: [0] }
    expect(await addEvidence(db, { ...ask, marked })).toMatchObject({ ok: true, added: 1 })
    expect((await viewed(db, ask)).evidence.map(one => one.economy)).toEqual(['Peru', ''])
    await recordDiscussion(db, { ...ask, discussion })
    expect(await askConfirmations(db, ask)).toMatchObject({ asked: ['Chile'] })
    const respondent = { with: 'account', person: focalOfChile } as const
    expect(await readWords(db, { number, economy: 'Chile', respondent, response: null, now })).toMatchObject({
      words: { practices: [{ evidence: [] }] },
    })
  })

  it('are confirmed by no link that was withdrawn, that is for sections, or that belongs to another project', async () => {
    const { db, ask, response } = await made(['Peru'])
    await recordDiscussion(db, { ...ask, discussion })
    expect(await askConfirmations(db, ask)).toMatchObject({ asked: ['Peru'] })
    const link = await linkOf(db, response)
    const confirmed = word({ practice: ask.seq, economy: 'Peru' })
    const saying = (one: AnswerLink) => confirmPractice(db, { ...confirmed, respondent: { with: 'link', link: one } })
    await storeDraft(db, other)
    const elsewhere = await aCleared(db, (await aPublished(db, other)).seq, 'Peru')
    expect(await saying(await linkOf(db, elsewhere.response))).toEqual(refused('another economy'))
    expect(await saying({ ...link, id: 'guessed' })).toEqual(refused('not there any more'))
    await db.inTransaction('test', tx =>
      withdrawLinks(tx, { response, email: link.email, at: '2027-02-09T08:00:00.000Z' }),
    )
    expect(await saying(link)).toEqual(refused('withdrawn'))
    // Nobody is left to write to: the link was withdrawn, and no account speaks for the economy.
    expect(await askConfirmations(db, ask)).toEqual(refused('no focal point of Peru'))
  })

  it('are listed for those who read them before they are published, by state and theme', async () => {
    const { db, ask } = await made()
    const list = { number, now, state: null, theme: null }
    for (const by of [stranger, focalOfChile])
      expect(await readPractices(db, { ...list, by })).toEqual(refused('allow'))
    expect(await readPractice(db, { ...ask, by: focalOfChile })).toEqual(refused('allow'))
    for (const by of [overseer, coAuthor, unit, auditor, director])
      expect(await readPractices(db, { ...list, by })).toMatchObject({
        list: {
          counts: { identified: 1, agreed: 0 },
          practices: [{ evidence: 1, confirmed: 'Not confirmed yet by any of 2 economies' }],
        },
      })
    const asked = { ...list, by: overseer }
    expect(await readPractices(db, { ...asked, state: 'agreed' })).toMatchObject({ list: { practices: [] } })
    expect(await readPractices(db, { ...asked, theme: 'skills' })).toMatchObject({ list: { practices: [] } })
    expect(await makePractice(db, { number, text, marked: null, by: auditor, now })).toEqual(refused('allow'))
  })
})
