import type { Page } from '@playwright/test'
import { answer } from '../../setup/browser'
import { lookAt, type PageCase, project, refused } from '../../setup/looked-at'

const events: PageCase = { name: 'the events of a project', as: 'overseer of Russia', to: `${project}/events` }
const fresh: PageCase = { name: 'the form of an event', as: 'overseer of Russia', to: `${project}/events/new` }

const add = (page: Page) => page.getByRole('button', { name: 'Add the event' }).click()

/** Adds an event that lies ahead, and stands on its page. */
async function anEvent(page: Page): Promise<void> {
  await page.getByLabel('Title').fill('Seminar on the protection of inventions and their use by small firms')
  await page.getByLabel('First day').fill('2031-08-20')
  await page.getByLabel('Last day').fill('2031-08-22')
  await page.getByLabel('Seats').fill('60')
  await add(page)
  await page.getByRole('heading', { name: 'Programme' }).waitFor()
}

async function somebody(page: Page, name: string, more: { role: string; email?: string }): Promise<void> {
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Woman', { exact: true }).check()
  await page.getByLabel('Economy', { exact: false }).first().selectOption('Chile')
  await page.getByLabel('Role').selectOption(more.role)
  await page.getByLabel('Standing').selectOption('attended')
  await page.getByRole('button', { name: 'Add the person' }).click()
  await page.getByRole('cell', { name }).or(page.getByRole('rowheader', { name })).first().waitFor()
}

/** The event with two people, at its list. */
async function withPeople(page: Page): Promise<void> {
  await anEvent(page)
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await page
    .getByRole('heading', { name: 'Nobody is on the list yet' })
    .or(page.getByText('Nobody is on the list yet'))
    .first()
    .waitFor()
  await somebody(page, 'Ana Torres', { role: 'participant' })
  await somebody(page, 'Beatriz Soto', { role: 'speaker' })
}

const onPage = (name: string, ready: (page: Page) => Promise<unknown>, more: Partial<PageCase> = {}): PageCase => ({
  ...{ ...fresh, name, ...more },
  ready,
})

lookAt([
  events,
  fresh,
  onPage(
    'an event with errors',
    async page => {
      await add(page)
      await refused(page)
    },
    { foresee: [answer(422)] },
  ),
  onPage('an event', anEvent),
  onPage('the people of an event', withPeople),
  onPage('an event with people', async page => {
    await withPeople(page)
    await page.getByRole('link', { name: /^Seminar on the protection/ }).click()
    await page.getByRole('heading', { name: 'Who took part' }).waitFor()
  }),
  onPage('a programme that is written', async page => {
    await withPeople(page)
    await page.getByRole('link', { name: /^Seminar on the protection/ }).click()
    await page.getByRole('link', { name: 'Write the programme' }).click()
    await page.getByRole('button', { name: 'Add a point' }).click()
    await page.getByLabel('Beatriz Soto (Chile)').waitFor()
  }),
  onPage('nominations', async page => {
    await anEvent(page)
    await page.getByRole('link', { name: 'Nominations' }).click()
    await page.getByRole('heading', { name: 'All travel-eligible economies' }).waitFor()
  }),
  onPage('loading people', async page => {
    await anEvent(page)
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByRole('link', { name: 'Load people' }).click()
    await page.getByLabel('Workbook').waitFor()
  }),
  onPage('feedback and materials', async page => {
    await anEvent(page)
    await page.getByRole('link', { name: 'Feedback and materials' }).click()
    await page.getByRole('heading', { name: 'Materials', exact: true }).waitFor()
  }),
])
