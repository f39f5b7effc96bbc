import { answer } from '../../setup/browser'
import { lookAt, type PageCase, project, refused } from '../../setup/looked-at'

const amendments: PageCase = { name: 'the amendments of a project', to: `${project}/amendments` }
const overseer = 'overseer of Russia' as const

/** An amendment by its title, from the list. */
const one = (title: RegExp): PageCase => ({
  ...amendments,
  name: `an amendment, ${title.source}`,
  ready: async page => {
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { name: 'What is changed' }).waitFor()
  },
})
const extension: PageCase = {
  ...{ name: 'the form of an extension', as: overseer, to: `${project}/amendments/extension` },
}
const reprogramming: PageCase = {
  ...{ name: 'the form of a reprogramming', as: overseer, to: `${project}/amendments/reprogramming` },
}

lookAt([
  amendments,
  { ...amendments, name: 'the amendments for the overseer', as: overseer },
  one(/^Extension/),
  { ...one(/^Reprogramming/), name: 'an amendment with its lines', as: overseer },
  {
    ...extension,
    ready: async page => {
      await page.getByLabel('The new last day').evaluate(box => box.removeAttribute('min'))
      await page.getByLabel('The new last day').fill('2017-01-01')
      await page.getByRole('button', { name: 'Ask for the extension' }).click()
      await refused(page)
    },
    foresee: [answer(422)],
  },
  reprogramming,
  {
    ...reprogramming,
    name: 'a reprogramming that is compared',
    ready: async page => {
      await page.getByLabel('Rate for one, US$').first().fill('1')
      await page.getByRole('button', { name: 'Show what changes' }).click()
      await page.getByRole('heading', { name: 'What changes' }).waitFor()
    },
  },
  {
    ...reprogramming,
    name: 'a reprogramming with errors',
    ready: async page => {
      await page.getByRole('button', { name: 'Ask for the reprogramming' }).click()
      await refused(page)
    },
    foresee: [answer(422)],
  },
])
