import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { awake, axeFindings, browserOfFile, desktop, overflowing, phone, type Visitor } from './browser'

/** A page as somebody comes to it; `ready` brings it to the state that is looked at. */
export type PageCase = {
  name: string
  as?: Visitor
  to: string
  ready?: (page: Page) => Promise<unknown>
  /** What the console is expected to say. */
  foresee?: RegExp[]
}

/** A public project of the demo that has all. */
export const project = '/projects/CTI-32-2017A'

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
export const refused = (page: Page) => expect(page.getByRole('alert')).toBeFocused()

/** Looks at each page: free of barriers in the light and in the dark, and no wider than a phone. */
export function lookAt(pages: readonly PageCase[]): void {
  const { visit } = browserOfFile()
  describe('free of barriers in light and dark, and as narrow as a phone', () => {
    test.each(pages)('$name', async ({ as, to, ready, foresee }) => {
      const page = await visit({ as, foresee, viewport: desktop })
      await page.goto(to)
      if (ready) {
        await awake(page)
        await ready(page)
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await axeFindings(page, 'light')).toEqual([])
      expect(await axeFindings(page, 'dark')).toEqual([])
      await page.setViewportSize(phone)
      expect(await overflowing(page)).toEqual([])
    })
  })
}
