import { may, type Person } from '~/domain/access/may'
import { type Definition, emptyDefinition } from '~/domain/questionnaire/definition'
import { library } from '~/domain/questionnaire/library'
import type { StartFrom } from '~/domain/questionnaire/new-questionnaire'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Reader, Transaction } from '~db/connect.server'
import { findDefinition, findDraft, insertQuestionnaire } from '~db/queries/questionnaires.server'
import { authorOf, dayOf, type Signed } from '../author'
import { rememberAct } from '../history'
import { type Asked, findProjectAround, openQuestionnaire } from './open-questionnaire.server'

export type BeginQuestionnaire = {
  number: string
  by: Person
  now: Date
  start: StartFrom
  /** "" for the title of what it starts from. */
  title: string
  /** Null for those to whom what it starts from was sent. */
  audience: QuestionnaireAudience | null
  isAnonymous: boolean
}
/** What a questionnaire starts from. */
type Taken = { definition: Definition; audience: QuestionnaireAudience; isAnonymous: boolean }
export type Begun = { ok: true; place: number } | Extract<Verdict, { ok: false }>

/**
 * Begins a questionnaire of a project with nothing, with an entry of the library, or with the questions of another
 * questionnaire. Refuses who may not draft questionnaires there, and a start that is not there or not theirs to read.
 */
export const beginQuestionnaire = (db: Database, { start, title, ...begin }: BeginQuestionnaire): Promise<Begun> =>
  db.inTransaction(`project ${begin.number}`, async tx => {
    const { number, by, now } = begin
    const around = await findProjectAround(tx, begin)
    if (!around) return no(`There is no project ${number}.`)
    const allowed = may(by, 'questionnaires.write', around.subject, dayOf(now))
    if (!allowed.ok) return allowed
    const taken = await startedFrom(tx, start, begin)
    if (!taken) return no('What you chose to begin with is not there any more. Please choose again.')
    const { definition } = taken
    const draft = title === '' ? definition : { ...definition, title }
    const audience = begin.audience ?? taken.audience
    // Without a choice of who answers, names are kept or not as in what it starts from.
    const isWithoutNames = begin.isAnonymous || (begin.audience === null && taken.isAnonymous)
    const isAnonymous = isWithoutNames && audience === 'people'
    const signed = { author: authorOf(by), at: now.toISOString() }
    const { place } = await keepBegun(tx, { number, project: around.seq, audience, isAnonymous, draft, signed })
    return { ok: true, place }
  })

type KeptBegun = {
  number: string
  /** The key of the project. */
  project: number
  draft: Definition
  audience: QuestionnaireAudience
  isAnonymous: boolean
  signed: Signed
}

/** Keeps a questionnaire that was begun, whoever begins it; gives its key and its place. */
export async function keepBegun(tx: Transaction, { number, signed, ...begun }: KeptBegun) {
  const kept = await insertQuestionnaire(tx, { ...begun, at: signed.at })
  await rememberAct(tx, { number, act: 'Questionnaire begun', ...signed, why: '' })
  return kept
}

async function startedFrom(source: Reader, start: StartFrom, asked: Asked): Promise<Taken | null> {
  if (start.from === 'empty') return { definition: emptyDefinition(''), audience: 'economies', isAnonymous: false }
  if (start.from === 'library') return library.find(({ key }) => key === start.key) ?? null
  const opened = await openQuestionnaire(source, { ...asked, number: start.number, place: start.place })
  if (!opened) return null
  const { seq, version, audience, isAnonymous } = opened.questionnaire
  const definition =
    version > 0 ? await findDefinition(source, seq, version) : ((await findDraft(source, seq))?.draft ?? null)
  return definition && { definition, audience, isAnonymous }
}
