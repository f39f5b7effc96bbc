import { expect as expectSoon, type Page } from '@playwright/test'
import type { Role } from '~/domain/access/roles'
import { awake, signInWith } from './browser'
import { letterTo } from './letters'
import type { OwnInstallation } from './own-installation'

const expect = expectSoon.configure({ timeout: 15_000 })

/** A person of an installation: how they are invited, and with what role. Days of a role begin today. */
export type Invited = {
  email: string
  name: string
  role: Role
  economy?: string
  forum?: string
  session?: string
  committee?: string
}

/** What everybody in these tests signs in with. */
export const password = 'lantern-harbour-of-tests-7'

/** The first administrator follows the link that the start printed. */
export async function setUp(page: Page, { setUpLink }: OwnInstallation, admin: { email: string; name: string }) {
  await page.goto(setUpLink)
  await page.getByLabel('Your name').fill(admin.name)
  await page.getByLabel('E-mail address').fill(admin.email)
  await choosePassword(page)
  await signInWith(page, admin.email, password)
}

async function choosePassword(page: Page) {
  for (const box of await page.locator('input[type=password]').all()) await box.fill(password)
  await page.locator('main form button').last().click()
  await page.waitForURL('**/sign-in?password-set')
}

/** The administrator invites a person with a role. */
export async function invite(page: Page, { email, name, role, ...scope }: Invited) {
  await page.goto('/admin/invite')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await awake(page)
  await page.getByLabel('Role').selectOption(role)
  for (const [field, value] of Object.entries(scope)) await page.locator(`[name="${field}"]`).selectOption(value)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page).toHaveURL(/\/admin\/people\/.*done=invited/)
}

/** Somebody who was invited follows the link of their letter and chooses a password. */
export async function accept(page: Page, { mail }: OwnInstallation, { email }: Invited) {
  const letter = await letterTo(mail.received, email, /Your account in Dossier/)
  const link = letter.links.find(one => one.includes('/welcome/'))
  if (!link) throw new Error(`No link in the letter to ${email}`)
  await page.goto(link)
  await choosePassword(page)
  return link
}
