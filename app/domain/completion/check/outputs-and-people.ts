import { formatDate, type IsoDate } from '../../calendar'
import { countsAs, tookPart } from '../../event/attendee'
import type { CompletionAnswers } from '../completion-report'
import { type CompletionFacts, keepsEvents, keepsOutputs } from '../facts'
import { listedOutputs } from '../numbers/delivered'
import { heldEvents, peopleByEconomy, peopleTotals } from '../numbers/people'
import { ask, type Finding, must, named, when } from './finding'

/** Outputs without a number, and those of which less came than was promised without a word on it. */
export function outputFindings(facts: CompletionFacts, answers: CompletionAnswers): Finding[] {
  const outputs = listedOutputs(facts, answers)
  const counted = outputs.filter(row => row.planned !== null || row.delivered !== null)
  const half = counted.filter(row => row.planned === null || row.delivered === null)
  const fewer = counted.filter(row => (row.delivered ?? 0) < (row.planned ?? 0) && row.note === '')
  const unnamed = counted.filter(row => row.name === '')
  const where = keepsOutputs(facts) ? ' on the page of the outputs' : ''
  return [
    ...when(counted.length === 0, must('outputs', `Enter at least one output${where}, planned and delivered.`)),
    ...when(unnamed.length > 0, must('outputs', 'Give each output a name.')),
    ...when(
      half.length > 0,
      must('outputs', `Enter both numbers${where}, planned and delivered, for ${named(half.map(row => row.name))}.`),
    ),
    ...when(
      half.length === 0 && fewer.length > 0,
      must('outputs', `Say${where} why less was delivered than planned: ${named(fewer.map(row => row.name))}.`),
    ),
  ]
}

/** Events that are still to come, and people of whom it is not said whether they came. */
export function eventFindings(facts: CompletionFacts, today: IsoDate): Finding[] {
  const held = heldEvents(facts, today)
  const coming = facts.events.filter(event => !held.includes(event))
  const empty = held.filter(({ seq }) => !facts.attendees.some(one => one.event === seq && tookPart(one)))
  const open = held.flatMap(({ seq, title }) => {
    const count = facts.attendees.filter(
      one => one.event === seq && one.standing === 'accepted' && countsAs(one) !== null,
    ).length
    return count === 0 ? [] : [`${title} (${count})`]
  })
  return [
    ...when(
      coming.length > 0,
      ask('participants', `These events have no last day that has passed: ${named(coming.map(one => one.title))}.`),
    ),
    ...when(
      empty.length > 0,
      must(
        'participants',
        `Nobody is entered as having taken part in ${named(empty.map(one => one.title))}. Complete the list of people.`,
      ),
    ),
    ...when(
      open.length > 0,
      must('participants', `Say whether those who were accepted took part or did not come: ${named(open)}.`),
    ),
  ]
}

/** Nobody at all, or only women or only men. */
export function participantFindings(facts: CompletionFacts, answers: CompletionAnswers): Finding[] {
  const { all } = peopleTotals(peopleByEconomy(facts, answers))
  const everybody = all.women + all.men + all.notSaid
  const typedEvents = answers.outputs.some(
    row => /\bevents?\b|seminar|workshop/i.test(row.name) && (row.delivered ?? 0) > 0,
  )
  const nobodyTyped = everybody === 0 && !keepsEvents(facts)
  const oneSex = all.notSaid === 0 && everybody > 0 && (all.women === 0 || all.men === 0)
  return [
    ...when(
      nobodyTyped && typedEvents,
      must('participants', 'An event was held, but nobody is entered as having taken part.'),
    ),
    ...when(nobodyTyped && !typedEvents, ask('participants', 'Nobody is entered as having taken part. Is this right?')),
    ...when(
      oneSex,
      ask('participants', `All who took part are entered as ${all.women === 0 ? 'men' : 'women'}. Is this right?`),
    ),
  ]
}

/** Events outside of the time of the project. */
export function eventDateFindings({ events, record }: CompletionFacts): Finding[] {
  const { expectedStart: start, expectedCompletion: end } = record.values
  const outside = events.filter(
    ({ from, until }) =>
      (from !== null && start !== null && from < start) ||
      ((until ?? from) !== null && end !== null && (until ?? from ?? '') > end),
  )
  return when(
    outside.length > 0,
    ask(
      'participants',
      `These events lie outside of the time of the project, ${start ? formatDate(start) : '…'} to ${end ? formatDate(end) : '…'}: ${named(outside.map(one => one.title))}.`,
    ),
  )
}
