import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { paths } from '~/paths'
import { Page } from './page'

type Words = { title: string; text: string }

const byStatus: Record<number, Words> = {
  400: { title: 'This request could not be read', text: 'Part of the address or of the form is not as expected.' },
  401: { title: 'Please sign in', text: 'This page is for people who work on projects.' },
  403: { title: 'This page is not open to you', text: 'Your part in Dossier does not include it.' },
  404: {
    title: 'There is no such page',
    text: 'The address may have a slip, or the page may have moved. A project is found by its number, as CTI 32 2017A.',
  },
  409: { title: 'Somebody else has changed this', text: 'Reload the page to see the newest state.' },
  410: { title: 'This link does not open any more', text: 'Please ask the person who sent it to you for a new one.' },
  413: { title: 'This is too large', text: 'What was sent is larger than Dossier takes.' },
  429: { title: 'Too many attempts', text: 'Please wait a few minutes and try again.' },
}

const broken: Words = {
  title: 'Something went wrong on our side',
  text: 'Nothing you entered was half saved. Please try again; if it happens again, tell the Secretariat.',
}

/** A sentence thrown with the answer wins over our own; HTML or JSON does not. */
const sentence = (data: unknown): string | null => {
  if (typeof data === 'string' && data.length > 0 && data.length < 500 && !data.startsWith('<')) return data
  if (typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string') {
    return data.reason
  }
  return null
}

const referenceOf = (error: unknown): string | null => {
  const from = isRouteErrorResponse(error) ? error.data : error
  if (typeof from !== 'object' || from === null) return null
  if ('reference' in from && typeof from.reference === 'string') return from.reference
  return 'digest' in from && typeof from.digest === 'string' ? from.digest : null
}

const wordsOf = (error: unknown): Words => {
  if (!isRouteErrorResponse(error)) return broken
  const words = byStatus[error.status] ?? broken
  return { title: words.title, text: sentence(error.data) ?? words.text }
}

/** The one boundary: says in words what happened and where to go on; never a stack. */
export function RouteError() {
  const error = useRouteError()
  const { title, text } = wordsOf(error)
  const reference = referenceOf(error)
  return (
    <Page title={title} lead={text}>
      {reference && (
        <p>
          Reference to quote: <code>{reference}</code>
        </p>
      )}
      <ul className="ways-on">
        <li>
          <Link to={paths.projects}>All projects</Link>
        </li>
        {isRouteErrorResponse(error) && (error.status === 401 || error.status === 403) && (
          <li>
            <Link to={paths.signIn}>Sign in</Link>
          </li>
        )}
      </ul>
    </Page>
  )
}
