import { same } from '../record/changed'
import { conditionInWords } from './condition-words'
import { type Choice, type Definition, kindTitles, type Question, questionsIn, type Section } from './definition'

const quoted = (text: string): string => `“${text.length > 120 ? `${text.slice(0, 120).trimEnd()} …` : text}”`
const nameOf = ({ ask, key }: Question): string => quoted(ask.trim() || key)
const titleOf = ({ title, key }: Section): string => quoted(title.trim() || key)

/**
 * What a later version of a questionnaire changes, in sentences in the order of the questionnaire: sections and questions
 * added and removed, reworded and moved, and what changed in their choices, limits and conditions.
 */
export function changesBetween(before: Definition, after: Definition): string[] {
  const changes: string[] = []
  if (before.title !== after.title) changes.push(`The title is now ${quoted(after.title)}.`)
  if (before.intro !== after.intro) changes.push('The introduction was reworded.')
  changes.push(...sectionChanges(before, after))
  const were = new Map(questionsIn(before).map(one => [one.question.key, one]))
  const are = new Map(questionsIn(after).map(one => [one.question.key, one]))
  const moved = movedQuestions(before, after)
  for (const { section, question } of questionsIn(after)) {
    const was = were.get(question.key)
    if (!was) changes.push(`Question added to ${titleOf(section)}: ${nameOf(question)}.`)
    else changes.push(...questionChanges({ was: was.question, after, is: question }))
    if (was && was.section.key !== section.key) changes.push(`${nameOf(question)} was moved to ${titleOf(section)}.`)
    else if (moved.has(question.key)) changes.push(`${nameOf(question)} was moved within its section.`)
  }
  for (const { question } of questionsIn(before))
    if (!are.has(question.key)) changes.push(`Question removed: ${nameOf(question)}.`)
  return changes
}

function sectionChanges(before: Definition, after: Definition): string[] {
  const were = new Map(before.sections.map(section => [section.key, section]))
  const changes = after.sections.flatMap(section => {
    const was = were.get(section.key)
    if (!was) return [`Section added: ${titleOf(section)}.`]
    return [
      ...(was.title === section.title ? [] : [`Section ${titleOf(was)} is now called ${titleOf(section)}.`]),
      ...(was.intro === section.intro ? [] : [`The introduction of ${titleOf(section)} was reworded.`]),
      ...conditionChange(titleOf(section), { was: was.showIf, after, is: section.showIf }),
    ]
  })
  const removed = before.sections.filter(({ key }) => !after.sections.some(section => section.key === key))
  changes.push(...removed.map(section => `Section removed: ${titleOf(section)}.`))
  const left = (definition: Definition, other: Definition) =>
    definition.sections.map(({ key }) => key).filter(key => other.sections.some(section => section.key === key))
  if (!same(left(before, after), left(after, before))) changes.push('The sections stand in another order.')
  return changes
}

/** The questions that stand in another order than the others that stayed in their section. */
function movedQuestions(before: Definition, after: Definition): Set<string> {
  const moved = new Set<string>()
  for (const section of after.sections) {
    const was = before.sections.find(({ key }) => key === section.key)
    if (!was) continue
    const now = section.questions.map(({ key }) => key).filter(key => was.questions.some(one => one.key === key))
    const then = was.questions.map(({ key }) => key).filter(key => now.includes(key))
    const kept = new Set(longestInOrder(then, now))
    for (const key of now) if (!kept.has(key)) moved.add(key)
  }
  return moved
}

/** The most keys that stand in one order in both lists; the fewest others were moved. */
function longestInOrder(then: readonly string[], now: readonly string[]): string[] {
  const places = now.map(key => then.indexOf(key))
  const best: { length: number; from: number }[] = []
  places.forEach((place, index) => {
    let longest = { length: 1, from: -1 }
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1
      if ((places[earlier] ?? 0) < place && length > longest.length) longest = { length, from: earlier }
    }
    best.push(longest)
  })
  let at = best.reduce((top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top), 0)
  const kept: string[] = []
  while (at >= 0 && now[at] !== undefined) {
    kept.push(now[at] ?? '')
    at = best[at]?.from ?? -1
  }
  return kept
}

type Compared = { was: Question; after: Definition; is: Question }

function questionChanges({ was, after, is }: Compared): string[] {
  const name = nameOf(is)
  const changes: string[] = []
  const say = (when: boolean, sentence: string) => when && changes.push(sentence)
  say(was.ask !== is.ask, `${nameOf(was)} was reworded: ${name}.`)
  say(was.kind !== is.kind, `${name}: the answer is now “${kindTitles[is.kind]}”, before “${kindTitles[was.kind]}”.`)
  say(was.hint !== is.hint, `${name}: the hint was changed.`)
  say(was.required !== is.required, `${name}: an answer is ${is.required ? 'now' : 'no longer'} required.`)
  say(!same(was.tags, is.tags), `${name}: its tags are now ${is.tags.join(', ') || 'none'}.`)
  if (was.kind === is.kind) changes.push(...shapeChanges(name, was, is))
  return [...changes, ...conditionChange(name, { was: was.showIf, after, is: is.showIf })]
}

/** Choices, rows, columns, steps and limits of a question that kept its kind. */
function shapeChanges(name: string, was: Question, is: Question): string[] {
  const part = (key: string) => [Reflect.get(was, key), Reflect.get(is, key)] as const
  const lists = (['choices', 'rows', 'columns'] as const).flatMap(key => {
    const [then, now] = part(key)
    return listChanges(`${name}: the ${key}`, then, now)
  })
  const others = [
    ['scale', 'the steps of the scale were changed'],
    ['limit', 'the longest text was changed'],
    ['atMost', 'how many are taken at most was changed'],
    ['unit', 'the unit was changed'],
  ] as const
  const [min, max] = [part('min'), part('max')]
  return [
    ...lists,
    ...others.flatMap(([key, words]) => (same(...part(key)) ? [] : [`${name}: ${words}.`])),
    ...(same(...min) && same(...max) ? [] : [`${name}: the smallest or largest value was changed.`]),
  ]
}

function listChanges(what: string, then: readonly Choice[] | undefined, now: readonly Choice[] | undefined): string[] {
  if (!then || !now || same(then, now)) return []
  const labels = (list: readonly Choice[], without: readonly Choice[]) =>
    list.filter(({ key }) => !without.some(other => other.key === key)).map(({ label, key }) => quoted(label || key))
  const [added, removed] = [labels(now, then), labels(then, now)]
  const said = [
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : []),
  ]
  return [`${what} were changed${said.length > 0 ? `: ${said.join('; ')}` : ''}.`]
}

type Conditions = { was: Question['showIf']; after: Definition; is: Question['showIf'] }

/** A condition that only follows a question to other words is no change. */
function conditionChange(name: string, { was, after, is }: Conditions): string[] {
  if (same(was, is)) return []
  return [is === null ? `${name} is now always shown.` : `${name} is now shown if ${conditionInWords(is, after)}.`]
}
