import { expect as expectSoon, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { describe, test } from 'vitest'
import { recalculated } from '../integration/reports/libreoffice'
import { answer, awake, browserOfFile, downloaded, type Visitor } from '../setup/browser'
import { edited } from '../setup/workbooks'

/**
 * A questionnaire from the library to the catalogue of best practices: Peru answers on pages with two colleagues, Mexico in
 * Excel with two mistakes, Singapore declines, Indonesia is silent.
 */
const expect = expectSoon.configure({ timeout: 15_000 })
const { visit } = browserOfFile()

const overseer: Visitor = 'overseer of Chile'
const project = '/projects/PPWE-81-2019A'
const questionnaire = `${project}/questionnaires/1`

const contacts = ['Peru', 'Mexico', 'Singapore', 'Indonesia'].map(economy => ({
  ...{ economy, name: `Contact of ${economy}`, email: `contact@${economy.toLowerCase()}.example` },
}))

/** The addresses of the letters to somebody, the latest first, as the administrator of the demo finds them. */
async function lettersTo(email: string): Promise<string[]> {
  const page = await visit({ as: 'administrator' })
  await page.goto('/letters')
  const links = await page.getByRole('row', { name: email }).locator('a[href^="/letters/"]').all()
  return Promise.all(links.map(async link => (await link.getAttribute('href')) ?? ''))
}

/** Comes to a page by the link of the latest letter to an address, without an account. */
async function follow(email: string, wanted: string, foresee: RegExp[] = []): Promise<Page> {
  const [letter] = await lettersTo(email)
  if (!letter) throw new Error(`No letter came to ${email}`)
  const page = await visit({ foresee })
  await page.goto(letter)
  const link = await page.locator(`.letter a[href*="${wanted}"]`).getAttribute('href')
  await page.goto(new URL(link ?? '').pathname)
  return page
}

const comeByLetter = (email: string, foresee: RegExp[] = []) => follow(email, '/answers/', foresee)
const comeToPractices = (email: string) => follow(email, '/practices')

const contactOf = (economy: string) => `contact@${economy.toLowerCase()}.example`

/** A control of a question by its key. */
const box = (page: Page, key: string) => page.locator(`[name="a.${key}.value"]`)
const choose = (page: Page, key: string, value: string) =>
  page.locator(`[name="a.${key}.value"][value="${value}"]`).check()

const toSection = (page: Page, title: string) => page.getByRole('link', { name: title }).first().click()
async function clear(page: Page, permission: string, name: string): Promise<void> {
  await page.getByRole('radio', { name: `May be published ${permission}` }).check()
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Clear and submit the answer' }).click()
  await expect(page.getByText(/This answer was cleared and submitted/)).toBeVisible()
}

async function saveAndContinue(page: Page): Promise<void> {
  const from = page.url()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL(url => url.href !== from)
}

describe('the overseer', () => {
  test('begins with the library, changes two questions and publishes', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${project}/questionnaires/new`)
    await page.getByRole('radio', { name: /^IP commercialisation for SMEs/ }).check()
    await page.getByRole('radio', { name: /^The economies/ }).check()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.waitForURL(`**${questionnaire}/edit**`)
    const save = async () => {
      await page.getByRole('button', { name: 'Save the question' }).click()
      await page.waitForURL('**?saved')
    }
    await page.goto(`${questionnaire}/edit/policy/leadBody`)
    await page
      .getByLabel('Question', { exact: true })
      .fill('Which kind of body leads the support of women in business?')
    await save()
    await page.goto(`${questionnaire}/edit/skills/cooperation`)
    await page.getByLabel('At most so many choices').fill('2')
    await save()
    await page.goto(`${questionnaire}/publish`)
    await page.getByLabel('Last day for answers').fill('2099-12-31')
    await page.getByRole('button', { name: /^Publish/ }).click()
    await expect(page.getByText('Open for answers').first()).toBeVisible()
  })

  test('invites four economies by a pasted list', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${questionnaire}/invite`)
    const list = contacts.map(({ economy, name, email }) => `${economy}; ${name}; ${email}`).join('\n')
    await page.getByLabel('Paste a list').fill(list)
    await page.getByRole('button', { name: 'Fill in the rows' }).click()
    await expect(page.getByText('4 lines were filled in')).toBeVisible()
    await page.getByRole('button', { name: 'Send the letters' }).click()
    await page.waitForURL(`**${questionnaire}?done=sent`)
    await expect(page.getByRole('row', { name: /^Peru/ })).toContainText('Invited')
  })
})

describe('Peru answers on pages', () => {
  test('its focal point hands two sections to colleagues, who write without an account', async () => {
    const page = await comeByLetter(contactOf('Peru'))
    await toSection(page, 'Hand sections to colleagues')
    await awake(page)
    for (const [name, section] of [
      ['First Colleague', 'Policy and programmes'],
      ['Second Colleague', 'Commercialisation and licensing'],
    ] as const) {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByLabel('E-mail address').fill(`${name.split(' ')[0]?.toLowerCase()}@peru.example`)
      await page.getByRole('checkbox', { name: section }).check()
      await page.getByRole('button', { name: /^Send/ }).click()
      await expect(page.getByRole('row', { name })).toBeVisible()
    }
    const first = await comeByLetter('first@peru.example')
    await expect(first.getByRole('link', { name: 'Skills' })).toHaveCount(0)
    await toSection(first, 'Policy and programmes')
    await awake(first)
    await box(first, 'smeDefinition').pressSequentially('Up to 250 employees, whatever the turnover.')
    await expect(first.locator('.autosave [role=status]')).toHaveText(/^Saved \d\d:\d\d$/)
    await choose(first, 'leadBody', 'smeBody')
    await choose(first, 'hasPolicy', 'own')
    await choose(first, 'womenMeasures', 'budget')
    await box(first, 'policyPractice').fill(
      'A fund for women pays the first application. It has paid 310 of them since 2019.',
    )
    await saveAndContinue(first)
    const second = await comeByLetter('second@peru.example')
    await toSection(second, 'Commercialisation and licensing')
    await awake(second)
    await choose(second, 'hasFunds', 'yes')
    await box(second, 'funds').fill('1,250,000')
    await box(second, 'licensingPractice').fill('Model licences in plain words are free. Secret words of the ministry.')
    await saveAndContinue(second)
  })

  test('two colleagues on one section meet the same screen as authors do', async () => {
    const first = await comeByLetter('first@peru.example', [answer(409)])
    const focal = await comeByLetter(contactOf('Peru'))
    for (const page of [first, focal]) {
      await toSection(page, 'Policy and programmes')
      await awake(page)
    }
    await box(focal, 'smeDefinition').fill('Up to 200 employees, whatever the turnover.')
    await focal.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(focal.getByText(/Saved\.$/)).toBeVisible()
    await box(first, 'smeDefinition').fill('Up to 250 employees, and a turnover below a limit.')
    await expect(first.getByText(/^Not saved: .*Your text is still here/)).toBeVisible()
    await first.getByRole('button', { name: 'Look at both' }).click()
    await expect(first.getByText('Theirs, saved now')).toBeVisible()
    await first.getByRole('radio', { name: /^Take theirs/ }).check()
    await first.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(box(first, 'smeDefinition')).toHaveValue('Up to 200 employees, whatever the turnover.')
  })

  test('its focal point completes the answer, keeps one back from publication, and clears it', async () => {
    const page = await comeByLetter(contactOf('Peru'))
    await toSection(page, 'Patenting abroad')
    await choose(page, 'abroadHelp', 'advice')
    await saveAndContinue(page)
    await toSection(page, 'Commercialisation and licensing')
    await page.locator('details:has([name="a.licensingPractice.permission"]) summary').click()
    await page.locator('[name="a.licensingPractice.permission"]').selectOption('no')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(/Saved\.$/)).toBeVisible()
    await page.goto(page.url().replace(/\/sections\/.*/, '/clear'))
    await clear(page, 'with the name of the economy', 'Head of the Office')
  })
})

type Cells = Record<string, ExcelJS.CellValue>

/** Types answers into the rows of their questions, wherever they stand. */
const typing = (cells: Cells) => (workbook: ExcelJS.Workbook) => {
  const left = new Set(Object.keys(cells))
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row => {
      const key = String(row.getCell('A').value ?? '')
      if (!left.delete(key)) return
      row.getCell('E').value = cells[key] ?? null
    })
  if (left.size > 0) throw new Error(`The workbook has no rows for ${[...left].join(', ')}`)
}

/** Every comment of a workbook with the key of its row. */
function comments(workbook: ExcelJS.Workbook): Record<string, string> {
  const found: Record<string, string> = {}
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row =>
      row.eachCell({ includeEmpty: true }, cell => {
        if (cell.note) found[String(row.getCell('A').value)] = JSON.stringify(cell.note)
      }),
    )
  return found
}

const throughOffice = async (check: string, bytes: Buffer) =>
  Buffer.from(new Uint8Array((await recalculated(check, bytes)) ?? bytes))

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await page.locator('form:has(input[type=file]) button').click()
}

describe('Mexico answers in Excel', () => {
  test('two bad cells come back marked, are mended, and the answer is cleared', async () => {
    const page = await comeByLetter(contactOf('Mexico'))
    const at = new URL(page.url()).pathname
    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('link', { name: 'Download as an Excel workbook' }).click(),
    )
    const filled = await edited(
      bytes,
      typing({
        ...{ smeDefinition: 'Up to 100 employees.', leadBody: 'The IP office', hasPolicy: 'No', womenMeasures: 'No' },
        ...{ hasFunds: 'Yes', funds: 'about a million', womenTrainees: null, trainees: 120.5, 'abroadHelp/none': 'x' },
        ...{ womenPractice: 'A prize for women inventors is given each year. It is shown on television.' },
      }),
    )
    await page.goto(`${at}/load`)
    await upload(page, name, await throughOffice('a filled questionnaire', filled))
    await expect(page.getByText(/whole number/).first()).toBeVisible()
    const marked = await downloaded(page, () => page.locator('a[href$="marked.xlsx"]').first().click())
    await page.getByRole('button', { name: 'Load what can be loaded' }).click()
    await expect(page.getByText(/answers were saved\./)).toBeVisible()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(marked.bytes).buffer)
    const noted = comments(workbook)
    expect(Object.keys(noted).sort()).toEqual(['funds', 'trainees'])
    expect(noted.trainees).toContain('Enter a whole number')
    const mended = await edited(marked.bytes, typing({ funds: 1_000_000, trainees: 120 }))
    await upload(page, name, await throughOffice('a mended questionnaire', mended))
    await expect(page.locator('a[href$="marked.xlsx"]')).toHaveCount(0)
    await page.getByRole('button', { name: 'Load these answers' }).click()
    await expect(page.getByText(/answers were saved\./)).toBeVisible()
    await page.goto(`${at}/clear`)
    await clear(page, 'without the name of the economy', 'Director of Programmes')
  })
})

describe('the others', () => {
  test('Singapore declines with a reason', async () => {
    const page = await comeByLetter(contactOf('Singapore'))
    await page.getByRole('link', { name: 'Decline to answer' }).click()
    await page
      .getByLabel(/reason|why/i)
      .first()
      .fill('The subject is dealt with by another project.')
    await page.getByRole('button', { name: 'Decline to answer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Singapore declined to answer' })).toBeVisible()
  })

  test('a reminder reaches Indonesia alone', async () => {
    const page = await visit({ as: overseer })
    await page.goto(questionnaire)
    await page.getByRole('button', { name: /^Remind the/ }).click()
    await page.waitForURL(`**${questionnaire}?done=remind`)
    const counts: Record<string, number> = {}
    for (const { economy, email } of contacts) counts[economy] = (await lettersTo(email)).length
    expect(counts).toEqual({ Peru: 1, Mexico: 1, Singapore: 1, Indonesia: 2 })
    await comeByLetter(contactOf('Indonesia'))
  })
})

describe('the results', () => {
  test('are there the minute an answer is cleared, with those who did not answer', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${questionnaire}/results`)
    await expect(page.getByText(/2 of 6 economies answered/).first()).toBeVisible()
    await expect(page.locator('.report-chart svg:visible').first()).toBeVisible()
    await page.goto(`${questionnaire}/results/matrix`)
    await expect(page.getByRole('row', { name: /^Peru/ }).first()).toContainText('Answered')
    await expect(page.getByRole('row', { name: /^Indonesia/ }).first()).toContainText('No response')
    await page.goto(`${questionnaire}/results/gender`)
    await expect(page.getByRole('heading', { name: /contain measures for women/ })).toBeVisible()
    const { bytes } = await downloaded(page, () =>
      page.goto(`${questionnaire}/results`).then(() => page.getByRole('link', { name: 'Excel' }).click()),
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    expect(workbook.worksheets.length).toBeGreaterThanOrEqual(4)
  })
})

type Made = { question: string; economy: string; sentence: RegExp; title: string; description: string }

const practices: Made[] = [
  {
    ...{ question: 'policyPractice', economy: 'Peru', sentence: /^A fund for women pays/ },
    ...{
      title: 'A fund that pays the first application',
      description: 'The fund pays the fees of a first application.',
    },
  },
  {
    ...{ question: 'licensingPractice', economy: 'Peru', sentence: /^Secret words of the ministry/ },
    ...{ title: 'Model licences in plain words', description: 'Model licences are free and written for everybody.' },
  },
]

describe('two practices', () => {
  test.each(practices)('$title: is made of a passage, discussed, agreed, confirmed and published', async made => {
    const { question, economy, sentence, title, description } = made
    const page = await visit({ as: overseer })
    await page.goto(`${questionnaire}/results/texts/${question}`)
    await page
      .getByRole('link', { name: /Make a practice/ })
      .first()
      .click()
    await page.getByRole('checkbox', { name: sentence }).check()
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Theme').selectOption('policy')
    await page.getByLabel('Description').fill(description)
    await page
      .getByLabel(/conditions/i)
      .first()
      .fill('A budget of its own.')
    await page.getByRole('button', { name: 'Make the practice' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.getByLabel('Event').fill('Seminar in Santiago')
    await page.getByLabel('Day').fill('2026-10-01')
    await page.getByRole('button', { name: 'Record the discussion' }).click()
    await page.getByRole('button', { name: 'Record that it was agreed' }).click()
    await page.getByRole('button', { name: `Ask ${economy}` }).click()
    const focal = await comeToPractices(contactOf(economy))
    const word = focal.getByRole('article', { name: title })
    await word.getByLabel('We confirm the text').check()
    await word.getByRole('button', { name: 'Give this word' }).click()
    await expect(focal.getByText(`Confirmed for ${economy}`).first()).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Publish it' }).click()
    await expect(page.getByRole('link', { name: 'See it in the catalogue' })).toBeVisible()
  })

  test('stand in the public catalogue, which hides what was not permitted', async () => {
    const page = await visit()
    for (const { title, sentence } of practices) {
      await page.goto('/practices?q=application+licences')
      await page.goto('/practices')
      await page.getByRole('link', { name: title }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      const isSecret = sentence.source.includes('Secret')
      await expect(page.getByText('Secret words of the ministry')).toHaveCount(0)
      await expect(page.getByText('It has paid 310 of them')).toHaveCount(0)
      await expect(page.getByText(/A fund for women pays the first application/)).toHaveCount(isSecret ? 0 : 1)
    }
    for (const file of ['/practices.html', '/practices.atom', '/practices.xlsx']) {
      const came = await page.request.get(file)
      expect(came.status()).toBe(200)
      expect((await came.body()).toString('latin1')).not.toContain('Secret words')
    }
  })
})
