import { expect as expectSoon, type Page } from '@playwright/test'
import { addDays } from '~/domain/calendar'
import { awake } from './browser'

const expect = expectSoon.configure({ timeout: 15_000 })

/** Days from today, as date fields take them. */
export const inDays = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days)

export const addressOf = (number: string) => `/projects/${number.replaceAll(' ', '-')}`

/** Saves the form of a section or a budget, and waits for its version. */
async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Saved as version/)).toBeVisible()
}

/** Opens the form of a section, fills it as told, and saves it. */
export async function writeSection(page: Page, number: string, section: string, fill: () => Promise<unknown>) {
  await page.goto(`${addressOf(number)}/edit/${section}`)
  await awake(page)
  await fill()
  await save(page)
}

const box = (page: Page, key: string) => page.locator(`[id="values.${key}"]`)

/** Writes one long text of the record. */
export const writeText = (page: Page, number: string, section: string, texts: Record<string, string>) =>
  writeSection(page, number, section, async () => {
    for (const [key, text] of Object.entries(texts)) await box(page, key).fill(text)
  })

export type ConceptNote = {
  topic: string
  subFund: string
  apec: string
  self: string
  cosponsors: string[]
  person: { name: string; email: string }
}

/** Writes everything that a concept note cannot do without, section by section. */
export async function writeConceptNote(page: Page, number: string, note: ConceptNote) {
  await writeSection(page, number, 'identification', () => page.getByLabel(note.topic, { exact: true }).check())
  await writeSection(page, number, 'funding', async () => {
    await page.getByLabel('Sub-fund').selectOption({ label: note.subFund })
    await page.getByLabel('APEC Funding').fill(note.apec)
    await page.getByLabel('Co-funding Amount').fill(note.self)
  })
  await writeSection(page, number, 'fora', async () => {
    const cosponsors = page.getByRole('group', { name: /^Co-Sponsoring Economies/ })
    for (const economy of note.cosponsors) await cosponsors.getByLabel(economy, { exact: true }).check()
  })
  await writeSection(page, number, 'dates', async () => {
    await box(page, 'expectedStart').fill(inDays(200))
    await box(page, 'expectedCompletion').fill(inDays(560))
  })
  await writeSection(page, number, 'proponents', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByLabel('Name', { exact: true }).fill(note.person.name)
    await page.getByLabel('E-mail', { exact: true }).fill(note.person.email)
  })
  for (const key of ['summary', 'relevance', 'objectives', 'alignment', 'gender'])
    await writeText(page, number, key, {
      [key]: `What the concept note says of its ${key}. It is one sentence, or two.`,
    })
}

const proposalTexts: Record<string, string[]> = {
  justification: ['justification'],
  beneficiariesAndOutputs: ['outputs', 'outcomes', 'beneficiaries'],
  dissemination: ['dissemination'],
  gender: ['gender'],
  monitoringAndEvaluation: ['monitoringAndEvaluation'],
  linkages: ['linkages'],
  sustainability: ['sustainability'],
}

/** Completes the proposal: its texts, work plan, risks, and a budget of these whole dollars. */
export async function writeProposal(page: Page, number: string, budget: { apec: string; self: string }) {
  for (const [section, keys] of Object.entries(proposalTexts))
    await writeText(
      page,
      number,
      section,
      Object.fromEntries(keys.map(key => [key, `What the proposal says of its ${key}.`])),
    )
  await writeSection(page, number, 'workPlan', async () => {
    await page.getByRole('button', { name: 'Add an activity' }).click()
    await page.getByLabel('When, in other words').fill('First half-year')
    await page.getByLabel('Activity', { exact: true }).fill('Seminar in Bangkok')
    await page.getByLabel('Output', { exact: true }).fill('Report of the seminar')
  })
  await writeSection(page, number, 'risks', async () => {
    await page.getByRole('button', { name: 'Add a risk' }).click()
    await page.getByLabel('What could go wrong').fill('Few small firms come.')
    await page.getByLabel('How it is prevented').fill('Their associations choose the week.')
  })
  await writeBudget(page, number, budget)
}

async function writeBudget(page: Page, number: string, { apec, self }: { apec: string; self: string }) {
  await page.goto(`${addressOf(number)}/edit/budget`)
  await awake(page)
  for (const [index, [rate, payer]] of [[apec, 'APEC'] as const, [self, 'Self-funding'] as const].entries()) {
    await page.getByRole('button', { name: 'Add a line: Direct labour' }).click()
    const line = page.getByRole('group', { name: `Line ${index + 1}`, exact: true })
    await line.getByLabel('Item').fill(`Paid by ${payer}`)
    await line.getByLabel('How many', { exact: true }).fill('1')
    await line.getByLabel('of what', { exact: true }).first().fill('lump sum')
    await line.getByLabel('Rate for one, US$').fill(rate)
    if (payer !== 'APEC') await line.getByLabel('Paid by', { exact: true }).selectOption({ label: payer })
  }
  await save(page)
}

/** Takes a step on the page of steps, with what is said about it; gives the number that the project has then. */
export async function takeStep(page: Page, number: string, title: string, reason?: string): Promise<string> {
  await page.goto(`${addressOf(number)}/steps`)
  const step = page.getByRole('region', { name: title, exact: true })
  if (reason !== undefined) await step.getByRole('textbox').first().fill(reason)
  const declare = step.getByRole('checkbox', { name: 'I declare this' })
  if ((await declare.count()) > 0) await declare.check()
  await step.getByRole('button', { name: title, exact: true }).click()
  await expect(page.getByRole('region', { name: title, exact: true })).toHaveCount(0)
  return new URL(page.url()).pathname.split('/')[2]?.replaceAll('-', ' ') ?? ''
}

/** What the page of steps says of where the project stands. */
export const standing = (page: Page) => page.locator('.standing b').first()
