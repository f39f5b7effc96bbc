import type { Condition } from '../condition'
import { type Definition, type Section, sectionOf } from '../definition'
import { type DraftEdit, gone, moved, named, nothingSeen } from './draft-edit'
import { newKey } from './new-key'

const withSections = (draft: Definition, sections: Section[]): Definition => ({ ...draft, sections })

/** The title and introduction of the questionnaire. */
export const changeOpening = ({ title, intro }: Pick<Definition, 'title' | 'intro'>): DraftEdit => ({
  about: draft => [draft.title, draft.intro],
  change: draft => ({ definition: { ...draft, title, intro }, what: 'Title and introduction changed' }),
})

/** Adds a section at the end; `made` is its key, which stays with it. */
export const addSection = (title: string): DraftEdit => ({
  about: nothingSeen,
  change: draft => {
    const key = newKey(title, new Set(draft.sections.map(section => section.key)), 'section')
    const section = { key, title, intro: '', showIf: null, questions: [] }
    return {
      definition: withSections(draft, [...draft.sections, section]),
      what: `Section ${named(title)} added`,
      made: key,
    }
  },
})

export type SectionText = { title: string; intro: string; showIf: Condition | null }

const textOf = (section: Section | null) => section && [section.title, section.intro, section.showIf]

/** The title, introduction and condition of a section. */
export const changeSection = (key: string, text: SectionText): DraftEdit => ({
  about: draft => textOf(sectionOf(draft, key)),
  change: draft => {
    if (!sectionOf(draft, key)) return gone('section')
    const sections = draft.sections.map(section => (section.key === key ? { ...section, ...text } : section))
    return { definition: withSections(draft, sections), what: `Section ${named(text.title)} changed` }
  },
})

/** A place up (-1) or down (1). */
export const moveSection = (key: string, by: -1 | 1): DraftEdit => ({
  about: nothingSeen,
  change: draft => {
    const index = draft.sections.findIndex(section => section.key === key)
    const section = draft.sections[index]
    if (!section) return gone('section')
    const what = `Section ${named(section.title)} moved ${by < 0 ? 'up' : 'down'}`
    return { definition: withSections(draft, moved(draft.sections, index, by)), what }
  },
})

/** Removes a section with its questions. */
export const removeSection = (key: string): DraftEdit => ({
  about: draft => sectionOf(draft, key),
  change: draft => {
    const section = sectionOf(draft, key)
    if (!section) return gone('section')
    const count = section.questions.length
    const questions = count === 0 ? '' : ` with its ${count} question${count === 1 ? '' : 's'}`
    const rest = draft.sections.filter(other => other.key !== key)
    return { definition: withSections(draft, rest), what: `Section ${named(section.title)}${questions} removed` }
  },
})
