import BetterSqlite from 'better-sqlite3'
import type { Person } from '~/domain/access/may'
import type { Answers, Value } from '~/domain/questionnaire/answers'
import type { Definition, Question, Shape } from '~/domain/questionnaire/definition'
import { matrixOf } from '~/domain/questionnaire/results/matrix'
import { tallies } from '~/domain/questionnaire/results/tally'
import { readResults } from '~/operations/results/read-results.server'
import { type Database, openDatabase } from '~db/connect.server'
import { insertClearance } from '~db/queries/answers.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { changeResponse, insertResponse } from '~db/queries/responses.server'
import { median } from './load'
import { prose, randomFrom } from './prose'
import { ms, type Report } from './report'

const sections = 6
const perSection = 10
const author = { person: null, name: 'Bench' }
const at = '2026-01-01T00:00:00.000Z'
const choices = ['a', 'b', 'c', 'd', 'e'].map(key => ({ key, label: `The choice ${key}` }))

/** Kinds as they are mixed in a real questionnaire: mostly choices and texts. */
const shapes: { shape: Shape; value: (random: () => number) => Value }[] = [
  { shape: { kind: 'yesNo' }, value: random => random() < 0.6 },
  { shape: { kind: 'oneOf', choices }, value: random => choices[Math.floor(random() * 5)]?.key ?? 'a' },
  {
    shape: { kind: 'severalOf', choices, atMost: null },
    value: random => choices.filter(() => random() < 0.4).map(({ key }) => key),
  },
  { shape: { kind: 'longText', limit: null }, value: random => prose(random, 400) },
  { shape: { kind: 'rating', scale: ['Poor', 'Fair', 'Good', 'Excellent'] }, value: random => Math.ceil(random() * 4) },
  { shape: { kind: 'whole', min: null, max: null, unit: '' }, value: random => Math.floor(random() * 1000) },
  { shape: { kind: 'money', min: null, max: null, unit: '' }, value: random => Math.floor(random() * 1e8) },
  {
    shape: { kind: 'ranking', choices, atMost: null },
    value: random => [...choices].sort(() => random() - 0.5).map(({ key }) => key),
  },
  {
    shape: { kind: 'matrixScale', rows: choices, scale: ['Low', 'Medium', 'High'] },
    value: random => Object.fromEntries(choices.map(({ key }) => [key, Math.ceil(random() * 3)])),
  },
  { shape: { kind: 'text', limit: null }, value: random => prose(random, 60) },
]

const questionAt = (section: number, place: number): Question =>
  ({
    ...{ key: `q${section}_${place}`, ask: `Question ${place} of section ${section}?`, hint: '', tags: [] },
    ...{ required: false, ...shapes[place % shapes.length]?.shape },
    // One in ten is asked only where the first of its section was answered with yes.
    showIf: place === 9 ? { question: `q${section}_0`, is: 'equal', value: true } : null,
  }) as Question

const definition: Definition = {
  title: 'Sixty questions',
  intro: '',
  sections: Array.from({ length: sections }, (_, section) => ({
    ...{ key: `s${section}`, title: `Section ${section}`, intro: '', showIf: null },
    questions: Array.from({ length: perSection }, (_, place) => questionAt(section, place)),
  })),
}

function answersOf(random: () => number): Answers {
  const pairs = definition.sections.flatMap(({ questions }) =>
    questions.flatMap(({ key }, place): [string, Answers[string]][] => {
      const drawn = random()
      if (drawn < 0.05) return []
      if (drawn < 0.1) return [[key, { is: 'not-known' }]]
      return [[key, { is: 'given', value: shapes[place % shapes.length]?.value(random) ?? '' }]]
    }),
  )
  return Object.fromEntries(pairs)
}

/** A questionnaire of sixty questions with an official answer of each of these; gives its place in the project. */
async function answered(db: Database, number: string, names: readonly (string | null)[]) {
  const audience = names[0] === null ? 'people' : 'economies'
  const random = randomFrom(names.length)
  return db.inTransaction(`project ${number}`, async tx => {
    const project = (await findSeq(tx, number)) ?? 0
    const begun = await insertQuestionnaire(tx, { project, audience, isAnonymous: false, draft: definition, at })
    const version = { questionnaire: begun.seq, version: 1, definition, why: '', changes: [], at, author }
    await insertVersion(tx, version)
    for (const economy of names) {
      const questionnaire = begun.seq
      const response = await insertResponse(tx, { questionnaire, economy, version: 1, invitedAt: at })
      const given = { answers: answersOf(random), permission: 'with-name' as const, permissions: {} }
      await insertClearance(tx, { response, version: 1, at, author, ...given })
      await changeResponse(tx, response, { begunAt: at, clearedAt: at, clearedBy: author.name, revision: 1 })
    }
    return begun
  })
}

/** The least that reading costs: the official answers as texts, parsed, and nothing counted. */
const bareRead = (file: string, questionnaire: number) => {
  const connection = new BetterSqlite(file, { readonly: true })
  const statement = connection
    .prepare(
      'select c.answers from clearance c join response r on r.seq = c.response where r.questionnaire = ? order by c.seq',
    )
    .pluck()
  return {
    read: () => statement.all(questionnaire).map(text => JSON.parse(String(text))),
    close: () => connection.close(),
  }
}

/** Medians in milliseconds of both, taken in turn. */
async function inTurn(rounds: number, ours: () => Promise<unknown>, floor: () => unknown) {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds + 3; round += 1) {
    const start = performance.now()
    await ours()
    const between = performance.now()
    floor()
    if (round < 3) continue
    times.ours.push(between - start)
    times.floor.push(performance.now() - between)
  }
  return { ours: median(times.ours), floor: median(times.floor) }
}

type Measured = { what: string; names: readonly (string | null)[]; goal: number; rounds: number }

/**
 * All tallies and the matrix of sixty questions, from the database on: of 21 economies, and of 1,000 respondents. Writes
 * two questionnaires into a project of the file, which `by` must be allowed to read.
 */
export async function measureTallies(report: Report, file: string, number: string, by: Person): Promise<void> {
  const db = openDatabase({ file })
  const economies = (await reference(db)).economies.map(({ name }) => name)
  const measured: Measured[] = [
    { what: '21 economies × 60 questions', names: economies, goal: 20, rounds: 60 },
    { what: '1,000 respondents × 60 questions', names: Array(1000).fill(null), goal: 150, rounds: 12 },
  ]
  try {
    for (const { what, names, goal, rounds } of measured) {
      const { seq, place } = await answered(db, number, names)
      const bare = bareRead(file, seq)
      const ours = async () => {
        const read = await readResults(db, { number, place, by, now: new Date() })
        if (!read.ok || read.results === null) throw new Error('The results could not be read')
        return [tallies(read.results.hearing), matrixOf(read.results.hearing, null, new Map())]
      }
      const came = await inTurn(rounds, ours, bare.read)
      bare.close()
      report.add({
        ...{
          what: `all tallies and the matrix, ${what}`,
          came: ms(came.ours),
          floor: `${ms(came.floor)} bare SQL and JSON`,
        },
        ...{ goal: `under ${goal} ms`, met: came.ours < goal },
      })
    }
  } finally {
    await db.close()
  }
}
