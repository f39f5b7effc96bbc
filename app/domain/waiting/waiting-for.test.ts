import { describe, expect, it } from 'vitest'
import type { Grant, Person } from '../access/may'
import { type Role, scopeOf } from '../access/roles'
import { formatScoringScope } from '../access/scoring-scope'
import type { ResponseState } from '../questionnaire/response'
import type { WaitingFacts, WaitingProject, WaitingScoring } from './facts'
import type { WaitingPractice } from './practices'
import { waitingFor } from './waiting-for'

const now = '2026-11-22T10:00:00.000Z'
const session = { year: 2027, session: 'Session 1' }
const line = { fund: 'APEC Support Fund', subFund: 'ASF: General Fund' }

const project = (changes: Partial<WaitingProject> = {}): WaitingProject => ({
  ...{ number: 'EWG 01 2027A', title: 'Wind', state: 'concept-draft', forum: 'EWG' },
  ...{ proposing: ['Peru'], coSponsoring: ['Korea', 'Japan'], session: '2027 Session 1', line, isSelfFunded: false },
  ...{
    end: null,
    report: null,
    reopenings: [],
    coSponsorsAnswered: [],
    coSponsorsAsked: ['Japan', 'Peru', 'Korea', 'Chile', 'Mexico'],
    round: null,
  },
  ...{ points: { toAnswer: 0, answered: 0 }, waivers: 0, measured: 0, amendments: [] },
  ...{ monitoring: { start: null, reports: [] }, monitoringSubmitted: [] },
  ...changes,
})

const facts = (...projects: Partial<WaitingProject>[]): WaitingFacts => ({
  projects: projects.map(project),
  sessions: [{ ...session, internalDeadline: '2026-12-01T15:59:59.999Z', finalDeadline: '2026-12-20T15:59:59.999Z' }],
  scorings: [],
  practices: [],
  questionnaires: [],
  economies: ['Japan', 'Korea', 'Peru'],
  committee: 'BMC',
})

const scoring = (changes: Partial<WaitingScoring> = {}): WaitingScoring => ({
  ...{ ...line, ...session, seq: 7, forum: 'EWG', deadline: '2026-11-30T15:59:59.999Z', closedAt: null, scored: [] },
  ...changes,
})

const word = { remark: '', by: 'Somebody', at: now }
const practice = (): WaitingPractice => ({
  ...{ seq: 3, project: 1, number: 'EWG 01 2027A', projectTitle: 'Firms', title: 'Visits', description: 'Advisers.' },
  ...{ theme: 'policy', conditions: 'Branches.', economies: ['Peru'], event: 'Seminar', session: '', on: null },
  ...{ amendments: '', state: 'agreed', discussedAt: now, agreedAt: now, publishedAt: null, createdAt: now, by: 'O' },
  ...{ revision: 1, said: [] },
})

const person = (role: Role, scope = '', until: string | null = null): Person => {
  const grant: Grant = { role, scopeKind: scopeOf[role], scope, from: '2020-01-01', until }
  return { id: 'p', name: 'Somebody', email: 'somebody@economy.example', grants: [grant] }
}
const overseer = person('overseer', 'EWG 01 2027A')
const pmu = person('project-management-unit')
const chair = person('forum-chair', 'EWG')
const official = (economy: string) => person('economy-official', economy)
const assessor = (economy: string) =>
  person('assessor', formatScoringScope({ forum: 'EWG', session: '2027 Session 1', economy }))

const todos = (who: Person, what: WaitingFacts, at = now) => waitingFor(who, what, at).map(({ todo }) => todo)

describe('what waits for whom', () => {
  it('a draft for its overseer, by the internal deadline in Singapore time, and for nobody else', () => {
    const [draft, ...others] = waitingFor(overseer, facts({}), now)
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      todo: 'Complete the concept note and submit it to the forum',
      about: { number: 'EWG 01 2027A', words: 'Wind' },
      due: { words: '1 December 2026, 23:59 Singapore time (15:59 UTC)', near: 'in 9 days', isOver: false },
      place: { page: 'steps', number: 'EWG 01 2027A' },
    })
    for (const other of [pmu, chair, person('overseer', 'EWG 02 2027A'), person('auditor'), person('administrator')])
      expect(waitingFor(other, facts({}), now)).toEqual([])
  })

  it('nothing for whom the grant is over', () => {
    expect(waitingFor(person('overseer', 'EWG 01 2027A', '2026-11-21'), facts({}), now)).toEqual([])
  })

  it('a draft that missed its deadline says so, and a reopened one has its own', () => {
    const late = '2026-12-02T00:00:00.000Z'
    expect(waitingFor(overseer, facts({}), late)).toMatchObject([
      { todo: expect.stringContaining('deadline has passed'), due: { isOver: true, near: 'overdue by 1 day' } },
    ])
    const reopened = facts({ reopenings: [{ deadline: 'internal', until: '2026-12-03T15:59:59.999Z' }] })
    expect(waitingFor(overseer, reopened, late)).toMatchObject([{ due: { near: 'tomorrow', isOver: false } }])
  })

  it('co-sponsorship for each named economy that was asked and has not answered', () => {
    const asked = facts({ coSponsorsAnswered: ['Japan'] })
    expect(todos(official('Korea'), asked)).toEqual(['Say whether Korea co-sponsors the project'])
    expect(todos(official('Japan'), asked)).toEqual([])
    expect(todos(official('Peru'), asked)).toEqual([])
    expect(todos(official('Korea'), facts({ state: 'endorsed' }))).toEqual([])
    expect(todos(official('Korea'), facts({ coSponsorsAsked: [] }))).toEqual([])
    expect(todos(official('Korea'), facts({ coSponsorsAsked: [], state: 'with-forum' }))).toHaveLength(1)
  })

  it('a round for economies that are silent, until its deadline; then for the chair', () => {
    const round = { deadline: '2026-11-25T15:59:59.999Z', answered: ['Japan'] }
    const open = facts({ state: 'with-forum', round, coSponsoring: [] })
    expect(todos(official('Korea'), open)).toEqual(['Answer the endorsement round for Korea'])
    for (const who of [official('Japan'), official('Peru'), chair]) expect(todos(who, open)).toEqual([])
    const after = '2026-11-26T00:00:00.000Z'
    expect(todos(official('Korea'), open, after)).toEqual([])
    expect(todos(chair, open, after)).toEqual([expect.stringContaining('round is over')])
    const unopened = facts({ state: 'with-forum', coSponsoring: [] })
    expect(todos(chair, unopened)).toEqual(['Hold an endorsement round, then endorse or send back'])
    const everybody = facts({ state: 'with-forum', round: { ...round, answered: ['Japan', 'Korea'] } })
    expect(todos(chair, everybody)).toHaveLength(1)
    expect(todos(person('forum-chair', 'IPEG'), unopened)).toEqual([])
  })

  it('scoring for an economy’s assessor: not its own projects, not what it has scored, not after the deadline', () => {
    const eligible = ['EWG 01 2027A', 'EWG 02 2027A', 'EWG 03 2027A'].map((number, index) => ({
      ...{ number, state: 'eligible' as const, proposing: [index === 0 ? 'Korea' : 'Peru'] },
    }))
    const open = { ...facts(...eligible), scorings: [scoring()] }
    expect(waitingFor(assessor('Korea'), open, now)).toMatchObject([
      {
        todo: 'Score 2 concept notes for Korea',
        about: { number: null, words: '2 concept notes of 2027 Session 1, ASF: General Fund' },
        place: { page: 'scoring', seq: 7 },
      },
    ])
    const scored = [{ number: 'EWG 02 2027A', economy: 'Korea' }]
    expect(waitingFor(assessor('Korea'), { ...open, scorings: [scoring({ scored })] }, now)).toMatchObject([
      { todo: 'Score the concept note for Korea', about: { number: 'EWG 03 2027A' } },
    ])
    const late = '2026-12-01T00:00:00.000Z'
    expect(todos(assessor('Korea'), open, late)).toEqual([])
    expect(todos(pmu, open)).toEqual([])
    expect(todos(pmu, open, late)).toEqual([expect.stringContaining('Close the scoring')])
    expect(todos(pmu, facts(...eligible))).toEqual(['Open the scoring'])
  })

  it('points for their overseer and co-author, answers for the assessor', () => {
    const points = { toAnswer: 3, answered: 1 }
    expect(todos(overseer, facts({ state: 'returned', points }))).toEqual(['Answer 3 points of the quality assessment'])
    expect(todos(person('co-author', 'EWG 01 2027A'), facts({ state: 'returned', points }))).toHaveLength(1)
    const answered = { toAnswer: 0, answered: 3 }
    expect(todos(overseer, facts({ state: 'returned', points: answered }))).toEqual([
      'Every point is answered: submit the revised proposal',
    ])
    expect(todos(person('program-director', 'EWG'), facts({ state: 'in-assessment', points: answered }))).toEqual([
      expect.stringContaining('Look at the 3 answers'),
    ])
  })

  it('measured values for those of the Secretariat who check them', () => {
    const submitted = facts({ state: 'in-implementation', measured: 2 })
    expect(waitingFor(pmu, submitted, now)).toMatchObject([
      { todo: 'Approve or return 2 measured values that were submitted', place: { page: 'indicators' } },
    ])
    expect(todos(chair, submitted)).toEqual([])
    expect(todos(pmu, facts({ state: 'in-implementation' }))).toEqual([])
  })

  it('waivers for those of the Secretariat who decide, in whatever state the project is', () => {
    for (const state of ['proposal-draft', 'in-implementation'] as const) {
      const asked = facts({ state, waivers: 2 })
      for (const who of [pmu, person('program-director', 'EWG')])
        expect(waitingFor(who, asked, now)).toMatchObject([
          { todo: 'Decide on 2 waivers that are asked for', place: { page: 'waivers' } },
        ])
      expect(todos(person('program-director', 'IPEG'), asked)).toEqual([])
    }
    expect(todos(pmu, facts({ state: 'proposal-draft', waivers: 1 }))).toEqual([
      'Decide on the waiver that is asked for',
    ])
  })

  it('an amendment for whoever decides on it by the rule, the Secretariat or the committee', () => {
    const wish = { seq: 5, kind: 'extension', decider: 'secretariat' } as const
    const bmc = person('decision-maker', 'BMC')
    const asked = facts({ state: 'in-implementation', amendments: [wish] })
    for (const who of [pmu, person('program-director', 'EWG')])
      expect(waitingFor(who, asked, now)).toMatchObject([
        { todo: 'Decide on an extension that is asked for', place: { page: 'amendment', amendment: 5 } },
      ])
    for (const who of [bmc, overseer, person('program-director', 'IPEG')]) expect(todos(who, asked)).toEqual([])
    const money = { seq: 6, kind: 'reprogramming', decider: 'committee' } as const
    const both = facts({ state: 'report-due', amendments: [wish, money] })
    expect(todos(bmc, both)).toEqual(['Decide on a reprogramming that is asked for'])
    expect(todos(pmu, both)).toEqual(['Decide on an extension that is asked for'])
  })

  it('the completion report from the end of the project on, two months after it, and its review', () => {
    const ended = facts({ state: 'in-implementation', end: '2026-09-10' })
    expect(waitingFor(overseer, ended, now)).toMatchObject([
      { kind: 'write-report', due: { words: '10 November 2026', near: 'overdue by 12 days', isOver: true } },
    ])
    expect(todos(overseer, facts({ state: 'in-implementation', end: '2026-11-22' }))).toEqual([])
    const submitted = facts({ state: 'in-implementation', end: '2026-09-10', report: 'submitted' })
    expect(todos(overseer, submitted)).toEqual([])
    expect(todos(pmu, submitted)).toEqual(['Accept the completion report or return it'])
  })

  it('each committee decision, what is ranked in one line for a session', () => {
    const member = person('decision-maker', 'BMC')
    expect(
      waitingFor(member, facts({ state: 'scored' }, { number: 'EWG 02 2027A', state: 'scored' }), now),
    ).toMatchObject([{ about: { words: '2 concept notes of 2027 Session 1' }, place: { page: 'session' } }])
    expect(todos(member, facts({ state: 'satisfactory' }))).toEqual(['Approve the project'])
  })

  it('the word of an economy on a best practice, for its focal point alone', () => {
    const asked = { ...practice(), said: [{ ...word, economy: 'Peru', state: 'asked' as const, revision: 1 }] }
    const waits = { ...facts(), practices: [asked] }
    expect(waitingFor(person('economy-focal-point', 'Peru'), waits, now)).toMatchObject([
      {
        ...{ kind: 'confirm-practice', todo: 'Confirm for Peru the best practice “Visits”, or ask for changes' },
        place: { page: 'confirm-practice', number: 'EWG 01 2027A', practice: 3 },
      },
    ])
    for (const other of [person('economy-focal-point', 'Chile'), person('economy-official', 'Peru'), overseer])
      expect(todos(other, waits)).toEqual([])
    const changed = { ...facts(), practices: [{ ...asked, revision: 2 }] }
    expect(todos(person('economy-focal-point', 'Peru'), changed)).toEqual([])
  })

  it('what economies said to a best practice, for its overseer', () => {
    const said = (state: 'confirmed' | 'changes-wanted') => [{ ...word, economy: 'Peru', state, revision: 1 }]
    const waits = (state: 'confirmed' | 'changes-wanted') => ({
      ...facts(),
      practices: [{ ...practice(), said: said(state) }],
    })
    expect(todos(overseer, waits('changes-wanted'))).toEqual(['Change the best practice “Visits”: Peru asks for it'])
    expect(todos(overseer, waits('confirmed'))).toEqual([
      'Publish the best practice “Visits”: every economy has confirmed it',
    ])
    expect(todos(pmu, waits('confirmed'))).toEqual([])
  })

  it('a questionnaire for the officials of an economy, its clearance for the focal point, its end for the overseer', () => {
    const focal = person('economy-focal-point', 'Peru')
    const asked = { number: 'EWG 01 2027A', project: 'Wind', place: 2, title: 'Practices', dueOn: '2026-12-01' }
    const of = (...states: ResponseState[]) => ({
      ...{ ...facts(), projects: [] },
      questionnaires: [
        {
          ...asked,
          responses: states.map((state, i) => {
            return {
              seq: i + 1,
              economy: i === 0 ? 'Peru' : 'Chile',
              state,
              dueOn: i === 0 ? '2026-12-09' : asked.dueOn,
            }
          }),
        },
      ],
    })
    expect(waitingFor(official('Peru'), of('drafting', 'invited'), now)).toMatchObject([
      {
        ...{ kind: 'answer-questionnaire', todo: 'Answer the questionnaire “Practices” for Peru' },
        ...{ due: { words: '9 December 2026' }, place: { page: 'answer', seq: 1 } },
      },
    ])
    const ready = of('awaiting-clearance', 'submitted')
    expect([todos(focal, ready), todos(official('Peru'), ready)]).toEqual([
      ['Clear the answer of Peru to “Practices”'],
      [],
    ])
    expect(todos(focal, of('submitted', 'invited'))).toEqual([])
    expect(todos(overseer, of('drafting', 'submitted'))).toEqual([])
    expect(todos(overseer, of('drafting', 'submitted'), '2026-12-10T01:00:00.000Z')).toEqual([
      'Close the questionnaire “Practices”: the last day was 9 December 2026',
    ])
    expect(waitingFor(overseer, of('declined', 'submitted'), now)).toMatchObject([
      {
        todo: 'Close the questionnaire “Practices”: every economy has answered or declined',
        place: { page: 'questionnaire', number: 'EWG 01 2027A', place: 2 },
      },
    ])
    expect(todos(pmu, of('declined', 'submitted'))).toEqual([])
  })

  it('every state that waits for somebody has a line for who may act, and no other has', () => {
    const everything: Person = {
      ...overseer,
      grants: [overseer, pmu, chair, person('decision-maker', 'BMC')].flatMap(one => one.grants),
    }
    const withLines = ['concept-draft', 'with-forum', 'endorsed', 'with-secretariat', 'eligible', 'scored'] as const
    const later = ['approved-in-principle', 'proposal-draft', 'in-assessment', 'returned', 'satisfactory'] as const
    for (const state of [...withLines, ...later, 'approved', 'report-due', 'report-in-review'] as const)
      expect([state, todos(everything, facts({ state })).length]).toEqual([state, 1])
    for (const state of ['completed', 'withdrawn', 'cancelled', 'lapsed', 'not-approved', 'ineligible'] as const)
      expect([state, todos(everything, facts({ state }))]).toEqual([state, []])
  })
})

it('a monitoring report waits for its overseer once its period has ended, and for the Secretariat once submitted', () => {
  const first = { place: 1, from: '2026-01-01', until: '2026-06-30', dueOn: '2026-07-31' }
  const running = (reports: (typeof first & { state: 'draft' | 'submitted' | 'returned' | 'accepted' })[]) =>
    facts({
      ...{ state: 'in-implementation', end: '2026-12-31', monitoring: { start: '2026-01-01', reports } },
      monitoringSubmitted: reports.filter(({ state }) => state === 'submitted'),
    })
  const period = '1 January 2026 to 30 June 2026'
  const [line, ...others] = waitingFor(overseer, running([]), now)
  expect(others).toEqual([])
  expect(line).toMatchObject({
    ...{ kind: 'write-monitoring', todo: `Submit the monitoring report for ${period}` },
    ...{
      due: { words: '31 July 2026', isOver: true },
      place: { page: 'monitoring', number: 'EWG 01 2027A', place: 1 },
    },
  })
  expect(todos(overseer, running([{ ...first, state: 'returned' }]))).toEqual([
    `Mend the monitoring report for ${period} and submit it again`,
  ])
  const waits = running([{ ...first, state: 'submitted' }])
  const review = [`Accept or return the monitoring report for ${period}`]
  expect([todos(overseer, waits), todos(pmu, waits)]).toEqual([[], review])
  expect(todos(person('program-director', 'EWG'), waits)).toEqual(review)
  expect(todos(person('program-director', 'IPEG'), waits)).toEqual([])
  expect(todos(pmu, running([{ ...first, state: 'accepted' }]))).toEqual([])
  expect(todos(overseer, facts({ state: 'in-implementation', end: '2026-12-31', monitoring: null }))).toEqual([])
})

it('the most urgent stands first: overdue, then by date, then without a date', () => {
  const numbers = ['EWG 01 2027A', 'EWG 02 2027A', 'EWG 03 2027A', 'EWG 04 2027A']
  const everything = { ...overseer, grants: numbers.flatMap(number => person('overseer', number).grants) }
  const lines = waitingFor(
    everything,
    facts(
      { number: 'EWG 01 2027A', state: 'proposal-draft' },
      { number: 'EWG 02 2027A', state: 'concept-draft' },
      { number: 'EWG 03 2027A', state: 'report-due', end: '2026-08-01' },
      { number: 'EWG 04 2027A', state: 'report-due', end: '2026-09-25' },
    ),
    now,
  )
  expect(lines.map(({ about }) => about.number?.slice(4, 6))).toEqual(['03', '04', '02', '01'])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(4)
})
