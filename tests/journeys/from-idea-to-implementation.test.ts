import { expect as expectSoon } from '@playwright/test'
import { describe, test } from 'vitest'
import { answer, awake } from '../setup/browser'
import {
  addressOf,
  inDays,
  standing,
  takeStep,
  writeConceptNote,
  writeProposal,
  writeText,
} from '../setup/journey-acts'
import { admin, assessors, finalDay, forum, ownAssessor, people, session, subFund, year } from '../setup/journey-cast'
import { accept, type Invited, invite, setUp } from '../setup/journey-people'
import { journeyOfFile } from '../setup/journey-visits'
import { readLetter } from '../setup/letters'

/** Letters are sent beside the pages here, so that a page may take longer than elsewhere. */
const expect = expectSoon.configure({ timeout: 15_000 })

/** The whole way of one project, with everybody whom it takes, on an installation that begins empty. */
const { own, visit, letter, follow, acceptAll } = journeyOfFile()

/** The number that the project has by now. */
let number = ''
const title = 'Small Firms, Long Roads: First Exports from the Border Markets'

describe('an installation is peopled', () => {
  test('the first administrator follows the printed link, which opens once, and invites the others', async () => {
    const page = await visit(null, { foresee: [answer(410)] })
    await setUp(page, own(), admin)
    await page.goto(own().setUpLink)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open anything')
    for (const one of Object.values(people)) await invite(page, one)
  })

  test('each follows the link of their letter and chooses a password; the link opens once', async () => {
    await acceptAll(Object.values(people).slice(1))
    const page = await visit(null, { foresee: [answer(410)] })
    const link = await accept(page, own(), people.unit)
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open anything')
  })
})

describe('a session is announced', () => {
  test('by the project management unit, with its deadlines and money', async () => {
    const page = await visit(people.unit)
    await page.goto('/sessions/new')
    await awake(page)
    await page.getByLabel('Year').fill(year)
    await page.getByLabel('Session', { exact: true }).selectOption('Session 1')
    await page.getByLabel('Internal deadline').fill(inDays(30))
    await page.getByLabel('Final deadline').fill(finalDay)
    await page.getByRole('button', { name: 'Add a fund' }).click()
    const first = page.getByRole('group', { name: /^Fund \d+$/ }).last()
    await first.getByLabel('Fund or sub-fund').selectOption(subFund)
    await first.getByLabel('Amount, US$').fill('100,000')
    await page.getByRole('button', { name: 'Announce the session' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(session)
    await expect(page.getByText('100,000').first()).toBeVisible()
  })

  test('and the assessors of six economies are invited for it', async () => {
    const page = await visit(admin)
    for (const one of [...assessors, ownAssessor]) await invite(page, one)
    await acceptAll([...assessors, ownAssessor])
  })
})

describe('a concept note', () => {
  test('is begun and written by an official of the proposing economy', async () => {
    const page = await visit(people.overseer)
    await page.goto('/concept-notes/new')
    await page.getByLabel('Project Title').fill(title)
    await page.getByLabel('Sponsoring Forum').selectOption(forum)
    await page.getByLabel('Fund Account').selectOption('APEC Support Fund')
    await page.getByLabel('Session').selectOption(session)
    await page.getByRole('button', { name: 'Begin the concept note' }).click()
    await page.waitForURL('**/projects/DRAFT-*/edit')
    number = new URL(page.url()).pathname.split('/')[2]?.replaceAll('-', ' ') ?? ''
    await writeConceptNote(page, number, {
      ...{ topic: 'Small and Medium Enterprises', subFund, apec: '60,000', self: '20,000' },
      ...{ cosponsors: ['Canada', 'Singapore'], person: people.overseer },
    })
  })

  test('two economies are asked to co-sponsor it, and confirm from their letters', async () => {
    const page = await visit(people.overseer)
    await page.goto(`${addressOf(number)}/co-sponsors`)
    await page.getByRole('button', { name: 'Ask them' }).click()
    await expect(page.getByText('The people of the named economies have been written to.')).toBeVisible()
    for (const who of [people.canada, people.singapore]) {
      const reader = await follow(who, /does your economy co-sponsor\?$/)
      await reader.getByLabel('Our economy co-sponsors the project').check()
      await reader.getByRole('button', { name: 'Send the answer' }).click()
      await expect(reader.getByText('The answer was kept')).toBeVisible()
    }
    await letter(people.overseer, /Canada co-sponsors$/)
    await letter(people.overseer, /Singapore co-sponsors$/)
  })

  test('is submitted to the forum and gets its number; nobody outside sees it', async () => {
    const page = await visit(people.overseer)
    number = await takeStep(page, number, 'Submit the concept note to the forum')
    expect(number).toBe(`SME 01 ${year}A`)
    await expect(standing(page)).toHaveText('With the forum')
    const visitor = await visit(null, { foresee: [answer(404)] })
    expect((await visitor.goto(addressOf(number)))?.status()).toBe(404)
  })
})

describe('the forum', () => {
  const answerRound = async (who: Invited, choice: string, comment = '') => {
    const page = await follow(who, /SMEWG asks for your endorsement until/)
    await page.locator(`input[name=answer][value=${choice}]`).check()
    await page
      .getByLabel(/^Comment/)
      .last()
      .fill(comment)
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await expect(page.getByText('The answer was kept')).toBeVisible()
  }

  test('is asked in a round, in which one economy objects and one is silent', async () => {
    const page = await follow(people.chair, /it is your turn$/)
    await page.goto(`${addressOf(number)}/endorsement`)
    await page.getByLabel('Last day of the round').fill(inDays(16))
    await page.getByLabel('Silence means agreement').check()
    await page.getByRole('button', { name: 'Open the round' }).click()
    await expect(page.getByText('The round is open.')).toBeVisible()
    await answerRound(people.canada, 'endorses')
    await answerRound(people.singapore, 'endorses')
    await answerRound(people.objector, 'objects', 'Border markets sell more than exports. We ask for a count of both.')
    await letter(people.silent, /SMEWG asks for your endorsement until/)
  })

  test('endorses it: the chair reads the result sheet and says how the objection was settled', async () => {
    const page = await visit(people.chair, { foresee: [answer(422)] })
    await page.goto(`${addressOf(number)}/endorsement`)
    const row = (economy: string) => page.getByRole('row', { name: new RegExp(`^${economy} `) })
    await expect(row('Chile')).toContainText('Objects')
    await expect(row('Chile')).toContainText('We ask for a count of both.')
    await expect(row('Canada')).toContainText('Endorses')
    await expect(row('Indonesia')).not.toContainText(people.silent.name)
    await page.goto(`${addressOf(number)}/steps`)
    await page.getByRole('button', { name: 'Record the endorsement of the forum' }).click()
    await expect(page.getByRole('alert')).toContainText('Say how the objection of Chile was settled.')
    await takeStep(page, number, 'Record the endorsement of the forum', 'The count of both goes into the objectives.')
    await expect(standing(page)).toHaveText('Endorsed by the forum')
  })
})

describe('the Secretariat', () => {
  test('hands the concept note in and finds it eligible', async () => {
    const director = await follow(people.director, /it is your turn$/)
    await takeStep(director, number, 'Hand in to the Secretariat')
    const unit = await follow(people.unit, /it is your turn$/)
    await takeStep(unit, number, 'Find eligible')
    await expect(standing(unit)).toHaveText('Eligible, being scored')
    await letter(people.overseer, /: Found eligible$/)
  })
})

/** The address of the scoring. */
let scoring = ''

describe('the economies score', () => {
  test('in a scoring that the unit opens', async () => {
    const page = await visit(people.unit)
    await page.goto(`/sessions/${session.replaceAll(' ', '-')}`)
    await page.getByLabel('Fund or sub-fund').selectOption(subFund)
    await page.getByLabel('Responsible forum').selectOption(forum)
    await page.getByLabel('Last day of the scoring').fill(inDays(20))
    await page.getByRole('button', { name: 'Open the scoring' }).click()
    await page.waitForURL('**/scorings/*')
    scoring = new URL(page.url()).pathname
  })

  test('five of them, each from its letter', async () => {
    for (const [index, one] of assessors.entries()) {
      const page = await follow(one, /please score the concept notes for/)
      await page.getByRole('link', { name: title }).click()
      await page.waitForURL(`**${scoring}/SME-01-*`)
      const criteria = page.locator('.score-form').getByRole('group')
      await expect(criteria).toHaveCount(5)
      for (const group of await criteria.all())
        await group
          .getByRole('radio')
          .nth(index === 2 ? 3 : 4)
          .check()
      await page.getByLabel(/^Comment/).fill(`What ${one.economy} thinks of it.`)
      await page.getByRole('button', { name: 'Save the score' }).click()
      await expect(page.getByText('Your score is saved.')).toBeVisible()
    }
  })

  test('but not the economy that proposes it, whatever is sent', async () => {
    const page = await visit(ownAssessor)
    await page.goto(scoring)
    await expect(page.getByRole('link', { name: title })).toHaveCount(0)
    const points = ['alignment', 'relevance', 'design', 'feasibility', 'lasting'].map(key => [`points.${key}`, '5'])
    const form = Object.fromEntries([...points, ['economy', 'Thailand'], ['base', '0'], ['comment', 'Our own']])
    const address = `${scoring}/${number.replaceAll(' ', '-')}`
    const refused = await page.request.post(address, { form, headers: { Origin: own().url } })
    expect(refused.status()).toBe(422)
    expect(await refused.text()).toContain('Nobody scores a proposal of their own economy')
  })

  test('and nobody sees a score before the unit closes the scoring', async () => {
    const page = await visit(people.unit)
    await page.goto(scoring)
    await expect(page.getByText('What Japan thinks of it.')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Ranking' })).toHaveCount(0)
    await page.getByLabel('Reason').fill('Every economy that was asked has scored.')
    await page.getByRole('button', { name: 'Close the scoring' }).click()
    await expect(page.getByText('The scoring is closed.')).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(number) }).first()).toContainText('60,000')
  })
})

describe('the Budget and Management Committee', () => {
  test('approves the project in principle on the ranking', async () => {
    const page = await follow(people.committee, /the ranking for .* is ready$/)
    await page.getByLabel(/^Decision/).selectOption('approve')
    await page.getByRole('button', { name: 'Record the decisions' }).click()
    await expect(page.getByText('The decisions are recorded')).toBeVisible()
    await letter(people.overseer, /: Approved in principle$/)
  })
})

const points = [
  { section: 'gender', quote: '', text: 'How many women and men will come to the seminar?' },
  { section: 'outcomes', quote: 'What the proposal says of its outcomes.', text: 'By when, and who counts?' },
  { section: 'risks', quote: 'Few small firms come.', text: 'What is the smallest number with which it is held?' },
]

describe('the proposal', () => {
  test('is completed by its overseer, the budget too, and submitted', async () => {
    const page = await visit(people.overseer)
    await takeStep(page, number, 'Begin the full proposal')
    await writeProposal(page, number, { apec: '60000', self: '20000' })
    await takeStep(page, number, 'Submit the proposal for quality assessment')
    await expect(standing(page)).toHaveText('In quality assessment')
  })

  test('is returned by the assessor with three points', async () => {
    const page = await follow(people.director, /it is your turn$/)
    for (const { section, quote, text } of points) {
      const key = section === 'outcomes' ? 'beneficiariesAndOutputs' : section
      await page.goto(`${addressOf(number)}/assessment/${key}`)
      await page.getByLabel('The sentence that it is about').fill(quote)
      await page.getByLabel('What should be changed or explained').fill(text)
      await page.getByRole('button', { name: 'Save the point' }).click()
      await expect(page.getByText('The overseer reads it when the proposal is returned.')).toBeVisible()
    }
    const overseer = await visit(people.overseer)
    await overseer.goto(`${addressOf(number)}/points`)
    await expect(overseer.getByText('There are no points to answer')).toBeVisible()
    await takeStep(page, number, 'Return it with the points')
    await expect(standing(page)).toHaveText('Returned for revision')
  })

  test('is revised: the overseer answers every point, and cannot submit before', async () => {
    const page = await follow(people.overseer, /: Returned for revision$/)
    const submit = page.getByRole('region', { name: 'Submit the revised proposal', exact: true })
    await expect(submit.getByRole('link', { name: /^Answer the point/ })).toHaveCount(3)
    await expect(submit.getByRole('button')).toHaveCount(0)
    await page.goto(`${addressOf(number)}/points`)
    await awake(page)
    await expect(page.getByLabel('Your answer')).toHaveCount(3)
    for (const box of await page.getByLabel('Your answer').all()) await box.fill('It stands in the text now.')
    await page.getByRole('button', { name: 'Save all answers' }).click()
    await expect(page.getByText('3 answers are saved.')).toBeVisible()
    await writeText(page, number, 'gender', { gender: 'Thirty women and thirty men come; eight of fifteen speak.' })
    await takeStep(page, number, 'Submit the revised proposal')
  })

  test('is rated satisfactory when every point is closed and every criterion rated', async () => {
    const page = await visit(people.director)
    await page.goto(`${addressOf(number)}/assessment`)
    for (let left = points.length; left > 0; left -= 1) {
      await expect(page.getByRole('button', { name: 'Close the point' })).toHaveCount(left)
      await page.getByRole('button', { name: 'Close the point' }).first().click()
    }
    await expect(page.getByRole('button', { name: 'Close the point' })).toHaveCount(0)
    await page.goto(`${addressOf(number)}/assessment/rating`)
    await awake(page)
    const criteria = page.locator('.judging').getByRole('group')
    await expect(criteria).toHaveCount(5)
    for (const group of await criteria.all()) await group.getByRole('radio', { name: '4', exact: true }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved. The overseer reads the ratings')).toBeVisible()
    await takeStep(page, number, 'Rate satisfactory')
    await letter(people.overseer, /: Rated satisfactory$/)
  })
})

describe('the project', () => {
  test('is approved and started', async () => {
    const committee = await follow(people.committee, /: it is your turn$/)
    await takeStep(committee, number, 'Approve the project')
    const unit = await visit(people.unit)
    await takeStep(unit, number, 'Start the project')
    await expect(standing(unit)).toHaveText('In implementation')
    await letter(people.overseer, /: Approved$/)
  })

  test('is a project in implementation for everybody, in version 4.0 or higher, without what was said on its way', async () => {
    const page = await visit(null)
    await page.goto('/projects')
    await page.getByRole('link', { name: title }).first().click()
    await page.waitForURL(`**${addressOf(number)}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByText('Project in Implementation').first()).toBeVisible()
    await expect(page.getByText('Thirty women and thirty men come').first()).toBeVisible()
    const version = await page.locator('dd').filter({ hasText: 'Version History' }).first().innerText()
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(4)
    const sent = await page.content()
    for (const said of ['What Japan thinks', 'a count of both', 'the smallest number', people.overseer.email])
      expect(sent).not.toContain(said)
    await page.goto(`${addressOf(number)}/versions`)
    await expect(page.locator('.version-rows tr').first()).toContainText('Started')
  })

  test('has told the right people at the right time, with links that open', async () => {
    const told = own().mail.received.map(readLetter)
    const subjectsOf = ({ email }: { email: string }) =>
      told
        .filter(({ to, subject }) => to === email && subject.startsWith(number))
        .map(({ subject }) => subject.slice(number.length + 2))
    expect(subjectsOf(people.overseer)).toEqual([
      'Endorsed by the forum',
      'Found eligible',
      'Approved in principle',
      'Returned for revision',
      'Rated satisfactory',
      'Approved',
    ])
    expect(subjectsOf(people.silent)).toEqual([expect.stringMatching(/^SMEWG asks for your endorsement until/)])
    expect(told.filter(({ to }) => to === ownAssessor.email).map(({ subject }) => subject)).toEqual([
      'Your account in Dossier, the register of APEC projects',
      `${session}: please score the concept notes for ${subFund}`,
    ])
    const page = await visit(people.overseer)
    for (const { links } of told.filter(({ to }) => to === people.overseer.email)) {
      const [link] = links
      expect(link).toBeDefined()
      if (link && !link.includes('/welcome/')) expect((await page.goto(link))?.status(), link).toBe(200)
    }
  })
})
