import { expect as expectSoon, type Page } from '@playwright/test'
import JSZip from 'jszip'
import { describe, test } from 'vitest'
import { seminar, seminarPeople } from '~db/seed/demo/running/seminar'
import { enterActualSpending } from '../setup/actual-spending'
import { cast, number, writeApprovedProject } from '../setup/approved-project'
import { answer, awake, downloaded } from '../setup/browser'
import { addressOf, standing, takeStep } from '../setup/journey-acts'
import { journeyOfFile } from '../setup/journey-visits'
import { commentsIn, listOfPeople } from '../setup/list-of-people'
import { numbersOf, recalculatedWorkbook } from '../setup/recalculated-workbook'

/** Letters are sent beside the pages here, so that a page may take longer than elsewhere. */
const expect = expectSoon.configure({ timeout: 15_000 })

/** CTI 32 2017A from its approval to its completion, with everybody whom it takes. */
const { visit, letter, follow } = journeyOfFile({ prepare: writeApprovedProject })

const { overseer, secretariat, director, committee, focal, auditor } = cast
const project = addressOf(number)

/** The words of a Word file, without its marks. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const text = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')
  return (text ?? '').replace(/<[^>]+>/g, '')
}

const decide = async (page: Page, words: string) => {
  await page.getByLabel('Approve it').check()
  await page.getByLabel('In words').fill(words)
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('Saved. The other side is told by letter.')).toBeVisible()
}

describe('the project runs', () => {
  test('once the project management unit has started it', async () => {
    const page = await visit(secretariat)
    await takeStep(page, number, 'Start the project')
    await expect(standing(page)).toHaveText(/In implementation|Completion report due/)
  })

  test('an extension is asked for; the committee decides, since it is longer than the Secretariat may grant', async () => {
    const page = await visit(overseer)
    await page.goto(`${project}/amendments`)
    await page.getByRole('link', { name: 'Ask for an extension' }).click()
    await page.getByLabel('Why the project needs more time').fill('The tender was held twice.')
    await page.getByLabel('The new last day').fill('2020-06-30')
    await page.getByRole('button', { name: 'Ask for the extension' }).click()
    await expect(page.getByText('Saved. The other side is told by letter.')).toBeVisible()
    await decide(await follow(committee, /extension/i), 'The results stay useful.')
    const record = await visit(null)
    await record.goto(project)
    await expect(record.getByText('extended to 30 June 2020').first()).toBeVisible()
    await expect(record.getByText('31 December 2018').first()).toBeVisible()
    await letter(overseer, /Extension.*approved/i)
  })

  test('money moves between two lines by a reprogramming, which keeps what was planned', async () => {
    const page = await visit(overseer)
    await page.goto(`${project}/amendments/reprogramming`)
    await awake(page)
    const line = (item: string) =>
      page.getByRole('group', { name: /^Line \d+$/ }).filter({ has: page.locator(`input[value="${item}"]`) })
    const photocopies = line('Photocopying')
    await photocopies.getByLabel('How many', { exact: true }).fill('800')
    const report = line('Publication and distribution of report')
    await report.getByLabel('Rate for one, US$').fill('33')
    await page.getByLabel('Why the project is to be changed').fill('Participants want files and not paper.')
    await page.getByRole('button', { name: 'Show what changes' }).click()
    await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible()
    await page.getByRole('button', { name: 'Ask for the reprogramming' }).click()
    await expect(page.getByText('Saved. The other side is told by letter.')).toBeVisible()
    await decide(await follow(committee, /reprogramming/i), 'The total stays as it was approved.')
    await page.goto(`${project}/amendments`)
    await expect(page.getByText('Approved').first()).toBeVisible()
  })
})

describe('money is spent', () => {
  test('payment by payment; what goes above its line asks for a tick', async () => {
    const page = await visit(overseer, { foresee: [answer(409)] })
    const pay = async (line: RegExp, amount: string, on: string) => {
      await page.goto(`${project}/payments/new`)
      const options = await page.getByLabel('Budget line').locator('option').allInnerTexts()
      await page.getByLabel('Budget line').selectOption(options.find(text => line.test(text)) ?? '')
      await page.getByLabel('APEC money').check()
      await page.getByLabel('Amount').fill(amount)
      await page.getByLabel('Day of the payment').fill(on)
      await page.getByLabel('Paid to').fill('=HYPERLINK("http://evil.example","pay")')
      await page.getByRole('button', { name: 'Record the payment' }).click()
    }
    await pay(/honoraria/i, '4,000.00', '2019-09-20')
    await expect(page.getByText('4,000').first()).toBeVisible()
    await pay(/^Photocopying/, '100', '2019-09-20')
    await expect(page.getByRole('heading', { name: 'Please look at this payment again' })).toBeVisible()
    await page.getByLabel('The payment is right. Record it all the same.').check()
    await page.getByRole('button', { name: 'Record the payment' }).click()
    await page.waitForURL('**/payments?saved=payment')
    await page.getByLabel(/Why it differs from plan.*Photocopying/).fill('Maps of the venue were copied too.')
    await page.getByRole('button', { name: /^Save the explanation of Photocopying/ }).click()
    await expect(page.getByText('Maps of the venue were copied too.').first()).toBeVisible()
  })
})

describe('monitoring reports', () => {
  const begin = async (page: Page, place: number) => {
    await page.goto(`${project}/monitoring`)
    await page.getByRole('button', { name: 'Begin this report' }).first().click()
    await page.waitForURL(`**/monitoring/${place}/edit`)
    await awake(page)
  }
  const asks = (page: Page, name: string) => page.getByRole('group', { name })
  const lookAtRisks = async (page: Page) => {
    for (const risk of await page.locator('.risk-look').all()) await risk.getByLabel('No', { exact: true }).check()
  }

  test('are drafted from the facts; a yes that they contradict is pointed out, and the Secretariat accepts', async () => {
    const page = await visit(overseer)
    await begin(page, 1)
    await asks(page, 'Is the project on schedule?').getByLabel('Yes').check()
    await asks(page, 'Is it on budget?').getByLabel('Yes').check()
    await asks(page, 'Is it on target to reach its objectives?').getByLabel('Yes').check()
    await page.getByRole('button', { name: 'Save and submit to the Secretariat' }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Your text is saved, but the report cannot be submitted yet')
    await expect(alert).toContainText('“On schedule” is answered with yes, but')
    await awake(page)
    await asks(page, 'Is the project on schedule?').getByLabel('No').check()
    await page.getByLabel('How far off is it?').first().fill('About a year.')
    await page.getByLabel('What is being done about it?').first().fill('The tender is held again.')
    await page.getByLabel('What support is needed?').first().fill('None.')
    await page.getByRole('textbox', { name: /^Progress since the last report/ }).fill('The questionnaire is ready.')
    await lookAtRisks(page)
    await page.getByRole('button', { name: 'Save and submit to the Secretariat' }).click()
    await page.waitForURL(`**${project}/monitoring/1`)
    const unit = await follow(secretariat, /monitoring report/i)
    await unit.goto(`${project}/monitoring/1/review`)
    await awake(unit)
    await unit.getByRole('button', { name: /^Accept/ }).click()
    await unit.waitForURL(`**${project}/monitoring/1`)
    await letter(overseer, /monitoring report.*accepted/i)
  })

  test('that are late stand in the list: one is reminded of, reported to the committee, and then submitted', async () => {
    const unit = await visit(secretariat)
    await unit.goto('/late')
    const late = /monitoring report 2/i
    await unit.getByRole('group', { name: 'Reminders to send' }).getByLabel(late).check()
    await unit.getByRole('button', { name: 'Send the reminder of the ticked reports' }).click()
    await expect(unit.getByText('Done with 1 report.')).toBeVisible()
    await letter(overseer, /late/i)
    const group = unit.getByRole('group', { name: 'To be reported to the committee' })
    await group.getByLabel(late).check()
    await unit.getByRole('button', { name: 'Record the ticked ones as reported' }).click()
    await expect(unit.getByText('Done with 1 report.')).toBeVisible()
    const paper = await visit(committee)
    await paper.goto('/late')
    await expect(paper.getByRole('row', { name: /CTI 32 2017A.*monitoring report 2/i }).first()).toContainText('2026')
    await expect(paper.getByRole('button', { name: /Send the reminder/ })).toHaveCount(0)
    const workbook = await paper.request.get('/late.xlsx')
    expect(workbook.status()).toBe(200)

    const page = await visit(overseer)
    await begin(page, 2)
    for (const asked of ['Is the project on schedule?', 'Is it on budget?', 'Is it on target to reach its objectives?'])
      await asks(page, asked).getByLabel('No').check()
    for (const asked of ['How far off is it?', 'What is being done about it?', 'What support is needed?'])
      for (const box of await page.getByLabel(asked).all()) await box.fill('As the amendment says.')
    await page.getByRole('textbox', { name: /^Progress since the last report/ }).fill('The contractor is engaged.')
    await lookAtRisks(page)
    await page.getByRole('button', { name: 'Save and submit to the Secretariat' }).click()
    await page.waitForURL(`**${project}/monitoring/2`)
    await unit.goto('/late')
    await expect(unit.getByRole('row', { name: /CTI 32 2017A.*monitoring report 2/i })).toHaveCount(0)
  })
})

describe('the seminar', () => {
  const came = seminarPeople.filter(({ standing: is }) => is === 'attended')
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const load = async (page: Page, buffer: Buffer) => {
    await page.goto(`${people}/load`)
    await page.locator('input[type=file]').setInputFiles({ name: 'People.xlsx', mimeType, buffer })
    await page
      .getByRole('button', { name: /^Load|^Read|^See/ })
      .last()
      .click()
    await page.waitForURL('**/load?upload=**')
  }
  let event = ''
  let people = ''

  test('is announced, and economies nominate', async () => {
    const page = await visit(overseer)
    await page.goto(`${project}/events/new`)
    await page.getByLabel('Title').fill(seminar.title)
    await page.getByLabel('Kind').selectOption({ label: 'Seminar' })
    await page.getByLabel('Place').fill('Vladivostok')
    await page.getByLabel('Hosting economy').selectOption('Russia')
    await page.getByLabel('Seats').fill('80')
    await page.locator('main form button[type=submit], main form button:not([type])').last().click()
    await page.waitForURL(/\/events\/\d+/)
    event = new URL(page.url()).pathname.match(/.*\/events\/\d+/)?.[0] ?? ''
    people = event
    const chile = await visit(focal)
    await chile.goto(`${event}/nominations`)
    await chile.getByLabel('Name').fill('Nominee 1, Chile')
    await chile.getByLabel('Woman').check()
    await chile.getByRole('button', { name: /^Nominate/ }).click()
    await expect(chile.getByText('Nominee 1, Chile').first()).toBeVisible()
    await letter(overseer, /Chile named somebody/)
    await page.goto(`${event}/nominations`)
    await expect(page.getByRole('row', { name: /^Chile/ })).toContainText('1')
    await page.goto(`${event}/edit`)
    await awake(page)
    await page.getByLabel('First day').fill('2019-09-10')
    await page.getByLabel('Last day').fill('2019-09-12')
    await page.locator('main form button[type=submit], main form button:not([type])').last().click()
    await expect(page.getByText(/12 September 2019/).first()).toBeVisible()
  })

  test('was attended by those in a workbook: good rows load, the others come back with comments', async () => {
    const page = await visit(overseer)
    const first = await listOfPeople(came, {
      20: { Economy: 'Atlantis' },
      30: { Sex: 'twelve' },
      40: { Name: '=HYPERLINK("http://evil.example","Participant")' },
    })
    await load(page, first)
    await expect(page.getByText('Atlantis').first()).toBeVisible()
    const marked = await downloaded(page, () =>
      page.getByRole('link', { name: 'Download the workbook with comments' }).click(),
    )
    const comments = await commentsIn(marked.bytes)
    expect(comments.length).toBeGreaterThanOrEqual(2)
    await page.getByRole('button', { name: 'Load the good rows' }).click()
    await page.waitForURL('**&added=**')
    await load(page, await listOfPeople(came))
    await page.getByRole('button', { name: /^Load (these people|the good rows)/ }).click()
    await page.waitForURL('**&added=**')
    const everybody = await visit(null)
    await everybody.goto(event)
    await expect(everybody.getByText('Participant 1, Chile')).toHaveCount(0)
    await expect(everybody.getByRole('row', { name: /^Chile/ }).first()).toContainText('2')
  })
})

describe('what the project delivers', () => {
  test('is taken from the proposal into the register, delivered, and spread', async () => {
    const page = await visit(overseer)
    await page.goto(`${project}/outputs`)
    await page.getByRole('button', { name: 'Add them to the register' }).click()
    await page
      .getByRole('link', { name: /seminar/i })
      .first()
      .click()
    await page.getByLabel('How many are planned').fill('1')
    await page.getByRole('button', { name: 'Save the promise' }).click()
    await page.waitForURL('**/outputs?*')
    await page
      .getByRole('link', { name: /seminar/i })
      .first()
      .click()
    await page.getByLabel('Delivered on').fill('2019-09-12')
    await page.getByLabel('How many were delivered').fill('1')
    await page.getByLabel('How it is used, and by whom').last().fill('Officials of 15 economies compared what works.')
    await page.getByLabel('Why fewer came, or later').fill('Moved with the extension.')
    await page.getByRole('button', { name: 'Record the delivery' }).click()
    await expect(page.getByText('12 September 2019').first()).toBeVisible()
    await page.goto(`${project}/dissemination/new`)
    await page.getByLabel('How it was spread').selectOption({ label: 'Published on a web site' })
    await page.getByLabel('Where, or to whom').fill('Web site of IPEG')
    await page.locator('main form button[name=intent]').last().click()
    await expect(page.getByText('Web site of IPEG').first()).toBeVisible()
  })

  test('is measured: parts that do not add up are told with their numbers, the Secretariat approves', async () => {
    const page = await visit(overseer, { foresee: [answer(422)] })
    await page.goto(`${project}/indicators/cti-32-participants`)
    await page.getByLabel('First day of the period').fill('2019-07-01')
    await page.getByLabel('Last day of the period').fill('2019-12-31')
    await page.getByLabel('Value').fill('54')
    await page.getByLabel('Women').fill('30')
    await page.getByLabel('Men', { exact: true }).fill('25')
    await page.getByRole('button', { name: 'Submit the value' }).click()
    await expect(page.getByRole('alert')).toContainText('55')
    await page.getByLabel('Men', { exact: true }).fill('24')
    await page.getByRole('button', { name: 'Submit the value' }).click()
    const checker = await follow(director, /measured/i)
    await checker.goto(`${project}/indicators/cti-32-participants`)
    await checker.getByRole('button', { name: 'Approve the value' }).click()
    await expect(checker.getByText('Approved').first()).toBeVisible()
    const everybody = await visit(null)
    await everybody.goto(`${project}/indicators`)
    await expect(everybody.getByText('54').first()).toBeVisible()
  })
})

describe('the completion report', () => {
  const report = `${project}/completion-report`
  const submit = (page: Page) => page.getByRole('button', { name: 'Save and submit to the Secretariat' }).click()
  const write = async (page: Page) => {
    await page.goto(`${report}/edit`)
    await awake(page)
  }
  const settleActivities = async (page: Page) => {
    for (const done of await page.getByRole('radio', { name: 'Done', exact: true }).all()) await done.check()
  }

  test('holds the facts; the overseer writes the judgement, and one number of their own with a reason', async () => {
    const page = await visit(overseer)
    await write(page)
    for (const box of await page.locator('.report-form .report-part > .field > textarea').all())
      await box.fill('Written for this journey. <script>alert(1)</script> =1+1')
    await settleActivities(page)
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByText('Saved. You may leave and go on later.')).toBeVisible()
    await page.goto(`${report}/numbers`)
    await page
      .getByRole('link', { name: /Participants, Chile: women/ })
      .first()
      .click()
    await page.getByLabel('Your own number').fill('2')
    await page.getByLabel('Reason').fill('One more came on the second day.')
    await page.getByRole('button', { name: /^Give/ }).click()
    await expect(page.getByText('Saved. The report shows it from now on.')).toBeVisible()
    await page.goto(report)
    await expect(page.getByText('One more came on the second day.').first()).toBeVisible()
  })

  test('says what is open, is submitted, and comes back with points', async () => {
    const page = await visit(overseer, { foresee: [answer(422)] })
    await write(page)
    await submit(page)
    await expect(page.getByRole('alert')).toContainText('the report cannot be submitted yet')
    await enterActualSpending(page, `${project}/edit/budget`)
    await write(page)
    await expect(page.getByText(/numbers have changed since you drafted the report/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Save and refresh the report' }).click()
    await expect(page.getByText(/numbers have changed since you drafted the report/)).toHaveCount(0)
    await awake(page)
    await submit(page)
    await page.waitForURL(`**${report}`)
    const unit = await visit(secretariat)
    await unit.goto(`${report}/review`)
    await awake(unit)
    await unit.getByRole('button', { name: 'Add a point' }).click()
    await unit.getByLabel('Part of the report').first().selectOption({ label: 'Outcomes' })
    await unit.getByLabel('What the overseer should change').first().fill('Say who uses the best practices.')
    await unit.getByRole('button', { name: 'Return it to the overseer' }).click()
    await unit.waitForURL(`**${report}`)
    await letter(overseer, /returned/i)
  })

  test('is mended, submitted again, assessed and accepted, which completes the project', async () => {
    const page = await visit(overseer)
    await page.goto(`${report}/points`)
    await page.getByLabel('Your reply').fill('Two economies train their advisers with them.')
    await page.getByRole('button', { name: 'Reply to the point on Outcomes' }).click()
    await expect(page.getByText('Two economies train their advisers with them.').first()).toBeVisible()
    await write(page)
    await page
      .getByRole('textbox', { name: /^Outcomes/ })
      .fill('Two economies train their advisers with the best practices.')
    await submit(page)
    await page.waitForURL(`**${report}`)
    const unit = await visit(secretariat, { foresee: [answer(422)] })
    await unit.goto(`${report}/points`)
    await unit.getByRole('button', { name: 'Settle this point' }).click()
    await expect(unit.getByText(/Settled on/)).toBeVisible()
    await unit.goto(`${report}/review`)
    await awake(unit)
    await unit.getByRole('button', { name: 'Accept the report' }).click()
    await expect(unit.getByRole('alert')).toContainText('Say in your assessment whether the guidelines were followed.')
    await unit.getByRole('group', { name: 'Were the guidelines followed?' }).getByRole('radio').first().check()
    await unit.getByLabel('Could the project have been managed better?').fill('The tender could begin earlier.')
    await unit.getByRole('button', { name: 'Accept the report' }).click()
    await unit.waitForURL(`**${report}`)
    await unit.goto(project)
    await expect(unit.getByText('Completed Project').first()).toBeVisible()
    await letter(overseer, /accepted/i)
  })

  test('is frozen: its files are the same bytes when they are made again, and say the same numbers', async () => {
    const unit = await visit(auditor)
    await unit.goto(`${project}/frozen`)
    await unit.getByRole('button', { name: /again/i }).last().click()
    await expect(unit.getByText(/same/i).first()).toBeVisible()
    const files = {} as Record<'html' | 'xlsx' | 'docx', Buffer>
    for (const format of ['html', 'xlsx', 'docx'] as const) {
      const came = await unit.request.get(`${report}.${format}`)
      expect(came.status()).toBe(200)
      files[format] = await came.body()
    }
    const html = files.html.toString('utf8')
    expect(html).toContain('One more came on the second day.')
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i)
    const word = await wordsOf(files.docx)
    expect(word).toContain('One more came on the second day.')
    const book = await recalculatedWorkbook('The completion report of the journey', files.xlsx)
    if (book) expect(numbersOf(book)).toEqual(expect.arrayContaining([54, 30, 24]))
    const zip = await unit.request.get(`${project}/dossier.zip`)
    expect(zip.status()).toBe(200)
    expect(Object.keys((await JSZip.loadAsync(await zip.body())).files)).toEqual(
      expect.arrayContaining(['index.html', 'SHA256SUMS.txt']),
    )
  })

  test('has a summary for everybody, without names and without what is internal', async () => {
    const page = await visit(null)
    await page.goto(project)
    await page.getByRole('link', { name: 'Summary report' }).click()
    await expect(page.getByText('Two economies train their advisers').first()).toBeVisible()
    for (const hidden of [
      'Participant 1, Chile',
      'The tender could begin earlier.',
      'Say who uses the best practices.',
    ])
      await expect(page.getByText(hidden)).toHaveCount(0)
    for (const format of ['html', 'docx', 'xlsx']) {
      const came = await page.request.get(`${project}/summary.${format}`)
      expect(came.status()).toBe(200)
    }
  })
})
