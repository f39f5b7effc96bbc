import { describe, expect, it } from 'vitest'
import { aPoint, ratingsOf } from '../../../tests/factories/a-life'
import { aProject } from '../../../tests/factories/a-project'
import type { Person } from '../access/may'
import type { Role, ScopeKind } from '../access/roles'
import type { StepKey } from '../lifecycle/lifecycle'
import { assessmentFor, isAnsweredAt, isAssessedAt, readsUntold, toldBy } from './assessment'
import { type GivenRating, lastRatings, type QualityCriterion, ratingsToKeep, unmetCriteria } from './criteria'
import { answerForm, longestWords, pointForm, ratingForm, remarkForm } from './forms'
import { answered, answerOf, isTakenBack, mayActOn, stateOfPoint } from './points'
import { type Remark, remarkAudiencesOf, threadsOf } from './remarks'
import { isQuotedFrom, sectionText } from './section-text'
import { inSections, isSpokenOf } from './sections'

const today = '2027-03-01'
const number = 'IPEG 01 2027A'
const subject = { project: number, forum: 'IPEG', economies: ['Russia'], committee: 'BMC' }
const who = (role: Role, scopeKind: ScopeKind, scope = ''): Person => ({
  ...{ id: role, name: role, email: `${role}@economy.example` },
  grants: [{ role, scopeKind, scope, from: '2020-01-01', until: null }],
})
const overseer = who('overseer', 'project', number)
const coAuthor = who('co-author', 'project', number)
const chair = who('forum-chair', 'forum', 'IPEG')
const director = who('program-director', 'forum', 'IPEG')
const unit = who('project-management-unit', 'everywhere')
const auditor = who('auditor', 'everywhere')
const committee = who('decision-maker', 'committee', 'BMC')

const given = (seq: number, criterion: QualityCriterion, rating: number | null, comment = ''): GivenRating => ({
  ...{
    seq,
    criterion,
    rating,
    comment,
    by: 'The Assessor',
    at: `2027-02-${String(seq).padStart(2, '0')}T08:00:00.000Z`,
  },
})

describe('ratings', () => {
  it('count as they were given last, and in the order of the criteria', () => {
    const last = lastRatings([given(1, 'impact', 2), given(2, 'relevance', 4), given(3, 'impact', 5)])
    expect(last.map(({ criterion, rating }) => [criterion, rating])).toEqual([
      ['relevance', 4],
      ['impact', 5],
    ])
  })
  it('must reach the minimum under every criterion: a high one makes up for nothing', () => {
    expect(unmetCriteria(ratingsOf(5, 5, 5, 5, 2), 2)).toEqual([])
    expect(unmetCriteria(ratingsOf(5, 5, 5, 5, 1), 2)).toEqual([{ title: 'Sustainability', rating: 1 }])
    expect(unmetCriteria(ratingsOf(2, 2), 2).map(({ rating }) => rating)).toEqual([null, null, null])
  })
  it('are not there where only a comment is', () => {
    expect(unmetCriteria([given(1, 'relevance', null, 'Thin.')], 2)[0]).toEqual({ title: 'Relevance', rating: null })
  })
  it('are kept where they were changed, and not where they stayed as they were read', () => {
    const before = [given(1, 'relevance', 3, 'Good.'), given(2, 'impact', 2)]
    const typed = [
      { criterion: 'relevance' as const, rating: 3, comment: 'Good.' },
      { criterion: 'impact' as const, rating: 4, comment: '' },
      { criterion: 'efficiency' as const, rating: null, comment: '' },
    ]
    expect(ratingsToKeep(before, 2, typed)).toEqual({ keep: [typed[1]], stale: [] })
  })
  it('are not put over what somebody else has said meanwhile, unless it is the same', () => {
    const now = [given(1, 'impact', 2), given(2, 'impact', 4)]
    const typed = (rating: number) => [{ criterion: 'impact' as const, rating, comment: '' }]
    expect(ratingsToKeep(now, 1, typed(5))).toEqual({ keep: [], stale: ['impact'] })
    expect(ratingsToKeep(now, 1, typed(4))).toEqual({ keep: [], stale: [] })
    expect(ratingsToKeep(now, 1, typed(2))).toEqual({ keep: [], stale: [] })
    expect(ratingsToKeep(now, 2, typed(5)).keep).toHaveLength(1)
  })
})

describe('a point', () => {
  it('goes from prepared over answered to closed, and back when it is asked again', () => {
    expect(stateOfPoint(aPoint([], { sentAt: null }))).toBe('prepared')
    expect(stateOfPoint(aPoint())).toBe('to-answer')
    expect(stateOfPoint(aPoint(['answered']))).toBe('answered')
    expect(stateOfPoint(aPoint(['answered', 'closed']))).toBe('closed')
    expect(stateOfPoint(aPoint(['answered', 'closed', 'asked-again']))).toBe('to-answer')
  })
  it.each([
    ['answered', aPoint(), true],
    ['answered', aPoint(['answered']), true],
    ['answered', aPoint(['answered', 'closed']), false],
    ['answered', aPoint([], { sentAt: null }), false],
    ['closed', aPoint(), false],
    ['closed', aPoint(['answered']), true],
    ['closed', aPoint([], { sentAt: null }), true],
    ['closed', aPoint(['answered', 'closed']), false],
    ['asked-again', aPoint(), false],
    ['asked-again', aPoint(['answered']), true],
    ['asked-again', aPoint(['answered', 'closed']), true],
    ['asked-again', aPoint(['closed'], { sentAt: null }), false],
  ] as const)('%s: only where it follows', (act, point, ok) => {
    expect(mayActOn(point, act, 'Words.').ok).toBe(ok)
  })
  it('wants words with an answer and a new question, and none to be closed', () => {
    expect(mayActOn(aPoint(), 'answered', ' \n').ok).toBe(false)
    expect(mayActOn(aPoint(['answered']), 'asked-again', '').ok).toBe(false)
    expect(mayActOn(aPoint(['answered']), 'closed', '').ok).toBe(true)
  })
  it('that was taken back is neither sent nor asked again', () => {
    expect(isTakenBack(aPoint(['closed'], { sentAt: null }))).toBe(true)
    expect(isTakenBack(aPoint(['answered', 'closed']))).toBe(false)
  })
  it('has an answer only while it is answered, and counts when it has one', () => {
    expect(answerOf(aPoint(['answered']))).toBe('Done.')
    expect(answerOf(aPoint(['answered', 'asked-again']))).toBe('')
    const points = [aPoint(['answered']), aPoint(), aPoint(['answered', 'closed']), aPoint([], { sentAt: null })]
    expect(answered(points)).toEqual({ done: 2, all: 3 })
  })
})

describe('what is told of an assessment', () => {
  const on = (step: StepKey, day: number) => ({ step, at: `2027-02-${String(day).padStart(2, '0')}T12:00:00.000Z` })
  const first = [on('submit-proposal', 1)]
  const returned = [...first, on('return-proposal', 5)]
  const again = [...returned, on('submit-revision', 8)]
  const rated = [...again, on('rate-satisfactory', 12)]
  const moment = (day: number) => `2027-02-${String(day).padStart(2, '0')}T08:00:00.000Z`

  it('is nothing before its outcome, then all up to it, and nothing of the next one before its own', () => {
    expect(toldBy(first)(moment(2))).toBe(false)
    expect(toldBy(returned)(moment(2))).toBe(true)
    expect(toldBy(again)(moment(2))).toBe(true)
    expect(toldBy(again)(moment(9))).toBe(false)
    expect(toldBy(rated)(moment(9))).toBe(true)
  })
  it('leaves out what is prepared, what was asked since and ratings given since; not so for who assesses', () => {
    const points = [
      aPoint([], { seq: 1, sentAt: null }),
      aPoint(['closed'], { seq: 2, sentAt: null }),
      aPoint(['answered', 'asked-again'], { seq: 3 }),
    ].map(point => ({ ...point, acts: point.acts.map(act => ({ ...act, at: moment(9) })) }))
    const ratings = [given(2, 'impact', 2), given(9, 'impact', 5)]
    const told = assessmentFor({ points, ratings }, false, toldBy(again))
    expect(told.points.map(({ seq, acts }) => [seq, acts.map(({ act }) => act)])).toEqual([[3, ['answered']]])
    expect(told.ratings.map(({ rating }) => rating)).toEqual([2])
    const whole = assessmentFor({ points, ratings }, true, toldBy(again))
    expect(whole.points.map(({ seq }) => seq)).toEqual([1, 3])
    expect(whole.ratings.map(({ rating }) => rating)).toEqual([5])
  })
  it.each([
    [director, true],
    [unit, true],
    [auditor, true],
    [overseer, false],
    [coAuthor, false],
    [committee, false],
    [chair, false],
  ])('%# is read early by the Secretariat and the auditor only', (person, early) => {
    expect(readsUntold(person, subject, today)).toBe(early)
  })
  it('is made and answered only where the project stands there', () => {
    expect(isAssessedAt('in-assessment').ok).toBe(true)
    expect(isAssessedAt('returned')).toMatchObject({ reason: expect.stringContaining('Returned for revision') })
    expect(isAssessedAt(null).ok).toBe(false)
    expect(isAnsweredAt('returned').ok).toBe(true)
    expect(isAnsweredAt('in-assessment').ok).toBe(false)
  })
})

describe('a quoted sentence', () => {
  const { values } = aProject().with({ summary: '• First.\n• It  asks\u00a0economies\nwhat helps.' }).record()

  it('stands in its section, whatever became of blanks and bullets when it was copied', () => {
    expect(isQuotedFrom('First.\r\nIt asks economies what helps.', sectionText('summary', values))).toBe(true)
    expect(isQuotedFrom('It asks ministers', sectionText('summary', values))).toBe(false)
    expect(isQuotedFrom('', sectionText('summary', values))).toBe(true)
  })
  it('may come from a table, an amount, a day or a list', () => {
    expect(isQuotedFrom('Find a contractor\tA contractor is hired', sectionText('workPlan', values))).toBe(true)
    expect(isQuotedFrom('Few participants Each', sectionText('risks', values))).toBe(true)
    expect(isQuotedFrom('74,932', sectionText('funding', values))).toBe(true)
    expect(isQuotedFrom('31 December 2018', sectionText('dates', values))).toBe(true)
    expect(isQuotedFrom('Korea; Mexico', sectionText('fora', values))).toBe(true)
  })
})

describe('remarks', () => {
  it.each([
    [overseer, ['everyone-involved', 'authors']],
    [coAuthor, ['everyone-involved', 'authors']],
    [chair, ['everyone-involved']],
    [director, ['everyone-involved', 'secretariat']],
    [unit, ['everyone-involved', 'secretariat']],
    [auditor, []],
    [committee, []],
    [who('overseer', 'project', 'EWG 01 2027A'), []],
    [who('forum-chair', 'forum', 'EWG'), []],
  ])('%# are read and written among those to whom a person belongs', (person, audiences) => {
    expect(remarkAudiencesOf(person, subject, today)).toEqual(audiences)
  })

  const remark = (seq: number, thread: number | null = null): Remark => ({
    ...{ seq, section: 'summary', thread, visibleTo: 'authors', text: 'Words.', at: `2027-02-01T08:00:0${seq}.000Z` },
    by: 'Somebody',
  })
  it('stand in threads, that with the newest words first', () => {
    const threads = threadsOf([remark(1), remark(2), remark(3, 1)])
    expect(threads.map(({ seq, remarks }) => [seq, remarks.map(({ seq: key }) => key)])).toEqual([
      [1, [1, 3]],
      [2, [2]],
    ])
  })
  it('leave out a reply whose thread its reader may not see', () => {
    expect(threadsOf([remark(2, 1)])).toEqual([])
  })
  it('are about sections of the record, not about what is the Secretariat’s', () => {
    expect(isSpokenOf('summary')).toBe(true)
    expect(isSpokenOf('secretariat')).toBe(false)
    expect(inSections([{ section: 'risks' as const }, { section: 'summary' as const }]).map(({ key }) => key)).toEqual([
      'summary',
      'risks',
    ])
  })
})

describe('the forms', () => {
  const long = 'x'.repeat(10_000)
  const said = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map(({ message }) => message)

  it('refuse ten thousand characters in words', () => {
    const words = expect.stringContaining(`${longestWords} characters`)
    expect(said(pointForm.safeParse({ quote: '', text: long }))).toEqual([words])
    expect(said(remarkForm.safeParse({ section: 'summary', visibleTo: 'authors', text: long }))).toEqual([words])
    expect(said(answerForm.safeParse({ answers: { p1: long } }))).toEqual([words])
    expect(said(ratingForm.safeParse({ base: '0', ratings: { impact: { comment: long } } }))).toEqual([words])
  })
  it('take an incomplete rating, and no rating outside the scale', () => {
    const read = ratingForm.parse({
      base: '7',
      ratings: { impact: { rating: '4' }, relevance: { comment: ' Thin. ' } },
    })
    expect(read).toEqual({
      base: 7,
      judgements: [
        { criterion: 'relevance', rating: null, comment: 'Thin.' },
        { criterion: 'impact', rating: 4, comment: '' },
      ],
    })
    for (const rating of ['0', '6', '2.5', 'high'])
      expect(ratingForm.safeParse({ base: '7', ratings: { impact: { rating } } }).success).toBe(false)
  })
  it('read answers by the key of their point, and nothing else', () => {
    const read = answerForm.parse({
      answers: { p12: ' Yes.\r\nSoon. ', px: 'Forged', 12: 'Forged' },
      read: { p12: '3' },
    })
    expect(read.answers).toEqual([{ point: 12, text: 'Yes.\nSoon.', read: 3 }])
  })
  it('know no other section, no other audience and no empty remark', () => {
    const remark = { section: 'summary', visibleTo: 'authors', text: 'Words.' }
    expect(remarkForm.safeParse(remark).success).toBe(true)
    for (const forged of [{ section: 'secretariat' }, { visibleTo: 'public' }, { text: ' ' }])
      expect(remarkForm.safeParse({ ...remark, ...forged }).success).toBe(false)
  })
})
