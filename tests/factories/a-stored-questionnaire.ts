import { eq } from 'drizzle-orm'
import { hashOf, newToken } from '~/auth/tokens.server'
import type { Answers, Permission } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import type { Database } from '~db/connect.server'
import { insertClearance } from '~db/queries/answers.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import { changeResponse, insertAnswerLink, insertResponse } from '~db/queries/responses.server'
import { everyAnswer, everyKind } from './a-questionnaire'

const author = { person: null, name: 'The overseer' }

/** A published questionnaire of a project that is stored already; gives its key, place and the definition. */
export async function aPublished(
  db: Database,
  number: string,
  {
    definition = everyKind,
    audience = 'economies',
    isAnonymous = false,
    at = '2026-02-02T08:00:00.000Z',
    dueOn = null,
  }: {
    definition?: Definition
    audience?: QuestionnaireAudience
    isAnonymous?: boolean
    at?: string
    dueOn?: string | null
  } = {},
): Promise<{ seq: number; place: number; definition: Definition }> {
  return db.inTransaction(`project ${number}`, async tx => {
    const project = await findSeq(tx, number)
    if (project === null) throw new Error(`There is no project ${number}`)
    const begun = await insertQuestionnaire(tx, { project, audience, isAnonymous, draft: definition, at })
    const version = { questionnaire: begun.seq, version: 1, definition, why: '', changes: [], at, author }
    await insertVersion(tx, version)
    if (dueOn !== null) {
      const { questionnaire: t } = tx.tables
      await tx.update(t).set({ dueOn }).where(eq(t.seq, begun.seq))
    }
    return { ...begun, definition }
  })
}

/** An invited economy (or a person, without one); gives the response and the token of its focal point's link. */
export async function anInvited(
  db: Database,
  questionnaire: number,
  economy: string | null,
  at = '2026-02-03T08:00:00.000Z',
): Promise<{ response: number; token: string }> {
  return db.inTransaction(`questionnaire ${questionnaire}`, async tx => {
    const response = await insertResponse(tx, { questionnaire, economy, version: 1, invitedAt: at })
    const token = newToken()
    await insertAnswerLink(tx, {
      ...{ id: hashOf(token), response, kind: economy === null ? 'own' : 'focal', sections: [] },
      ...{ name: `The focal point of ${economy}`, email: `focal-${response}@economy.example` },
      ...{ createdAt: at, createdBy: 'The overseer', expiresAt: '2999-01-01T00:00:00.000Z' },
    })
    return { response, token }
  })
}

/** An official answer, cleared as the focal point would. */
export async function aCleared(
  db: Database,
  questionnaire: number,
  economy: string | null,
  given: { answers?: Answers; permission?: Permission; permissions?: Record<string, Permission>; at?: string } = {},
): Promise<{ response: number; token: string }> {
  const { answers = everyAnswer, permission = 'with-name', permissions = {}, at = '2026-02-20T08:00:00.000Z' } = given
  const invited = await anInvited(db, questionnaire, economy)
  const { response } = invited
  await db.inTransaction(`response ${response}`, async tx => {
    const by = { person: null, name: `The focal point of ${economy}` }
    await insertClearance(tx, { response, version: 1, answers, permission, permissions, at, author: by })
    await changeResponse(tx, response, { begunAt: at, clearedAt: at, clearedBy: by.name, permission, revision: 1 })
  })
  return invited
}
