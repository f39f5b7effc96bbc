import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { markOf } from '~/domain/questionnaire/answer-clash'
import type { Answers, Given } from '~/domain/questionnaire/answers'
import type { Definition, Question, Section } from '~/domain/questionnaire/definition'
import { typedAnswer } from '~/domain/questionnaire/typed-answer'
import { same } from '~/domain/record/changed'
import { paths } from '~/paths'
import { madeAnswers } from '~db/seed/demo/questionnaires/made-answers'
import { ask, median } from './load'
import { post } from './post'
import type { Running } from './processes'
import { type Laid, layQuestionnaire } from './questionnaire-file'
import type { Desk } from './register-file'
import { ms, type Report } from './report'
import { sixtyTexts } from './sixty-questions'

const writers = 100
const everyMs = 5_000
const rounds = 12

/** Answering a questionnaire of 60 questions: a page of it, and a hundred people who write at once. */
export async function measureAnswering(report: Report, desk: Desk, server: Running, number: string): Promise<void> {
  const laid = await layQuestionnaire(desk, number, writers)
  report.title(`A questionnaire of 60 questions, ${writers} people who answer it`)
  await measurePage(report, server, laid)
  await measureWriters(report, desk, server, laid)
}

/** The page of a section, in turn with an answer of the server that asks nothing of the database. */
async function measurePage(report: Report, { url }: Running, { definition, writers: [first] }: Laid): Promise<void> {
  const page = `${url}${paths.answerSection(first?.token ?? '', definition.sections[0]?.key ?? '')}`
  const agent = new Agent({ keepAlive: true })
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < 220; round += 1) {
    const answer = await ask(page, { agent })
    if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`)
    const bare = await ask(`${url}${paths.health}`, { agent })
    if (round < 20) continue
    ours.push(answer.ms)
    floor.push(bare.ms)
  }
  agent.destroy()
  report.add({
    what: 'page of a section, over HTTP',
    came: `${ms(median(ours))} median`,
    floor: `${ms(median(floor))} for an empty answer`,
    goal: 'under 15 ms',
    met: median(ours) < 15,
  })
}

type Known = Map<string, Given | null>

/** What a form sends for its questions: the answers, and by which marks it knows what is kept. */
function formOf(questions: readonly Question[], answers: Answers, known: Known): URLSearchParams {
  const form = new URLSearchParams({ intent: 'autosave', base: '0' })
  for (const question of questions) {
    const { key } = question
    form.append('shown', key)
    form.append(`a.${key}.was`, markOf(known.get(key) ?? null, null))
    const { is, value } = typedAnswer(question, answers[key] ?? null)
    form.append(`a.${key}.is`, is)
    if (typeof value === 'string') form.append(`a.${key}.value`, value)
    else if (!Array.isArray(value))
      for (const [row, text] of Object.entries(value)) form.append(`a.${key}.value.${row}`, text)
    else
      value.forEach((one, index) => {
        if (typeof one === 'string') form.append(`a.${key}.value`, one)
        else for (const [column, text] of Object.entries(one)) form.append(`a.${key}.value[${index}].${column}`, text)
      })
  }
  return form
}

const answered = (question: Question) => question.kind !== 'note' && question.kind !== 'file'

/** Somebody who fills in one section and saves it every five seconds, always with other words. */
async function write(url: string, { definition, token, one }: { definition: Definition; token: string; one: number }) {
  const sections = definition.sections.filter(({ questions }) => questions.some(answered))
  const section = sections[one % sections.length] as Section
  const questions = section.questions.filter(answered)
  const known: Known = new Map()
  const times: number[] = []
  let errors = 0
  const agent = new Agent({ keepAlive: true })
  await wait((one / writers) * everyMs)
  const begun = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    await wait(Math.max(0, begun + round * everyMs - performance.now()))
    const answers = madeAnswers(definition, { who: `writer ${one} in round ${round}`, texts: sixtyTexts })
    const form = formOf(questions, answers, known)
    const start = performance.now()
    const saved = await post(`${url}${paths.answerSection(token, section.key)}.data`, form, { agent }).then(
      () => true,
      () => false,
    )
    times.push(performance.now() - start)
    if (!saved) errors += 1
    else for (const { key } of questions) known.set(key, answers[key] ?? null)
  }
  agent.destroy()
  return { times, errors, known }
}

/** The bare save of seven answers: a row for each and the count of the response, in one transaction. */
function bareSave(file: string, responses: readonly number[]) {
  const db = new BetterSqlite(file)
  db.pragma('synchronous = FULL')
  const put = db.prepare(
    "insert into answer (response, question, given, revision, author, at, by_name) values (?, ?, ?, 1, 'bare', '', 'Bare') on conflict (response, question) do update set given = excluded.given",
  )
  const count = db.prepare('update response set revision = revision + 1 where seq = ?')
  const save = db.transaction((response: number, text: string) => {
    for (let question = 0; question < 7; question += 1)
      put.run(response, `bare${question}`, JSON.stringify({ is: 'given', value: text }))
    count.run(response)
  })
  const taken: number[] = []
  for (let round = 0; round < 100; round += 1) {
    const start = performance.now()
    save.immediate(responses[round % responses.length] ?? 0, `Words of round ${round}. `.repeat(20))
    taken.push(performance.now() - start)
  }
  db.prepare("delete from answer where author = 'bare'").run()
  db.close()
  return median(taken)
}

/** A hundred people for a minute: how long a save takes at worst, and whether everything they wrote is there. */
async function measureWriters(report: Report, desk: Desk, server: Running, { definition, writers: all }: Laid) {
  const floor = bareSave(
    desk.file,
    all.map(({ response }) => response),
  )
  const done = await Promise.all(all.map(({ token }, one) => write(server.url, { definition, token, one })))
  const times = done.flatMap(one => one.times).sort((a, b) => a - b)
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN
  const errors = done.reduce((sum, one) => sum + one.errors, 0)
  const lost = lostOf(
    desk,
    all,
    done.map(({ known }) => known),
  )
  report.add({
    what: `${writers} people saving every 5 s for a minute, p99`,
    came: `${ms(p99)}, median ${ms(median(times))}`,
    floor: `${ms(floor)} for the bare transaction`,
    goal: 'under 150 ms',
    met: p99 < 150,
  })
  report.add({
    what: `errors and lost answers of ${times.length.toLocaleString('en-US')} saves`,
    came: `${errors} and ${lost}`,
    goal: 'none',
    met: errors + lost === 0,
  })
}

/** How many of the answers that were last saved are not there as they were sent. */
function lostOf(desk: Desk, all: Laid['writers'], known: readonly Known[]): number {
  const db = new BetterSqlite(desk.file, { readonly: true })
  const kept = db
    .prepare<unknown[], string | null>('select given from answer where response = ? and question = ?')
    .pluck()
  let lost = 0
  all.forEach(({ response }, one) => {
    for (const [question, given] of known[one] ?? []) {
      const text = kept.get(response, question)
      const there = typeof text === 'string' ? JSON.parse(text) : null
      if (!same(there, given)) lost += 1
    }
  })
  db.close()
  return lost
}
