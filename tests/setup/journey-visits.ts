import { expect, type Page } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { browserAt, signInWith, type VisitOptions } from './browser'
import { accept, type Invited, password } from './journey-people'
import { letterTo } from './letters'
import { type OwnInstallation, ownInstallation } from './own-installation'

type Who = { email: string }

/** An installation of its own for the tests of a file, empty or filled first, its letters, and pages for its people. */
export function journeyOfFile(options: Parameters<typeof ownInstallation>[0] = {}) {
  let own: OwnInstallation
  beforeAll(async () => {
    own = await ownInstallation(options)
  })
  afterAll(() => own.close())
  const open = browserAt(() => own.url)
  const signedIn = new Map<string, Awaited<ReturnType<typeof cookiesOf>>>()

  async function cookiesOf(email: string) {
    const context = await open({})
    const page = await context.newPage()
    await page.goto('/sign-in')
    await signInWith(page, email, password)
    const { cookies } = await context.storageState()
    await context.close()
    return cookies
  }

  /** A page in which a person is signed in; nobody for the public. */
  async function visit(who: Who | null, options: Omit<VisitOptions, 'as'> = {}): Promise<Page> {
    const context = await open(options)
    if (who !== null) {
      const cookies = signedIn.get(who.email) ?? (await cookiesOf(who.email))
      signedIn.set(who.email, cookies)
      await context.addCookies(cookies)
    }
    return context.newPage()
  }

  const letter = (who: Who, subject: RegExp) => letterTo(own.mail.received, who.email, subject)

  /** Follows the first link of a letter to a page of Dossier, as its reader. */
  async function follow(who: Who, subject: RegExp): Promise<Page> {
    const { links } = await letter(who, subject)
    const page = await visit(who)
    const answered = await page.goto(links[0] ?? '')
    expect(answered?.status(), links[0]).toBe(200)
    return page
  }

  /** Everybody who was invited follows the link of their letter. */
  const acceptAll = (invited: readonly Invited[]) =>
    Promise.all(
      invited.map(async one => {
        const context = await open({})
        await accept(await context.newPage(), own, one)
        await context.close()
      }),
    )

  return { own: () => own, visit, letter, follow, acceptAll }
}
