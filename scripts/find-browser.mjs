import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import path from 'node:path'
import { say } from './say.mjs'

const HOW_TO_GET_ONE =
  'The browser tests need Chromium or Chrome and none was found: please install one, or set CHROMIUM_PATH to the program.'

/** The shell without windows comes first: it does the same in half the time. */
const USUAL_NAMES = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable', 'chrome'],
]

/**
 * The browser for the tests: CHROMIUM_PATH, else the usual places of Chromium, Chrome and Playwright.
 * @returns {string | undefined} the path of the program
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return [...onThePath(), ...installedPlaces(), ...playwrightPlaces()].find(place => existsSync(place))
}

/**
 * The browser, installed with apt where that is possible (Debian or Ubuntu, as root).
 * @returns {{ ok: true, browser: string } | { ok: false, reason: string }}
 */
export function getBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) return { ok: false, reason: `CHROMIUM_PATH names ${named}, which does not exist.` }
  const found = findBrowser() ?? (mayUseApt() ? installed() : undefined)
  return found ? { ok: true, browser: found } : { ok: false, reason: HOW_TO_GET_ONE }
}

const onThePath = () =>
  platform() === 'win32'
    ? []
    : (process.env.PATH ?? '')
        .split(path.delimiter)
        .filter(Boolean)
        .flatMap(folder => USUAL_NAMES.map(name => path.join(folder, name)))

function installedPlaces() {
  if (platform() === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap(folder => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ])
  }
  if (platform() === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap(folder => [
        path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ])
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap(folder =>
    USUAL_NAMES.map(name => path.join(folder, name)),
  )
}

/** Playwright keeps its browsers in numbered folders; the newest comes first. */
function playwrightPlaces() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: path.join(homedir(), 'Library', 'Caches', 'ms-playwright'),
      win32: path.join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[platform()] ??
    path.join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter(name => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap(name =>
      [
        ['chrome-linux', 'chrome'],
        ['chrome-linux64', 'chrome'],
        ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
        ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
        ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
        ['chrome-win', 'chrome.exe'],
        ['chrome-win64', 'chrome.exe'],
      ].map(parts => path.join(cache, name, ...parts)),
    )
}

function mayUseApt() {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function installed() {
  say('No browser was found; installing Chromium with apt-get …')
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    apt('update', '-qq')
    const install = name => apt('install', '-y', '-qq', '--no-install-recommends', name)
    try {
      install('chromium-headless-shell')
    } catch {
      install('chromium')
    }
  } catch {
    return undefined
  }
  return findBrowser()
}
