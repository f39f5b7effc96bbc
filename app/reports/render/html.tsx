import { renderToStaticMarkup } from 'react-dom/server'
import { formatDate } from '~/domain/calendar'
import { legal } from '~/domain/workbook/legal'
import type { Heading, Report } from '../model'
import { ReportBlocks } from './blocks'
import blockStyle from './blocks.css?raw'
import { ServerChart } from './chart'
import pageStyle from './standalone.css?raw'

const isChapter = (block: { block: string }): block is Heading =>
  block.block === 'heading' && 'level' in block && block.level === 2

const Contents = ({ chapters }: { chapters: readonly Heading[] }) =>
  chapters.length < 3 ? null : (
    <nav aria-label="Contents" className="report-contents">
      <ol>
        {chapters.map(chapter => (
          <li key={chapter.id}>
            <a href={`#${chapter.id}`}>{chapter.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )

const longestTitle = 70

/** What a window or a search result shows; longer ones are cut there anyway, without a mark. */
function shortTitle(report: Report): string {
  const title = legal([report.number, report.title].filter(Boolean).join(' · ')).replace(/\s+/g, ' ').trim()
  return title.length <= longestTitle ? title : `${legal(title.slice(0, longestTitle - 1)).trimEnd()}…`
}

const Document = ({ report }: { report: Report }) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{shortTitle(report)}</title>
      <style dangerouslySetInnerHTML={{ __html: `${pageStyle}\n${blockStyle}` }} />
    </head>
    <body>
      <header className="report-head">
        {report.number && <p className="report-no">{report.number}</p>}
        <h1>{report.title}</h1>
        {report.subtitle && <p className="report-sub">{report.subtitle}</p>}
      </header>
      <div className="report-body">
        <Contents chapters={report.blocks.filter(isChapter)} />
        <main className="report">
          <ReportBlocks blocks={report.blocks} links="within" chart={ServerChart} />
        </main>
      </div>
      <footer className="report-foot">
        <p>
          {report.number && `${report.number} · `}Facts as of {formatDate(report.asOf)}. Money is in US dollars.
        </p>
      </footer>
    </body>
  </html>
)

/** HTML writes `<meta …>`, React `<meta …/>`. Texts are escaped, so only real tags are met. */
const withoutSlashes = (markup: string) =>
  markup.replace(/<(meta|br|hr)([^>]*?)\/>/g, '<$1$2>').replace('charSet=', 'charset=')

/**
 * A report as one stand-alone HTML file: no script, no outside address, styles within, charts as SVG. The same report
 * always gives the same bytes.
 */
export const renderHtml = (report: Report): string =>
  `<!DOCTYPE html>\n${legal(withoutSlashes(renderToStaticMarkup(<Document report={report} />)))}\n`
