import { audiencesOf, may, type Person } from '~/domain/access/may'
import { lackingWaivers } from '~/domain/budget/waiver'
import { checkRecord } from '~/domain/checks/run'
import { deadlineAhead } from '~/domain/drafting/deadline-ahead'
import { tasksOf } from '~/domain/drafting/tasks'
import { stateOf } from '~/domain/lifecycle/lifecycle'
import type { Database } from '~db/connect.server'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { findEditing, subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { readPoints } from './read-assessment.server'

/**
 * A project as those who write it meet it: its record and form, what there is to write with its status, what the rules
 * find that no waiver covers, and the points to answer. Null where it is not theirs to write.
 */
export async function readDrafting(db: Database, asked: { number: string; by: Person; now: Date }) {
  const { number, by, now } = asked
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  if (!may(by, 'record.edit', subject, today).ok) return null
  const audiences = audiencesOf(by, subject, today)
  const [facts, assessed, { state }] = await Promise.all([
    findCheckFacts(db, number, audiences, today),
    readPoints(db, asked),
    findEditing(db, number),
  ])
  if (!facts) return null
  const { record, stage, edition, session } = facts
  const form = edition && stage ? edition.forms[stage] : null
  const all = checkRecord(facts)
  const lacking = lackingWaivers(all, facts.waivers).map(({ check }) => check)
  const checks = all.filter(check => check.severity !== 'waiver' || lacking.includes(check))
  const toAnswer = assessed?.mayAnswer ? assessed.toAnswer : {}
  const tasks = tasksOf({ record, form, lines: facts.lines.length, checks, toAnswer }, audiences)
  const mayEditBudget = may(by, 'budget.edit', subject, today).ok
  return {
    ...{ record, form, state, checks, audiences },
    tasks: mayEditBudget ? tasks : tasks.filter(({ key }) => key !== 'budget'),
    points: assessed?.mayAnswer ? assessed.points.filter(point => point.state === 'to-answer') : [],
    session,
    /** Everybody reads at once what is saved. A record of the old database has no state and is public. */
    isPublic: state === null || stateOf(state).visibility === 'public',
    /** Where it stands, in words for the head of its pages. */
    standing: {
      state: state && stateOf(state).title,
      edition: edition?.title ?? null,
      deadline: session && stage === 'concept' ? deadlineAhead(session, now.toISOString()) : null,
    },
  }
}
