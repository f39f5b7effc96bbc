import { paths } from '~/paths'

/** Tells readers of feeds where the one of the catalogue is. */
export const feedLink = {
  ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
  ...{ title: 'Best practices of APEC projects', href: paths.practicesFeed },
}

/** What was found as files, and the feed of all that is published. */
export const PracticeDownloads = ({ query }: { query: string }) => (
  <p>
    Download this result:{' '}
    <a href={`${paths.practicesHtml}${query}`} download>
      HTML
    </a>{' '}
    ·{' '}
    <a href={`${paths.practicesWorkbook}${query}`} download>
      Excel
    </a>{' '}
    · New ones as they come: <a href={paths.practicesFeed}>feed (Atom)</a>
  </p>
)
