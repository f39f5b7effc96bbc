import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { answer, browserOfFile, type Visitor } from '../setup/browser'
import { scorings, underWay } from '../setup/demo-under-way'

const { visit, serverUrl } = browserOfFile()

type Fields = Record<string, string>
type Post = { as: Visitor; to: string; form: Fields }

/** Sends a form as the browser of a signed-in person would, and does not follow where it leads. */
const send = (page: Page, to: string, form: Fields, headers: Fields = { Origin: serverUrl }) =>
  page.request.post(to, { form, headers, maxRedirects: 0 })

const long = 'Long words. '.repeat(834).slice(0, 10_000)
const points = Object.fromEntries(
  ['alignment', 'relevance', 'design', 'feasibility', 'lasting'].map(key => [`points.${key}`, '4']),
)
const mark = () => 'x'.repeat(30) + Math.random().toString(36).slice(2, 10)

/** The forms of a project's way, each filled so that only the text decides whether it is kept. */
const forms = (text: string): (Post & { name: string })[] => [
  {
    name: 'the title of a new concept note',
    ...{ as: 'overseer of Chile', to: '/concept-notes/new' },
    form: { title: text, economy: 'Chile', forum: 'EWG', fundAccount: '', session: '', form: mark() },
  },
  {
    name: 'the reason of a step',
    ...{ as: 'secretariat', to: `${underWay.withSecretariat}/steps` },
    form: { step: 'find-ineligible', reason: text },
  },
  {
    name: 'the answer of an economy',
    ...{ as: 'focal point of Japan', to: `${underWay.withForum}/endorsement` },
    form: { economy: 'Japan', answer: 'comments', comment: text, intent: 'answer' },
  },
  {
    name: 'the comment of a score',
    ...{ as: 'assessor of Indonesia', to: underWay.eligible.replace('/projects', scorings.open) },
    form: { ...points, economy: 'Indonesia', base: '0', comment: text },
  },
  {
    name: 'a point of an assessment',
    ...{ as: 'director for EWG', to: `${underWay.inAssessment}/assessment/gender` },
    form: { quote: '', text },
  },
  {
    name: 'the comment of a rating',
    ...{ as: 'director for EWG', to: `${underWay.inAssessment}/assessment/rating` },
    form: { base: '0', 'ratings.impact.rating': '3', 'ratings.impact.comment': text },
  },
  {
    name: 'a remark',
    ...{ as: 'director for EWG', to: `${underWay.inAssessment}/remarks` },
    form: { section: 'gender', visibleTo: 'everyone-involved', text },
  },
  {
    name: 'the reason of a reopened deadline',
    ...{ as: 'secretariat', to: `${underWay.withForum}/reopening` },
    form: { deadline: 'final', day: '2999-01-01', reason: text },
  },
  {
    name: 'the remark on a session',
    ...{ as: 'secretariat', to: '/sessions/new' },
    form: { year: '2031', session: 'Session 1', internalDay: '2031-01-05', finalDay: '2031-02-05', why: text },
  },
  {
    name: 'the name of a person',
    ...{ as: 'administrator', to: '/admin/invite' },
    form: { name: text, email: 'somebody@demo.example', role: 'auditor', from: '2026-01-01' },
  },
]

describe('ten thousand characters are refused in words, and come back to be shortened', () => {
  test.each(forms(long))('$name', async ({ as, to, form }) => {
    const page = await visit({ as })
    const refused = await send(page, to, form)
    expect(refused.status()).toBe(422)
    const said = await refused.text()
    expect(said).toMatch(/at most [\d,]+ characters|longer than [\d,]+ characters/)
    expect(said).toContain(long.trim())
  })
})

const elsewhere: Fields[] = [
  { Origin: 'http://elsewhere.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
]

describe('a form that is forged changes nothing', () => {
  const posts = forms('Forged').filter(({ to }) => !to.startsWith('/admin'))

  test.each(posts)('$name, sent from another site', async ({ as, to, form }) => {
    const page = await visit({ as })
    for (const headers of elsewhere) expect((await send(page, to, form, headers)).status()).toBe(403)
    expect(await (await page.request.get(to)).text()).not.toContain('Forged')
  })

  test.each(posts)('$name, sent by nobody or by somebody who may not', async ({ to, form }) => {
    const nobody = await send(await visit(), to, form)
    expect([302, 401, 403, 404]).toContain(nobody.status())
    if (nobody.status() === 302) expect(nobody.headers().location).toMatch(/^\/sign-in/)
    const auditor = await visit({ as: 'auditor' })
    expect([403, 404, 422]).toContain((await send(auditor, to, form)).status())
    const unit = await visit({ as: 'secretariat' })
    expect(await (await unit.request.get(to)).text()).not.toContain('Forged')
  })
})

describe('what belongs to another economy or project is refused, whatever is sent', () => {
  const cases: (Post & { name: string; status: number; says: RegExp })[] = [
    {
      name: 'an answer in a round',
      ...{ as: 'overseer of Peru', to: `${underWay.withForum}/endorsement` },
      form: { economy: 'Chile', answer: 'objects', comment: 'Not ours to say', intent: 'answer' },
      ...{ status: 422, says: /Your account does not allow this/ },
    },
    {
      name: 'an answer of the proposing economy',
      ...{ as: 'overseer of Korea', to: `${underWay.withForum}/endorsement` },
      form: { economy: 'Korea', answer: 'endorses', comment: 'Not ours to say', intent: 'answer' },
      ...{ status: 422, says: /does not take part in this round/ },
    },
    {
      name: 'an answer of an economy that APEC does not have',
      ...{ as: 'overseer of Peru', to: `${underWay.withForum}/endorsement` },
      form: { economy: 'Atlantis', answer: 'endorses', comment: 'Not ours to say', intent: 'answer' },
      ...{ status: 422, says: /does not/ },
    },
    {
      name: 'a concept note for another economy',
      ...{ as: 'overseer of Peru', to: '/concept-notes/new' },
      form: { title: 'Not ours', economy: 'Chile', forum: 'EWG', fundAccount: '', session: '', form: mark() },
      ...{ status: 422, says: /begun by an official or the focal point of its economy/ },
    },
    {
      name: 'a score for another economy',
      ...{ as: 'assessor of Japan', to: underWay.eligible.replace('/projects', scorings.open) },
      form: { ...points, economy: 'Australia', base: '0', comment: 'Not ours to say' },
      ...{ status: 403, says: /each for their economy/ },
    },
    {
      name: 'a score for a proposal of one’s own economy',
      ...{ as: 'assessor of Chile', to: underWay.eligible.replace('/projects', scorings.open) },
      form: { ...points, economy: 'Chile', base: '0', comment: 'Not ours to say' },
      ...{ status: 422, says: /Nobody scores a proposal of their own economy/ },
    },
    {
      name: 'a score in a scoring that is closed',
      ...{ as: 'assessor of Japan', to: underWay.eligible.replace('/projects', scorings.closed) },
      form: { ...points, economy: 'Japan', base: '0', comment: 'Not ours to say' },
      ...{ status: 422, says: /The scoring is closed/ },
    },
    {
      name: 'an answer to a point of another project',
      ...{ as: 'overseer of Peru', to: `${underWay.returned}/points` },
      form: { 'answers.p1': 'Not ours to say', 'read.p1': '2' },
      ...{ status: 422, says: /There is no such point/ },
    },
    {
      name: 'a step of another project’s overseer',
      ...{ as: 'overseer of Chile', to: `${underWay.withForum}/steps` },
      form: { step: 'withdraw', reason: 'Not ours to say' },
      ...{ status: 422, says: /Your account does not allow this/ },
    },
    {
      name: 'a step that does not exist',
      ...{ as: 'secretariat', to: `${underWay.withForum}/steps` },
      form: { step: 'make-it-so', reason: 'Not ours to say' },
      ...{ status: 422, says: /Choose one of the steps/ },
    },
  ]

  test.each(cases)('$name', async ({ as, to, form, status, says }) => {
    const page = await visit({ as })
    const refused = await send(page, to, form)
    expect(refused.status()).toBe(status)
    expect(await refused.text()).toMatch(says)
    const unit = await visit({ as: 'secretariat' })
    expect(await (await unit.request.get(to)).text()).not.toContain('Not ours')
  })
})

describe('a step that two people take at once', () => {
  test('is taken by one; the other is told, and a form that is sent again does nothing', async () => {
    const to = `${underWay.endorsed}/steps`
    const form = { step: 'hand-in', reason: 'What the later one typed stays' }
    const director = await visit({ as: 'director for EWG' })
    const unit = await visit({ as: 'secretariat', foresee: [answer(422)] })
    const both = await Promise.all([send(director, to, form), send(unit, to, form)])
    expect(both.map(one => one.status()).sort()).toEqual([302, 422])
    const later = both.find(one => one.status() === 422)
    const said = (await later?.text()) ?? ''
    expect(said).toContain('Perhaps somebody else has just taken a step.')
    await unit.goto(`${underWay.endorsed}/versions`)
    const versions = await unit.locator('.version-rows tr').count()
    expect((await send(unit, to, form)).status()).toBe(422)
    await unit.goto(`${underWay.endorsed}/versions`)
    await expect(unit.locator('.version-rows tr')).toHaveCount(versions)
    await unit.goto(to)
    await expect(unit.getByRole('row', { name: /Handed in to the Secretariat/ })).toHaveCount(1)
  })
})

const hostile = '<script>window.stung=1</script><img src=x onerror=window.stung=1>{{7*7}}'

describe('script in every text of these forms stays text', () => {
  test('where it is written, and where others read it', async () => {
    for (const { as, to, form, name } of forms(hostile)) {
      if (to.endsWith('/reopening')) continue
      const page = await visit({ as })
      const kept = await send(page, to, form)
      expect(kept.status(), name).toBe(302)
      await page.context().close()
    }
    const page = await visit({ as: 'secretariat' })
    const seen = [
      `${underWay.withSecretariat}/steps`,
      `${underWay.withForum}/endorsement`,
      `${underWay.inAssessment}/assessment`,
      `${underWay.inAssessment}/remarks`,
      '/desk',
    ]
    for (const to of seen) {
      await page.goto(to)
      expect(await page.evaluate(() => 'stung' in window), to).toBe(false)
      expect(await page.locator('main img, main script').count(), to).toBe(0)
    }
    for (const to of seen.slice(0, 4)) {
      await page.goto(to)
      await expect(page.getByText('<script>window.stung=1</script>').first(), to).toBeVisible()
    }
    const overseer = await visit({ as: 'overseer of Chile' })
    await overseer.goto('/desk')
    await expect(overseer.getByText('<script>window.stung=1</script>').first()).toBeVisible()
    expect(await overseer.evaluate(() => 'stung' in window)).toBe(false)
  })
})
