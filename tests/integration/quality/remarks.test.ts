import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { RemarkAudience } from '~/domain/quality/remarks'
import { readDecision } from '~/operations/read-decision.server'
import { readRemarks, replyToRemark, writeRemark } from '~/operations/remarks.server'
import type { Database } from '~db/database'
import { listDecisions } from '~db/queries/decisions.server'
import { listRemarks } from '~db/queries/remarks.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, people, storeDraft } from '../lifecycle/world'
import {
  auditor,
  chair,
  coAuthor,
  committee,
  director,
  handedIn,
  later,
  number,
  overseer,
  step,
  stranger,
  unit,
  write,
} from './in-assessment'

const say = (db: Database, visibleTo: RemarkAudience, text: string, by: Person = overseer) =>
  writeRemark(db, { number, section: 'summary', visibleTo, text, by, now: later() })
const reply = (db: Database, thread: number, text: string, by: Person = overseer) =>
  replyToRemark(db, { number, thread, text, by, now: later() })
const read = async (db: Database, by: Person, section: string | null = null) =>
  (await readRemarks(db, { number, section, by, now: later() }))?.threads.map(({ remarks }) =>
    remarks.map(({ text }) => text),
  )
const refused = { ok: false, reason: expect.any(String) }

onEachEngine('Remarks', open => {
  const withAll = async () => {
    const { db, seq } = await handedIn(open)
    await say(db, 'everyone-involved', 'To all.')
    await say(db, 'authors', 'To us.', coAuthor)
    await say(db, 'secretariat', 'To ourselves.', director)
    return { db, seq }
  }

  it('are read by those for whom they are', async () => {
    const { db } = await withAll()
    for (const by of [overseer, coAuthor]) expect(await read(db, by)).toEqual([['To us.'], ['To all.']])
    for (const by of [director, unit]) expect(await read(db, by)).toEqual([['To ourselves.'], ['To all.']])
    expect(await read(db, chair)).toEqual([['To all.']])
    for (const by of [auditor, committee, stranger, people.otherChair]) expect(await read(db, by)).toBeUndefined()
  })
  it('are written only for those among whom the author is', async () => {
    const { db, seq } = await handedIn(open)
    expect(await say(db, 'secretariat', 'Forged.')).toEqual(refused)
    expect(await say(db, 'authors', 'Forged.', director)).toEqual(refused)
    expect(await say(db, 'secretariat', 'Forged.', chair)).toEqual(refused)
    for (const by of [auditor, committee, stranger, people.otherChair])
      expect(await say(db, 'everyone-involved', 'Forged.', by)).toEqual(refused)
    expect(await listRemarks(db, seq, ['everyone-involved', 'authors', 'secretariat'])).toEqual([])
  })
  it('are answered for the same readers, and only by them; the newest thread comes first', async () => {
    const { db, seq } = await withAll()
    const [all, us, own] = await listRemarks(db, seq, ['everyone-involved', 'authors', 'secretariat'])
    expect(await reply(db, own?.seq ?? 0, 'Forged.')).toEqual(refused)
    expect(await reply(db, us?.seq ?? 0, 'Forged.', chair)).toEqual(refused)
    expect(await reply(db, all?.seq ?? 0, 'Noted.', chair)).toEqual({ ok: true })
    expect(await read(db, overseer)).toEqual([['To all.', 'Noted.'], ['To us.']])
    const last = (await listRemarks(db, seq, ['everyone-involved'])).at(-1)
    expect(last).toMatchObject({ visibleTo: 'everyone-involved', section: 'summary', thread: all?.seq })
    // A reply begins no thread of its own.
    expect(await reply(db, last?.seq ?? 0, 'Further.')).toEqual(refused)
  })
  it('are shown by section', async () => {
    const { db } = await withAll()
    await writeRemark(db, {
      number,
      section: 'risks',
      visibleTo: 'authors',
      text: 'A risk.',
      by: overseer,
      now: later(),
    })
    expect(await read(db, overseer, 'risks')).toEqual([['A risk.']])
    expect(await read(db, overseer, 'gender')).toEqual([])
  })
  it('tell their readers by letter, without their words, and not their author', async () => {
    const { db } = await handedIn(open)
    await db.inTransaction('letters', async tx => tx.delete(tx.tables.letter))
    const told = async () => {
      const rows = await db.select().from(db.tables.letter)
      expect(JSON.stringify(rows)).not.toContain('zqsecretqz')
      expect(rows.every(({ kind }) => kind === 'project-step')).toBe(true)
      await db.inTransaction('letters', async tx => tx.delete(tx.tables.letter))
      return rows.map(({ person }) => person).sort()
    }
    await say(db, 'authors', 'zqsecretqz', coAuthor)
    expect(await told()).toEqual(['co-overseer', 'overseer'])
    await say(db, 'secretariat', 'zqsecretqz', director)
    expect(await told()).toEqual(['unit'])
    await say(db, 'everyone-involved', 'zqsecretqz')
    expect(await told()).toEqual(['chair', 'co-author', 'co-overseer', 'director', 'unit'])
  })
  it('on a draft are not the chair’s, who does not see it and is not told', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await say(db, 'everyone-involved', 'Not yet.')
    expect(await read(db, chair)).toBeUndefined()
    expect(await say(db, 'everyone-involved', 'Forged.', chair)).toEqual(refused)
    const letters = await db.select().from(db.tables.letter)
    expect(letters.map(({ person }) => person).sort()).toEqual(['co-author', 'co-overseer', 'director', 'unit'])
  })
  it('keep script as text', async () => {
    const { db } = await handedIn(open)
    await say(db, 'authors', '<script>alert(1)</script>')
    expect(await read(db, overseer)).toEqual([['<script>alert(1)</script>']])
  })
})

onEachEngine('The letter of a decision', open => {
  it('is read by those who read drafts and those who decide on the money, and by nobody else', async () => {
    const { db, seq } = await handedIn(open)
    await write(db, 'Say who.')
    await step(db, 'return-proposal', director)
    const [submitted, returned] = await listDecisions(db, seq)
    const letter = (by: Person, key = returned?.seq ?? 0) => readDecision(db, { number, seq: key, by, now: later() })
    for (const by of [overseer, coAuthor, director, unit, auditor, committee])
      expect(await letter(by)).toMatchObject({
        ...{ done: 'Returned for revision', letter: { text: returned?.letterText } },
      })
    for (const by of [chair, stranger, people.administrator]) expect(await letter(by)).toBeNull()
    expect(returned?.letterText).toContain('returned for revision')
    // A step that is no decision has none, and another project has not this one.
    expect(await letter(overseer, submitted?.seq)).toBeNull()
    expect(await letter(overseer, 99_999)).toBeNull()
  })
})
