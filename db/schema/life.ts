import type { EndorsementAnswer, SilenceRule } from '~/domain/endorsement/round'
import type { StepKey } from '~/domain/lifecycle/lifecycle'
import type { PointAct } from '~/domain/quality/points'
import type { RemarkAudience } from '~/domain/quality/remarks'
import type { Ranking } from '~/domain/scoring/ranking'
import { actColumns, projectColumn } from './acts'
import type { CalendarTables } from './calendar'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'
import type { ReferenceTables } from './reference'

type Others = { reference: ReferenceTables; people: PeopleTables; project: ProjectTables; calendar: CalendarTables }

/** What happens to a project on its way: dated acts of named people. Rows are added and closed, never overwritten. */
export function lifeTables(k: Kit, others: Others) {
  const { economy, forum, fundAccount } = others.reference
  const { person } = others.people
  const { project } = others.project
  const { calendarSession } = others.calendar
  const ofProject = () => projectColumn(k, { project })
  const ofEconomy = () =>
    k
      .text('economy')
      .notNull()
      .references(() => economy.name)
  const act = () => actColumns(k, { person })

  /** Every step, with its reason, the edition of the rules, and the letter that told of it. */
  const decision = k.table(
    'decision',
    {
      seq: k.seq(),
      project: ofProject(),
      step: k.text('step').$type<StepKey>().notNull(),
      ...act(),
      /** "2026 Session 1", where the step belongs to a session. */
      session: k.text('session'),
      reason: k.text('reason').notNull(),
      /** In whole cents, where money was decided. */
      amount: k.money('amount'),
      edition: k.text('edition').notNull(),
      major: k.integer('major').notNull(),
      letterSubject: k.text('letter_subject'),
      letterText: k.text('letter_text'),
    },
    t => [k.index('decision_project').on(t.project)],
  )
  /** One project's submission stays possible after a deadline, until a moment. */
  const reopening = k.table(
    'reopening',
    {
      seq: k.seq(),
      project: ofProject(),
      deadline: k.choice('deadline', ['internal', 'final']).notNull(),
      until: k.moment('until').notNull(),
      reason: k.text('reason').notNull(),
      ...act(),
    },
    t => [k.index('reopening_project').on(t.project)],
  )
  /** What an economy said to being named as co-sponsor; the last answer counts. */
  const coSponsorAnswer = k.table(
    'co_sponsor_answer',
    {
      seq: k.seq(),
      project: ofProject(),
      economy: ofEconomy(),
      answer: k.choice('answer', ['confirmed', 'declined']).notNull(),
      remark: k.text('remark').notNull(),
      ...act(),
    },
    t => [k.index('co_sponsor_answer_project').on(t.project)],
  )
  /** An economy was asked whether it co-sponsors; it may be asked again. */
  const coSponsorRequest = k.table(
    'co_sponsor_request',
    { seq: k.seq(), project: ofProject(), economy: ofEconomy(), ...act() },
    t => [k.index('co_sponsor_request_project').on(t.project)],
  )
  /** Which showing of the form a draft was begun with: sent twice, the form still begins one. */
  const begunDraft = k.table('begun_draft', {
    form: k.text('form').primaryKey(),
    project: ofProject(),
    person: k.text('person').references(() => person.id),
  })
  const endorsementRound = k.table(
    'endorsement_round',
    {
      seq: k.seq(),
      project: ofProject(),
      ...act(),
      deadline: k.moment('deadline').notNull(),
      silence: k.text('silence').$type<SilenceRule>().notNull(),
      closedAt: k.moment('closed_at'),
      closedBy: k.text('closed_by'),
      outcome: k.text('outcome').$type<'endorsed' | 'sent-back'>(),
    },
    t => [k.index('endorsement_round_project').on(t.project)],
  )
  /** What an economy answered in a round; the last answer counts, the earlier ones stay. */
  const endorsementAnswer = k.table(
    'endorsement_answer',
    {
      seq: k.seq(),
      round: k
        .integer('round')
        .notNull()
        .references(() => endorsementRound.seq),
      economy: ofEconomy(),
      answer: k.text('answer').$type<EndorsementAnswer>().notNull(),
      comment: k.text('comment').notNull(),
      ...act(),
    },
    t => [k.index('endorsement_answer_round').on(t.round)],
  )
  /** The scoring of a session's concept notes for one fund and sub-fund, by the forum that is responsible for it. */
  const scoring = k.table(
    'scoring',
    {
      seq: k.seq(),
      session: k
        .integer('session')
        .notNull()
        .references(() => calendarSession.seq),
      fund: k
        .text('fund')
        .notNull()
        .references(() => fundAccount.name),
      subFund: k.text('sub_fund').notNull(),
      forum: k
        .text('forum')
        .notNull()
        .references(() => forum.acronym),
      edition: k.text('edition').notNull(),
      ...act(),
      deadline: k.moment('deadline').notNull(),
      closedAt: k.moment('closed_at'),
      closedBy: k.text('closed_by'),
      /** The ranking as it was when the scoring closed. */
      ranking: k.json<Ranking>('ranking'),
    },
    t => [k.uniqueIndex('scoring_fund').on(t.session, t.fund, t.subFund)],
  )
  /** An economy's score of a concept note; the last one counts. */
  const score = k.table(
    'score',
    {
      seq: k.seq(),
      scoring: k
        .integer('scoring')
        .notNull()
        .references(() => scoring.seq),
      project: ofProject(),
      economy: ofEconomy(),
      points: k.json<Record<string, number>>('points').notNull(),
      comment: k.text('comment').notNull(),
      ...act(),
    },
    t => [k.index('score_scoring').on(t.scoring, t.project)],
  )
  /** The Secretariat's rating of a proposal under one criterion; the last one counts. */
  const qualityRating = k.table(
    'quality_rating',
    {
      seq: k.seq(),
      project: ofProject(),
      criterion: k.text('criterion').notNull(),
      rating: k.integer('rating').notNull(),
      comment: k.text('comment').notNull(),
      ...act(),
    },
    t => [k.index('quality_rating_project').on(t.project)],
  )
  /** Something to change or explain, pinned to a section and, where it is about one, to a sentence. */
  const point = k.table(
    'point',
    {
      seq: k.seq(),
      project: ofProject(),
      section: k.text('section').notNull(),
      quote: k.text('quote').notNull(),
      text: k.text('text').notNull(),
      ...act(),
      /** The overseer reads it once the proposal was returned. */
      sentAt: k.moment('sent_at'),
    },
    t => [k.index('point_project').on(t.project)],
  )
  /** What was said and done about a point, in its order. */
  const pointAct = k.table(
    'point_act',
    {
      seq: k.seq(),
      point: k
        .integer('point')
        .notNull()
        .references(() => point.seq),
      act: k.text('act').$type<PointAct>().notNull(),
      text: k.text('text').notNull(),
      ...act(),
    },
    t => [k.index('point_act_point').on(t.point)],
  )
  /** An informal remark beside a section, for those it names. */
  const remark = k.table(
    'remark',
    {
      seq: k.seq(),
      project: ofProject(),
      section: k.text('section').notNull(),
      /** The first remark of the thread, null for the first itself. */
      thread: k.integer('thread'),
      visibleTo: k.text('visible_to').$type<RemarkAudience>().notNull(),
      text: k.text('text').notNull(),
      ...act(),
    },
    t => [k.index('remark_project').on(t.project)],
  )
  return {
    decision,
    reopening,
    coSponsorAnswer,
    coSponsorRequest,
    begunDraft,
    endorsementRound,
    endorsementAnswer,
    scoring,
    score,
    qualityRating,
    point,
    pointAct,
    remark,
  }
}
