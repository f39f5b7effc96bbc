import type { Answers, Given, Permission } from '~/domain/questionnaire/answers'
import { permissions } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import { audiences } from '~/domain/questionnaire/questionnaire'
import { answerLinkKinds } from '~/domain/questionnaire/respondent'
import { actColumns } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'
import type { ReferenceTables } from './reference'

/** Questionnaires of a project, their frozen versions, and the answers to them. */
export function questionnaireTables(
  k: Kit,
  { economy }: Pick<ReferenceTables, 'economy'>,
  { project }: ProjectTables,
  { person }: PeopleTables,
) {
  const questionnaire = k.table(
    'questionnaire',
    {
      seq: k.seq(),
      project: k
        .integer('project')
        .notNull()
        .references(() => project.seq),
      /** 1 for the first of its project. */
      place: k.integer('place').notNull(),
      title: k.text('title').notNull(),
      audience: k.choice('audience', audiences).notNull(),
      isAnonymous: k.boolean('is_anonymous').notNull(),
      /** What is being drafted: the first version, or the correction of one that was published. */
      draft: k.json<Definition>('draft').notNull(),
      /** Counts the saves of the draft, so that a stale one overwrites nothing. */
      draftRevision: k.integer('draft_revision').notNull(),
      createdAt: k.moment('created_at').notNull(),
      publishedAt: k.moment('published_at'),
      /** The version in force; 0 while there is none. */
      version: k.integer('version').notNull(),
      dueOn: k.date('due_on'),
      closedAt: k.moment('closed_at'),
      /** SHA-256 of the token of the address under which people begin an answer; null where there is none. */
      openLink: k.text('open_link'),
    },
    t => [
      k.uniqueIndex('questionnaire_place').on(t.project, t.place),
      k.index('questionnaire_open_link').on(t.openLink),
    ],
  )
  const ofQuestionnaire = () =>
    k
      .integer('questionnaire')
      .notNull()
      .references(() => questionnaire.seq)
  const act = () => actColumns(k, { person })
  /** What was published: frozen. */
  const questionnaireVersion = k.table(
    'questionnaire_version',
    {
      questionnaire: ofQuestionnaire(),
      version: k.integer('version').notNull(),
      definition: k.json<Definition>('definition').notNull(),
      /** Why it was corrected, and what changed, in words; empty for the first. */
      why: k.text('why').notNull(),
      changes: k.json<string[]>('changes').notNull(),
      ...act(),
    },
    t => [k.primaryKey({ columns: [t.questionnaire, t.version] })],
  )
  /** What the draft was before each save: every change is a version with its author. */
  const draftChange = k.table(
    'questionnaire_draft_change',
    {
      seq: k.seq(),
      questionnaire: ofQuestionnaire(),
      /** The revision that this change made, and the draft before it. */
      revision: k.integer('revision').notNull(),
      before: k.json<Definition>('before').notNull(),
      what: k.text('what').notNull(),
      ...act(),
    },
    t => [k.index('draft_change_questionnaire').on(t.questionnaire)],
  )
  const response = k.table(
    'response',
    {
      seq: k.seq(),
      questionnaire: ofQuestionnaire(),
      /** By name; null for a person without one. */
      economy: k.text('economy').references(() => economy.name),
      version: k.integer('version').notNull(),
      dueOn: k.date('due_on'),
      invitedAt: k.moment('invited_at'),
      openedAt: k.moment('opened_at'),
      begunAt: k.moment('begun_at'),
      readyAt: k.moment('ready_at'),
      clearedAt: k.moment('cleared_at'),
      clearedBy: k.text('cleared_by').notNull(),
      returnedAt: k.moment('returned_at'),
      returnedWith: k.text('returned_with').notNull(),
      declinedAt: k.moment('declined_at'),
      declinedWith: k.text('declined_with').notNull(),
      remindedAt: k.moment('reminded_at'),
      permission: k.choice('permission', permissions),
      revision: k.integer('revision').notNull(),
    },
    // A person of an economy answers for themselves: only an official answer is the one of its economy.
    t => [k.index('response_questionnaire').on(t.questionnaire), k.index('response_economy').on(t.economy)],
  )
  const ofResponse = () =>
    k
      .integer('response')
      .notNull()
      .references(() => response.seq)
  /** What is being answered, a row a question. An answer that was taken back keeps its row without `given`. */
  const answer = k.table(
    'answer',
    {
      response: ofResponse(),
      question: k.text('question').notNull(),
      given: k.json<Given>('given'),
      permission: k.choice('permission', permissions),
      revision: k.integer('revision').notNull(),
      /** Tells authors apart: an account, an address or a link. */
      author: k.text('author').notNull(),
      ...act(),
    },
    t => [k.primaryKey({ columns: [t.response, t.question] })],
  )
  /** What an answer was before: what one author writes within half an hour is one change. */
  const answerChange = k.table(
    'answer_change',
    {
      seq: k.seq(),
      response: ofResponse(),
      question: k.text('question').notNull(),
      /** The revision with which it began. */
      revision: k.integer('revision').notNull(),
      before: k.json<Given>('before'),
      beforePermission: k.choice('before_permission', permissions),
      author: k.text('author').notNull(),
      ...act(),
    },
    t => [k.index('answer_change_response').on(t.response, t.question)],
  )
  /** An official answer, frozen as it was cleared. The latest one of a response counts while its state is submitted. */
  const clearance = k.table(
    'clearance',
    {
      seq: k.seq(),
      response: ofResponse(),
      version: k.integer('version').notNull(),
      answers: k.json<Answers>('answers').notNull(),
      permissions: k.json<Record<string, Permission>>('permissions').notNull(),
      permission: k.choice('permission', permissions).notNull(),
      ...act(),
    },
    t => [k.index('clearance_response').on(t.response)],
  )
  /** The dated acts on a response: invited, handed over, reminded, extended, cleared, returned, declined … */
  const responseAct = k.table(
    'response_act',
    {
      seq: k.seq(),
      response: ofResponse(),
      act: k.text('act').notNull(),
      note: k.text('note').notNull(),
      ...act(),
    },
    t => [k.index('response_act_response').on(t.response)],
  )
  const answerLink = k.table(
    'answer_link',
    {
      /** SHA-256 of the token in the link. */
      id: k.text('id').primaryKey(),
      response: ofResponse(),
      kind: k.choice('kind', answerLinkKinds).notNull(),
      sections: k.json<string[]>('sections').notNull(),
      name: k.text('name').notNull(),
      /** In lower case; "" for an anonymous participant. */
      email: k.text('email').notNull(),
      createdAt: k.moment('created_at').notNull(),
      createdBy: k.text('created_by').notNull(),
      expiresAt: k.moment('expires_at').notNull(),
      withdrawnAt: k.moment('withdrawn_at'),
      openedAt: k.moment('opened_at'),
    },
    t => [k.index('answer_link_response').on(t.response)],
  )
  /** A section that its author called finished. */
  const sectionDone = k.table(
    'section_done',
    { response: ofResponse(), section: k.text('section').notNull(), ...act() },
    t => [k.primaryKey({ columns: [t.response, t.section] })],
  )
  /** What was read from an uploaded workbook, until it is confirmed: the texts of its cells by question. */
  const answerUpload = k.table(
    'answer_upload',
    {
      id: k.text('id').primaryKey(),
      response: ofResponse(),
      base: k.integer('base').notNull(),
      version: k.integer('version').notNull(),
      read: k.json<unknown>('read').notNull(),
      ...act(),
    },
    t => [k.index('answer_upload_response').on(t.response)],
  )
  /** A file that answers a question, in chunks as attachments have them; whole once `sha256` is known. */
  const answerFile = k.table(
    'answer_file',
    {
      id: k.text('id').primaryKey(),
      response: ofResponse(),
      question: k.text('question').notNull(),
      name: k.text('name').notNull(),
      size: k.integer('size').notNull(),
      type: k.text('type').notNull(),
      sha256: k.text('sha256'),
      ...act(),
      removedAt: k.moment('removed_at'),
    },
    t => [k.index('answer_file_response').on(t.response)],
  )
  const answerFileChunk = k.table(
    'answer_file_chunk',
    {
      file: k
        .text('file')
        .notNull()
        .references(() => answerFile.id),
      position: k.integer('position').notNull(),
      bytes: k.bytes('bytes').notNull(),
    },
    t => [k.primaryKey({ columns: [t.file, t.position] })],
  )
  return {
    ...{ questionnaire, questionnaireVersion, draftChange, response, answer, answerChange, clearance, responseAct },
    ...{ answerLink, sectionDone, answerUpload, answerFile, answerFileChunk },
  }
}

export type QuestionnaireTables = ReturnType<typeof questionnaireTables>
