import { hashOf } from '~/auth/tokens.server'
import type { Definition } from '~/domain/questionnaire/definition'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import { openDatabase, type Transaction } from '~db/connect.server'
import { insertClearance } from '~db/queries/answers.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import { changeResponse, insertAnswerLink, insertResponse } from '~db/queries/responses.server'
import { madeAnswers } from '~db/seed/demo/questionnaires/made-answers'
import { referenceSeed } from '~db/seed/reference'
import type { Desk } from './register-file'
import { sixtyQuestions, sixtyTexts } from './sixty-questions'

const at = '2026-10-01T08:00:00.000Z'
const author = { person: null, name: 'Bench' }

/** So many people have answered, and so many are answering. */
export const people = 1_000
export const writers = 100

export type Laid = {
  number: string
  definition: Definition
  /** By their keys: all economies have answered; a thousand people have; a hundred are answering. */
  economies: number
  people: number
  answering: { seq: number; tokens: string[] }
}

async function publish(tx: Transaction, project: number, audience: QuestionnaireAudience, definition: Definition) {
  const begun = { project, audience, isAnonymous: false, draft: definition, at }
  const { seq } = await insertQuestionnaire(tx, begun)
  await insertVersion(tx, { questionnaire: seq, version: 1, definition, why: '', changes: [], at, author })
  return seq
}

async function answer(
  tx: Transaction,
  questionnaire: number,
  definition: Definition,
  economy: string | null,
  who: string,
) {
  const answers = madeAnswers(definition, { who, texts: sixtyTexts })
  const response = await insertResponse(tx, { questionnaire, economy, version: 1, invitedAt: at })
  await insertClearance(tx, { response, version: 1, answers, permission: 'with-name', permissions: {}, at, author })
  await changeResponse(tx, response, { openedAt: at, begunAt: at, clearedAt: at, clearedBy: 'Bench' })
}

/** Lays three questionnaires of 60 questions beside the register of a desk. */
export async function layQuestionnaires(desk: Desk, number: string): Promise<Laid> {
  const database = openDatabase({ file: desk.file })
  const definition = sixtyQuestions()
  const laid = await database.inTransaction('bench', async tx => {
    const project = await findSeq(tx, number)
    if (project === null) throw new Error(`The register has no ${number}`)
    const economies = await publish(tx, project, 'economies', definition)
    for (const { name } of referenceSeed.economies) await answer(tx, economies, definition, name, name)
    const many = await publish(tx, project, 'people', definition)
    for (let one = 0; one < people; one += 1) await answer(tx, many, definition, null, `person ${one}`)
    const answering = await publish(tx, project, 'people', definition)
    const tokens: string[] = []
    for (let one = 0; one < writers; one += 1) {
      const response = await insertResponse(tx, { questionnaire: answering, economy: null, version: 1, invitedAt: at })
      const token = `bench-${one}-`.padEnd(43, 'x')
      tokens.push(token)
      await insertAnswerLink(tx, {
        ...{ id: hashOf(token), response, kind: 'own', sections: [], name: `Writer ${one}`, email: '' },
        ...{ createdAt: at, createdBy: 'Bench', expiresAt: '2999-01-01T00:00:00.000Z' },
      })
    }
    return { economies, people: many, answering: { seq: answering, tokens } }
  })
  await database.close()
  return { number, definition, ...laid }
}
