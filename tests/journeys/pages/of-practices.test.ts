import { answer } from '../../setup/browser'
import { demoQuestionnaires as demo } from '../../setup/demo-questionnaires'
import { lookAt, type PageCase, refused } from '../../setup/looked-at'

const listed: PageCase = {
  ...{ name: 'the practices of a project', as: 'overseer of Russia', to: demo.practicesOfProject },
}
/** A practice by its title, from the list. */
const practice = (title: RegExp, ready?: PageCase['ready']): PageCase => ({
  ...listed,
  name: `the page of a practice, ${title.source}`,
  ready: async page => {
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { name: 'Where it stands' }).waitFor()
    await ready?.(page)
  },
})
const identified = /Short evening courses/
const openChange: NonNullable<PageCase['ready']> = page => page.getByText('Change the text', { exact: true }).click()

lookAt([
  listed,
  practice(/A first visit by an adviser/),
  practice(/Mentors who have filed abroad/),
  practice(identified, openChange),
  {
    ...practice(identified, async page => {
      await openChange(page)
      await page.getByLabel('Title').fill('')
      await page.getByRole('button', { name: 'Save the text' }).click()
      await refused(page)
    }),
    name: 'the page of a practice with errors',
    foresee: [answer(422)],
  },
  {
    ...practice(identified, async page => {
      await page.getByRole('link', { name: 'Mark more of this answer' }).click()
      await page.getByRole('heading', { name: 'The passage' }).waitFor()
    }),
    name: 'an answer in which a passage is marked',
  },
  {
    ...practice(/Mentors who have filed abroad/, async page => {
      const save = async (words: string) => {
        await page.getByLabel('Conditions for use').fill(words)
        await page.getByRole('button', { name: 'Save the text' }).click()
      }
      await openChange(page)
      const base = await page.locator('input[name=base]').inputValue()
      await save(`A list of firms with experience. ${base}`)
      await page.getByText('Saved.').waitFor()
      await openChange(page)
      await page.locator('input[name=base]').evaluate((input, value) => input.setAttribute('value', value), base)
      await save('A list of mentors with experience.')
      await page.getByRole('heading', { name: 'Two texts of this practice' }).waitFor()
    }),
    name: 'two texts of a practice',
    foresee: [answer(409)],
  },
  { name: 'a practice without an answer', as: 'overseer of Russia', to: `${demo.practicesOfProject}/new` },
  { name: 'no practice to confirm', to: `${demo.newZealand}/practices` },
])
