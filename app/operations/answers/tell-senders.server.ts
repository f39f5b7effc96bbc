import type { LetterWords } from '~/mail/messages/letter'
import type { QuestionnaireFacts } from '~/mail/messages/questionnaire'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Transaction } from '~db/connect.server'
import { subjectOf } from '~db/queries/subjects.server'
import { tell } from '../tell'
import type { OpenedAnswer } from './open-answer.server'
import { factsOf } from './write-to-contacts.server'

/** Writes to those who send the questionnaire what became of an answer. */
export async function tellSenders(
  tx: Transaction,
  { response, questionnaire }: OpenedAnswer,
  words: (facts: QuestionnaireFacts) => LetterWords,
  now: Date,
): Promise<void> {
  const { number, place, project } = questionnaire
  const url = absolute(paths.questionnaire(number, place))
  const about = factsOf(questionnaire, response)
  await tell(tx, {
    ...{ kind: 'questionnaire-answer', subject: await subjectOf(tx, number), project, now },
    ...{ whoMay: 'questionnaires.send', except: null },
    words: ({ name }) => words({ ...about, name, url }),
  })
}
