import { hashOf, newToken } from '~/auth/tokens.server'
import type { Grant, Person } from '~/domain/access/may'
import type { AnswerEntry } from '~/domain/questionnaire/answer-clash'
import type { Given } from '~/domain/questionnaire/answers'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { type SavedAnswers, saveAnswers } from '~/operations/answers/save-answers.server'
import type { Database } from '~db/database'
import { insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { insertAnswerLink } from '~db/queries/responses.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { anInvited, aPublished } from '../../factories/a-stored-questionnaire'

/** Answers of one project's questionnaire, in March 2026. */
export const number = 'IPEG 01 2026A'
export const now = new Date('2026-03-02T08:00:00.000Z')
export const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)

const grantFor = (role: Grant['role'], economy: string): Grant => ({
  ...{ role, scopeKind: 'economy', scope: economy, from: '2020-01-01', until: null },
})
const person = (id: string, ...grants: Grant[]): Person => ({ id, name: id, email: `${id}@economy.example`, grants })

export const people = {
  focalPoint: person('focal-point', grantFor('economy-focal-point', 'Chile')),
  official: person('official', grantFor('economy-official', 'Chile')),
  otherEconomy: person('other-economy', grantFor('economy-focal-point', 'Peru')),
  stranger: person('stranger'),
} as const

export type World = Awaited<ReturnType<typeof aWorld>>

/** A published questionnaire with every kind of question, and Chile invited: its focal point holds `token`. */
export async function aWorld(db: Database, published: Parameters<typeof aPublished>[2] = {}) {
  await db.inTransaction('people', async tx => {
    for (const { grants: _, ...account } of Object.values(people))
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
  })
  await db.inTransaction(`project ${number}`, tx =>
    insertRecord(
      tx,
      aProject().numbered(number).record(),
      { author: { person: null, name: 'Test' }, why: 'First entry', at: '2026-01-01T08:00:00.000Z' },
      referenceSeed,
    ),
  )
  const questionnaire = await aPublished(db, number, published)
  const economy = published.audience === undefined || published.audience === 'economies' ? 'Chile' : null
  const { response, token } = await anInvited(db, questionnaire.seq, economy)
  return { questionnaire, response, token }
}

/** A colleague's link to some sections; gives its token. */
export async function aColleague(db: Database, response: number, sections: string[], name: string): Promise<string> {
  const token = newToken()
  const at = now.toISOString()
  await db.inTransaction('link', tx =>
    insertAnswerLink(tx, {
      ...{
        id: hashOf(token),
        response,
        kind: 'sections',
        sections,
        name,
        email: `${name.toLowerCase()}@chile.example`,
      },
      ...{ createdAt: at, createdBy: 'The focal point of Chile', expiresAt: '2999-01-01T00:00:00.000Z' },
    }),
  )
  return token
}

type Opening = { key: string; person?: Person; at?: Date }

export const opened = async (db: Database, { key, person: who, at = now }: Opening) => {
  const answer = await openAnswer(db, { key, person: who ?? null, now: at })
  if (!answer.ok) throw new Error(answer.reason)
  return answer
}

export const given = (value: Extract<Given, { is: 'given' }>['value']): Given => ({ is: 'given', value })

/** Saves answers by their question for whoever comes with a key; `base` is the revision of the page. */
export async function save(
  db: Database,
  { base, ...opening }: Opening & { base: number },
  answers: Record<string, Given | null>,
): Promise<SavedAnswers> {
  const answer = await opened(db, opening)
  const entries = Object.entries(answers).map(
    ([question, one]): AnswerEntry => ({ question, given: one, permission: null }),
  )
  return saveAnswers(db, { answer, base, entries, now: opening.at ?? now })
}
