import type { PracticeText } from '~/domain/practice/practice'
import type { Database } from '~db/database'
import { insertEvidence } from '~db/queries/evidence.server'
import { changePracticeRow, insertPractice } from '~db/queries/practices.server'
import { findSeq } from '~db/queries/records.server'

const text: PracticeText = {
  ...{ title: 'A first visit that is free', description: 'Advisers visit each firm once.', theme: 'policy' },
  ...{ conditions: 'An office with branches.', economies: ['Chile', 'Peru'] },
}
const author = { person: null, name: 'The overseer' }

type Given = Partial<PracticeText> & {
  publishedAt?: string | null
  evidence?: { response: number; question: string; passage: string }[]
}

/** A practice of a project that is stored already, with what stands behind it; published unless `publishedAt` is null. */
export const aPractice = (
  db: Database,
  number: string,
  { publishedAt = '2026-03-20T08:00:00.000Z', evidence = [], ...own }: Given = {},
): Promise<number> =>
  db.inTransaction(`project ${number}`, async tx => {
    const project = await findSeq(tx, number)
    if (project === null) throw new Error(`There is no project ${number}`)
    const at = '2026-03-01T08:00:00.000Z'
    const seq = await insertPractice(tx, { project, text: { ...text, ...own }, at, author })
    await changePracticeRow(tx, seq, {
      ...{ event: 'Seminar in Lima', session: 'Session 2', on: '2026-03-10', amendments: 'Said among those present.' },
      ...{ discussedAt: at, agreedAt: at, publishedAt },
    })
    for (const one of evidence) await insertEvidence(tx, { practice: seq, ...one, at, author })
    return seq
  })
