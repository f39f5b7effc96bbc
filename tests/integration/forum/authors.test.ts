import { expect, it } from 'vitest'
import { mostAuthors } from '~/domain/access/authors'
import type { Person } from '~/domain/access/may'
import { isSecret } from '~/domain/letters/kinds'
import { endCoAuthor, inviteCoAuthor, readAuthors } from '~/operations/project-authors.server'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { listAuthors } from '~db/queries/authors.server'
import { endPerson, listGrantsOf } from '~db/queries/grants.server'
import { findPersonByEmail } from '~db/queries/people.server'
import { onEachEngine } from '../../setup/databases'
import { storeDraft } from '../lifecycle/world'
import { grantsOf } from './grants'
import { actsOn, aWorld, draft, now, people, told } from './world'

const { overseer, coOverseer, coAuthor, unit, peru, several, chair, stranger, administrator } = people
const inviting = {
  ...{ number: draft, by: overseer as Person, now, origin: 'http://dossier.test' },
  ...{ name: 'Ana New', email: 'ana@new.example' },
}

async function withPasswords(open: () => Promise<Database>) {
  const db = await aWorld(open)
  await storeDraft(db)
  await db.inTransaction('passwords', async tx => {
    await tx.update(tx.tables.person).set({ passwordHash: 'a hash' })
  })
  return db
}

const shown = async (db: Database) => {
  const read = await readAuthors(db, { number: draft, by: overseer, now })
  return read.ok ? read.authors : []
}

onEachEngine('Who writes on a project', open => {
  it('is invited: an unknown address gets an account and its link, a known one is told, and the answer is the same', async () => {
    const db = await withPasswords(open)
    const answers = [
      await inviteCoAuthor(db, inviting),
      await inviteCoAuthor(db, { ...inviting, name: 'Whoever', email: ' Of-Peru@Economy.Example ' }),
    ]
    expect(answers).toEqual([{ ok: true }, { ok: true }])
    const ana = (await findPersonByEmail(db, 'ana@new.example')) ?? ''
    expect(await grantsOf(db, { id: ana })).toEqual([['co-author', draft, '2027-02-10', 'overseer']])
    expect(await grantsOf(db, peru)).toContainEqual(['co-author', draft, '2027-02-10', 'overseer'])
    const letters = await told(db)
    expect(letters.map(({ to, kind }) => [to, kind])).toEqual([
      [ana, 'invitation'],
      ['of-peru', 'account-notice'],
    ])
    expect(isSecret('invitation')).toBe(true)
    expect(letters[0]?.text).toMatch(/http:\/\/dossier\.test\/welcome\/[\w-]{43}/)
    expect(letters[1]?.text).not.toContain('/welcome/')
    expect((await actsOn(db, draft)).map(([act]) => act)).toEqual(['Co-author invited', 'Co-author invited'])
  })

  it('is shown by the address alone until they have written, whether they had an account or not', async () => {
    const db = await withPasswords(open)
    await inviteCoAuthor(db, inviting)
    await inviteCoAuthor(db, { ...inviting, email: peru.email })
    const invited = (await shown(db)).slice(-2)
    expect(invited.map(({ seq: _, email: __, ...rest }) => rest)).toEqual(
      Array.from({ length: 2 }, () => ({
        ...{ name: null, role: 'co-author', from: '2027-02-10', until: null, isOver: false, wroteAt: null },
      })),
    )
    const by = { ...peru, grants: await listGrantsOf(db, peru.id) }
    await saveSection(db, {
      ...{ number: draft, keys: ['summary'], base: { major: 0, minor: 1 }, marks: {}, why: '' },
      ...{ values: { summary: 'Written together.' }, by, now },
    })
    expect((await shown(db)).at(-1)).toMatchObject({ name: 'of-peru', wroteAt: now.toISOString() })
  })

  it('is invited once, also by two at the same moment and by the name of one who oversees', async () => {
    const db = await withPasswords(open)
    const both = await Promise.all([
      inviteCoAuthor(db, inviting),
      inviteCoAuthor(db, { ...inviting, by: { ...unit }, name: 'Ana' }),
    ])
    expect(both.filter(verdict => verdict.ok)).toHaveLength(1)
    for (const email of [overseer.email, coOverseer.email, coAuthor.email])
      expect((await inviteCoAuthor(db, { ...inviting, email })).ok).toBe(false)
    expect(await told(db)).toHaveLength(1)
  })

  it('is invited by the overseer and the project management unit, to this project and as co-author only', async () => {
    const db = await withPasswords(open)
    await storeDraft(db, 'DRAFT 02 2027', { values: { title: 'Of somebody else' } })
    for (const by of [coAuthor, chair, peru, stranger, administrator])
      expect((await inviteCoAuthor(db, { ...inviting, by })).ok).toBe(false)
    expect((await inviteCoAuthor(db, { ...inviting, number: 'DRAFT 02 2027' })).ok).toBe(false)
    expect((await inviteCoAuthor(db, { ...inviting, number: 'DRAFT 99 2027', by: unit })).ok).toBe(false)
    expect(await findPersonByEmail(db, inviting.email)).toBeNull()
    expect((await readAuthors(db, { number: draft, by: coAuthor, now })).ok).toBe(false)
  })

  it('is no ended account, and no more people than one record bears', async () => {
    const db = await withPasswords(open)
    await db.inTransaction('people', tx => endPerson(tx, several.id, now.toISOString()))
    const ended = await inviteCoAuthor(db, { ...inviting, email: several.email })
    expect(ended).toMatchObject({ ok: false, reason: expect.not.stringMatching(/account|ended/) })
    const present = (await listAuthors(db, draft)).length
    for (let count = present; count < mostAuthors; count += 1)
      expect((await inviteCoAuthor(db, { ...inviting, email: `n${count}@new.example` })).ok).toBe(true)
    expect(await inviteCoAuthor(db, inviting)).toMatchObject({ reason: expect.stringContaining(`${mostAuthors}`) })
  })

  it('is ended by the overseer, who ends co-authors of this project and nothing else', async () => {
    const db = await withPasswords(open)
    const grantOf = async (person: Person) => (await listGrantsOf(db, person.id))[0]?.seq ?? 0
    const ending = { number: draft, by: overseer as Person, now, grant: await grantOf(coAuthor) }
    for (const by of [coAuthor, stranger, chair]) expect((await endCoAuthor(db, { ...ending, by })).ok).toBe(false)
    for (const person of [coOverseer, overseer, stranger, administrator])
      expect((await endCoAuthor(db, { ...ending, grant: await grantOf(person) })).ok).toBe(false)
    const twice = await Promise.all([endCoAuthor(db, ending), endCoAuthor(db, { ...ending, by: unit })])
    expect(twice.filter(verdict => verdict.ok)).toHaveLength(1)
    expect(await listGrantsOf(db, coAuthor.id)).toMatchObject([{ from: '2020-01-01', until: '2027-02-09' }])
    expect((await actsOn(db, draft)).map(([act]) => act)).toEqual(['Part of a co-author ended'])
    expect((await shown(db)).find(author => author.email === coAuthor.email)).toMatchObject({ isOver: true })
    expect((await inviteCoAuthor(db, { ...inviting, email: coAuthor.email })).ok).toBe(true)
  })
})
