import { no } from '../../verdict'
import { type Definition, type Question, questionOf, questionsIn, sectionOf } from '../definition'
import { type DraftEdit, gone, moved, named, nothingSeen } from './draft-edit'
import { freeKey, newKey } from './new-key'
import { renamedIn } from './rename-key'

const keysIn = (draft: Definition): Set<string> => new Set(questionsIn(draft).map(({ question }) => question.key))

/** The draft with the questions of its sections changed, where they are. */
const withQuestions = (
  draft: Definition,
  change: (questions: Question[], section: string) => Question[],
): Definition => ({
  ...draft,
  sections: draft.sections.map(section => ({ ...section, questions: change(section.questions, section.key) })),
})

/** The name of a question in the history: its key, which is short and tells it apart. */
const titled = (question: Pick<Question, 'ask' | 'key'>): string => named(question.ask.trim() || question.key)

/** Adds a question at the end of a section; `made` is its key, made of its words. */
export const addQuestion = (section: string, question: Question): DraftEdit => ({
  about: nothingSeen,
  change: draft => {
    if (!sectionOf(draft, section)) return gone('section')
    const key = newKey(question.ask, keysIn(draft), 'question')
    const definition = withQuestions(draft, (questions, of) =>
      of === section ? [...questions, { ...question, key }] : questions,
    )
    return { definition, what: `Question ${titled(question)} added`, made: key }
  },
})

/** Puts a question in the place of the one with a key. Where the key changes, conditions go on asking the same question. */
export const changeQuestion = (key: string, question: Question): DraftEdit => ({
  about: draft => questionOf(draft, key),
  change: draft => {
    if (!questionOf(draft, key)) return gone('question')
    if (question.key !== key && keysIn(draft).has(question.key))
      return no(`“${question.key}” is the key of another question. Choose another key.`)
    const changed = withQuestions(draft, questions => questions.map(other => (other.key === key ? question : other)))
    const definition = question.key === key ? changed : renamedIn(changed, key, question.key)
    return { definition, what: `Question ${titled(question)} changed`, made: question.key }
  },
})

/** A place up (-1) or down (1) in its section. */
export const moveQuestion = (key: string, by: -1 | 1): DraftEdit => ({
  about: nothingSeen,
  change: draft => {
    const question = questionOf(draft, key)
    if (!question) return gone('question')
    const definition = withQuestions(draft, questions =>
      moved(
        questions,
        questions.findIndex(other => other.key === key),
        by,
      ),
    )
    return { definition, what: `Question ${titled(question)} moved ${by < 0 ? 'up' : 'down'}` }
  },
})

/** To the end of another section. */
export const moveToSection = (key: string, section: string): DraftEdit => ({
  about: nothingSeen,
  change: draft => {
    const question = questionOf(draft, key)
    const target = sectionOf(draft, section)
    if (!question) return gone('question')
    if (!target) return gone('section')
    const definition = withQuestions(draft, (questions, of) => {
      const others = questions.filter(other => other.key !== key)
      return of === section ? [...others, question] : others
    })
    return { definition, what: `Question ${titled(question)} moved to ${named(target.title)}` }
  },
})

/** The same question once more, right below, with a key of its own. */
export const duplicateQuestion = (key: string): DraftEdit => ({
  about: nothingSeen,
  change: draft => {
    const question = questionOf(draft, key)
    if (!question) return gone('question')
    const made = freeKey(key, keysIn(draft))
    const definition = withQuestions(draft, questions =>
      questions.flatMap(other => (other.key === key ? [other, { ...other, key: made }] : [other])),
    )
    return { definition, what: `Question ${titled(question)} copied`, made }
  },
})

/** Takes a question out. Conditions that ask it stay as they are: the check before publishing names them. */
export const removeQuestion = (key: string): DraftEdit => ({
  about: draft => questionOf(draft, key),
  change: draft => {
    const question = questionOf(draft, key)
    if (!question) return gone('question')
    const definition = withQuestions(draft, questions => questions.filter(other => other.key !== key))
    return { definition, what: `Question ${titled(question)} removed` }
  },
})
