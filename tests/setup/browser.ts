import { type Browser, type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { demoPassword, demoPeople } from '~db/seed/demo/people'
import { getBrowser } from '../../scripts/find-browser.mjs'

const addresses = {
  secretariat: 'secretariat@demo.example',
  administrator: 'administrator@demo.example',
  auditor: 'auditor@demo.example',
  committee: 'bmc@demo.example',
  'director for IPEG': 'director.ipeg.smewg@demo.example',
  'director for EWG': 'director.ewg.ofwg.tptwg@demo.example',
  'chair of IPEG': 'chair.ipeg@demo.example',
  'assessor of Chile': 'assessor.chile@demo.example',
  'assessor of Indonesia': 'assessor.indonesia@demo.example',
  'assessor of Japan': 'assessor.japan@demo.example',
  'focal point of Japan': 'focal.japan@demo.example',
  'overseer of Russia': 'overseer.russia@demo.example',
  'overseer of Korea': 'overseer.korea@demo.example',
  'overseer of Chile': 'overseer.chile@demo.example',
  'overseer of Papua New Guinea': 'overseer.papua.new.guinea@demo.example',
  'overseer of Peru': 'overseer.peru@demo.example',
  'overseer of Canada': 'overseer.canada@demo.example',
  'overseer of Viet Nam': 'overseer.viet.nam@demo.example',
} as const

/** Who signs in to the demo in these tests; `public` does not. */
export type Visitor = 'public' | keyof typeof addresses

export type VisitOptions = BrowserContextOptions & {
  as?: Visitor
  /** What the console is expected to say: Chromium writes a line for each answer of 400 and above. */
  foresee?: RegExp[]
}

/** Chromium's line in the console for an answer of this status. */
export const answer = (status: number) => new RegExp(`responded with a status of ${status}\\b`)

/** Without JavaScript Chromium refuses the scripts that the page names. */
const notRead = /\.js failed: csp$/

const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

/** Waiting for what should appear ends after this; a page of the demo takes a small part of it. */
const patience = 15_000

/**
 * One browser for the tests of a file. `open` gives a context of its own on a server. Whatever the console says, an error
 * of the page, a refusal of the Content-Security-Policy (the console names it), a request that fails or that leaves the
 * server fails the test, unless it was foreseen.
 */
export function browserAt(serverUrl: () => string) {
  let browser: Browser | undefined
  let troubles: string[] = []

  beforeAll(async () => {
    const search = getBrowser()
    if (!search.ok) throw new Error(search.reason)
    browser = await chromium.launch({ executablePath: search.browser, args: launchArguments })
  })

  afterEach(async () => {
    const found = troubles
    troubles = []
    await Promise.all((browser?.contexts() ?? []).map(context => context.close()))
    expect(found, 'The console and the network say nothing unexpected').toEqual([])
  })

  afterAll(() => browser?.close())

  const open = async ({ foresee = [], ...options }: Omit<VisitOptions, 'as'>) => {
    if (!browser) throw new Error('The browser was not started')
    const context = await browser.newContext({ baseURL: serverUrl(), ...options })
    context.setDefaultTimeout(patience)
    context.on('page', page => listen(page, options.javaScriptEnabled === false ? [...foresee, notRead] : foresee))
    return context
  }

  const listen = (page: Page, foresee: RegExp[]) => {
    const note = (what: string) => {
      if (!foresee.some(pattern => pattern.test(what))) troubles.push(`${new URL(page.url()).pathname}: ${what}`)
    }
    page.on('console', message => note(`${message.type()}: ${message.text()}`))
    page.on('pageerror', error => note(`error of the page: ${error.message}`))
    page.on('requestfailed', request => {
      // A page that is left, and a download, end their requests this way.
      const reason = request.failure()?.errorText ?? ''
      if (reason !== 'net::ERR_ABORTED') note(`${request.url()} failed: ${reason}`)
    })
    page.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(serverUrl()).origin) note(`asked for ${request.url()}`)
    })
  }

  return open
}

/** The browser of a file on the demo: `visit` opens a page for a person of the demo, or for the public. */
export function browserOfFile() {
  const serverUrl = inject('serverUrl')
  const open = browserAt(() => serverUrl)
  const signedIn = new Map<Visitor, Awaited<ReturnType<typeof cookiesOf>>>()

  /** Signs in through the form once; later visits of the same person bring the session along. */
  const cookiesOf = async (who: Exclude<Visitor, 'public'>) => {
    const context = await open({})
    const page = await context.newPage()
    await page.goto('/sign-in')
    await signIn(page, who)
    const { cookies } = await context.storageState()
    await context.close()
    return cookies
  }

  const visit = async ({ as = 'public', ...options }: VisitOptions = {}): Promise<Page> => {
    const context = await open(options)
    if (as !== 'public') {
      const cookies = signedIn.get(as) ?? (await cookiesOf(as))
      signedIn.set(as, cookies)
      await context.addCookies(cookies)
    }
    return context.newPage()
  }

  /** The same for an account that the demo does not begin with. */
  const visitAs = async ({
    email,
    password,
    ...options
  }: Omit<VisitOptions, 'as'> & { email: string; password: string }) => {
    const page = await visit(options)
    await page.goto('/sign-in')
    await signInWith(page, email, password)
    return page
  }

  return { serverUrl, visit, visitAs }
}

/** Fills and sends the sign-in form that the page shows, and waits until the person is known. */
export async function signIn(page: Page, who: Exclude<Visitor, 'public'>): Promise<void> {
  const person = demoPeople.find(({ email }) => email === addresses[who])
  if (!person) throw new Error(`The demo has no ${who}`)
  await signInWith(page, person.email, demoPassword)
}

/** The same for an account of any installation. */
export async function signInWith(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeAttached({ timeout: patience })
}

/** The page's scripts have taken over what the server has drawn. */
export const awake = (page: Page) =>
  page.waitForFunction(() => Object.keys(document.documentElement).some(key => key.startsWith('__reactFiber')))

/** Follows a link that downloads, and gives the file's name and bytes. */
export async function downloaded(page: Page, reach: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), reach()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the page as it stands: rule, and the elements it is about. Empty where all is well. In the dark
 * only the colours are different. No page has frames, so axe is brought in once and asked directly.
 */
export async function axeFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(
    async runOnly => {
      const found = await window.axe?.run(document, { resultTypes: ['violations'], runOnly })
      if (!found) return ['axe is not in the page']
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n').at(1)}`,
        ),
      )
    },
    colorScheme === 'dark' ? ['color-contrast'] : rules,
  )
}

/** What makes the page wider than the window, so that it could be moved sideways. Empty where all is well. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      element => element.getBoundingClientRect().right > window.innerWidth + 1,
    )
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wide.slice(0, 5).map(element => element.outerHTML.slice(0, 120)),
    ]
  })

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }
