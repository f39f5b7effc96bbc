import { hashOf } from '~/auth/tokens.server'
import type { Definition } from '~/domain/questionnaire/definition'
import { openDatabase } from '~db/connect.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import { insertAnswerLink, insertResponse } from '~db/queries/responses.server'
import type { Desk } from './register-file'
import { sixtyQuestions } from './sixty-questions'

const at = '2026-10-01T08:00:00.000Z'
const author = { person: null, name: 'Bench' }

/** A questionnaire of 60 questions that is being answered: the responses by their keys and tokens. */
export type Laid = { definition: Definition; writers: { response: number; token: string }[] }

/** Lays a questionnaire beside the register of a desk, with links for so many who answer it at once. */
export async function layQuestionnaire(desk: Desk, number: string, count: number): Promise<Laid> {
  const database = openDatabase({ file: desk.file })
  const definition = sixtyQuestions()
  const writers = await database.inTransaction('bench', async tx => {
    const project = await findSeq(tx, number)
    if (project === null) throw new Error(`The register has no ${number}`)
    const begun = { project, audience: 'people', isAnonymous: false, draft: definition, at } as const
    const { seq: questionnaire } = await insertQuestionnaire(tx, begun)
    await insertVersion(tx, { questionnaire, version: 1, definition, why: '', changes: [], at, author })
    const made: Laid['writers'] = []
    for (let one = 0; one < count; one += 1) {
      const response = await insertResponse(tx, { questionnaire, economy: null, version: 1, invitedAt: at })
      const token = `bench-${one}-`.padEnd(43, 'x')
      await insertAnswerLink(tx, {
        ...{ id: hashOf(token), response, kind: 'own', sections: [], name: `Writer ${one}`, email: '' },
        ...{ createdAt: at, createdBy: 'Bench', expiresAt: '2999-01-01T00:00:00.000Z' },
      })
      made.push({ response, token })
    }
    return made
  })
  await database.close()
  return { definition, writers }
}
