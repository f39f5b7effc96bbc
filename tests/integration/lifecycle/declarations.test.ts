import { expect, it } from 'vitest'
import { signatureOf } from '~/domain/declaration/signature'
import { declarationFor, wordsOf } from '~/domain/declaration/words'
import { readDeclaration } from '~/operations/read-declaration.server'
import { readSteps } from '~/operations/read-steps.server'
import { takeStep } from '~/operations/take-step.server'
import { findDeclaration, listDeclarations } from '~db/queries/declarations.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { asOfNow, aWorld, draft, now, numbered, people, storeDraft, taken, untilApproved } from './world'

const { overseer, chair, stranger } = people
const words = declarationFor('submit-concept', '2027-02-10')
const signature = signatureOf(overseer.name, 'submit-concept', '2027-02-10')

onEachEngine('A declaration', open => {
  it('is asked for: without it, or with the name of another, nothing is submitted and nothing kept', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    const step = { number: draft, step: 'submit-concept' as const, reason: '', by: overseer, now }
    expect(await takeStep(db, step)).toMatchObject({ ok: false, field: 'agreed' })
    const forged = signature && { ...signature, signer: chair.name }
    expect(await takeStep(db, { ...step, signature: forged })).toMatchObject({ ok: false, field: 'signer' })
    expect(await listDeclarations(db, seq)).toEqual([])
    expect((await getForChange(db, draft))?.state).toBe('concept-draft')
  })

  it('is kept with its exact words, its edition, the version that it stands for, the day and the person', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    const [{ seq: key } = { seq: 0 }] = await listDeclarations(db, seq)
    expect(await findDeclaration(db, seq, key)).toEqual({
      ...{ seq: key, step: 'submit-concept', edition: words?.key, words: words && wordsOf(words) },
      ...{ version: { major: 1, minor: 0 }, at: now.toISOString(), by: 'overseer' },
    })
    expect((await getForChange(db, numbered))?.record.values.declaration).toBe('overseer')
    const read = { number: numbered, seq: key, now }
    const shown = await readDeclaration(db, { ...read, by: chair })
    expect(shown).toMatchObject({ sentences: words?.sentences, version: '1.0', by: 'overseer', edition: words?.title })
    expect(await readDeclaration(db, { ...read, by: stranger })).toBeNull()
    const steps = await readSteps(db, { number: numbered, by: chair, now })
    expect(steps?.decisions.map(({ declaration }) => declaration)).toEqual([key])
  })

  it('stays as it was signed when its words change', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await db.inTransaction(`project ${draft}`, tx =>
      tx.insert(tx.tables.declaration).values({
        ...{ project: seq, step: 'submit-concept', edition: 'concept-note-0', words: 'What was\nsaid then.' },
        ...{ major: 1, minor: 0, at: now.toISOString(), person: null, by: 'Somebody' },
      }),
    )
    const [{ seq: key } = { seq: 0 }] = await listDeclarations(db, seq)
    const by = await asOfNow(db, overseer)
    expect(await readDeclaration(db, { number: draft, seq: key, by, now })).toMatchObject({
      ...{ sentences: ['What was', 'said then.'], edition: 'concept-note-0' },
    })
  })

  it('is signed again with the proposal, for its own version', async () => {
    const db = await aWorld(open)
    const seq = await untilApproved(db)
    expect((await listDeclarations(db, seq)).map(({ step, major }) => [step, major])).toEqual([
      ['submit-concept', 1],
      ['submit-proposal', 8],
    ])
  })
})
