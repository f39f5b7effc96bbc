import { expect, type Page } from '@playwright/test'
import { marketTraders } from '~db/seed/demo/questionnaires/market-traders'
import { judgedIn } from '../../setup/answer-workbooks'
import { answer } from '../../setup/browser'
import { demoQuestionnaires } from '../../setup/demo-questionnaires'
import { lookAt, refused } from '../../setup/looked-at'
import { edited, typing } from '../../setup/workbooks'

const { canada } = demoQuestionnaires
const load = `${canada}/load`

/** Loads the workbook of the answer as it is downloaded, with something typed into it. */
async function loadTyped(page: Page, workbook: Uint8Array, typed: Record<string, string | number>): Promise<void> {
  const { raw } = await judgedIn(workbook, marketTraders)
  const buffer = await edited(workbook, book => {
    for (const [question, value] of Object.entries(typed)) {
      const place = raw.places[question]?.['']
      if (!place) throw new Error(`There is no question ${question}`)
      typing(place.sheet, { [place.cell]: value })(book)
    }
  })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page
    .getByLabel('Workbook')
    .or(page.getByLabel('Another workbook'))
    .setInputFiles({ name: 'answers.xlsx', mimeType, buffer })
  await page.getByRole('button', { name: 'See what would change' }).click()
  await expect(page).toHaveURL(/upload=/)
}
/** A workbook as it would be if a question was answered after it was made. */
const madeBefore = (workbook: Uint8Array, question: string) =>
  edited(workbook, book =>
    book.getWorksheet('Dossier')?.eachRow(row => {
      if (row.getCell(1).value === `answer ${question}`) row.getCell(3).value = '0'
    }),
  )
const downloaded = async (page: Page) => new Uint8Array(await (await page.request.get(`${canada}/answers.xlsx`)).body())

lookAt([
  { name: 'loading answers from a workbook', to: load },
  {
    name: 'a workbook of answers that is none',
    to: load,
    foresee: [answer(422)],
    ready: async page => {
      await page
        .getByLabel('Workbook')
        .setInputFiles({ name: 'a.xlsx', mimeType: 'text/plain', buffer: Buffer.from('a') })
      await page.getByRole('button', { name: 'See what would change' }).click()
      await refused(page)
    },
  },
  {
    name: 'what a workbook of answers would change, with cells to mend and answers that others changed',
    to: load,
    ready: async page => {
      const workbook = await madeBefore(await downloaded(page), 'lead')
      await loadTyped(page, workbook, { lead: 'The trade desk', stores: 'most', hours: 36 })
      await expect(page.getByText('Changed here and in the workbook')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Download the workbook with comments' })).toBeVisible()
    },
  },
])
