import { correctionAuthor, movesAlong, sectionsReopenedBy, setAsideBy } from '~/domain/questionnaire/correction'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import type { Response } from '~/domain/questionnaire/response'
import type { Transaction } from '~db/connect.server'
import { insertAnswerChange, putAnswer } from '~db/queries/answers.server'
import { addResponseActs, listGivenIn, reopenSections } from '~db/queries/corrections.server'
import { lockScopes } from '~db/queries/locks.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import type { Author } from '~db/queries/records.server'
import { changeResponse, listResponses, responseScope } from '~db/queries/responses.server'

export type Correction = {
  questionnaire: number
  version: number
  definition: Definition
  at: string
  author: Author
}

/**
 * Moves responses that are not cleared to a corrected version. Answers stay where the question is the same; others are
 * kept as changes and taken out, and their sections are open again. Gives how many moved.
 */
export async function moveResponses(tx: Transaction, correction: Correction): Promise<number> {
  const { questionnaire, version } = correction
  const before = (await listResponses(tx, questionnaire)).filter(movesAlong)
  // Who saves an answer at the same time waits, and finds the new version.
  await lockScopes(
    tx,
    before.map(({ seq }) => responseScope(seq)),
  )
  const open = (await listResponses(tx, questionnaire)).filter(one => movesAlong(one) && one.version !== version)
  return moveThese(tx, correction, open)
}

/** The same for one response that was cleared when its questionnaire was corrected, and is open again. */
export async function moveToVersionInForce(
  tx: Transaction,
  response: Response,
  { questionnaire: { seq, version }, at, author }: { questionnaire: Questionnaire; at: string; author: Author },
): Promise<void> {
  const definition = response.version === version ? null : await findDefinition(tx, seq, version)
  if (definition) await moveThese(tx, { questionnaire: seq, version, definition, at, author }, [response])
}

async function moveThese(tx: Transaction, correction: Correction, open: readonly Response[]): Promise<number> {
  const { questionnaire, version, definition, at, author } = correction
  const given = await listGivenIn(
    tx,
    open.map(({ seq }) => seq),
  )
  const former = new Map<number, Definition>()
  const notes = new Map<number, string>()
  for (const response of open) {
    const known = former.get(response.version) ?? (await findDefinition(tx, questionnaire, response.version))
    if (!known) continue
    former.set(response.version, known)
    const answers = given.get(response.seq) ?? []
    const aside = setAsideBy(
      known,
      definition,
      answers.map(({ question }) => question),
    )
    const revision = response.revision + (aside.length > 0 ? 1 : 0)
    const writing = { response: response.seq, revision, author: correctionAuthor(response.version), at, signed: author }
    for (const answer of answers.filter(({ question }) => aside.includes(question))) {
      await insertAnswerChange(tx, writing, answer)
      await putAnswer(tx, writing, { question: answer.question, given: null, permission: answer.permission })
    }
    await reopenSections(tx, { response: response.seq, sections: sectionsReopenedBy(known, definition) })
    await changeResponse(tx, response.seq, { version, revision, ...(aside.length > 0 ? { readyAt: null } : {}) })
    notes.set(response.seq, setAsideInWords(aside.length))
  }
  await addResponseActs(tx, { notes, act: `Moved to version ${version}`, at, author })
  return notes.size
}

const setAsideInWords = (count: number): string =>
  count === 0
    ? 'All answers stay.'
    : `${count === 1 ? 'One answer was' : `${count} answers were`} set aside, since the question was changed.`
