import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '~/paths'
import type { Chosen, RegisterView } from './register-view'

/** On a narrow screen the filters open and close with this box; on a wide one they always stand there. */
export const FiltersSwitch = ({ chosen }: { chosen: number }) => (
  <label className="filters-switch">
    <input type="checkbox" /> Show the filters{chosen > 0 && ` (${chosen} chosen)`}
  </label>
)

/** What is in force in a list, each with a link that takes it away. */
export const ChosenFilters = ({ chosen, list = paths.projects }: { chosen: Chosen[]; list?: string }) =>
  chosen.length === 0 ? null : (
    <ul className="chosen" aria-label="Chosen filters">
      {chosen.map(({ words, without }) => (
        <li key={without}>
          <Link className="take" to={`${list}${without}`} preventScrollReset>
            <span className="sr-only">Take away: </span>
            {words}
          </Link>
        </li>
      ))}
      <li>
        <Link className="all" to={list} preventScrollReset>
          Clear all
        </Link>
      </li>
    </ul>
  )

const pageSize = 25

export const Shown = ({ page, count }: { page: number; count: number }) => (
  <p role="status">
    {(page - 1) * pageSize + 1} to {Math.min(page * pageSize, count)} of {count.toLocaleString('en-US')}
  </p>
)

export const SortBy = ({ sort, sorts, children }: Pick<RegisterView, 'sort' | 'sorts'> & { children: ReactNode }) => (
  <div className="order">
    {children}
    <label>
      Order
      <select className="input" name="sort" defaultValue={sort} key={sort}>
        {sorts.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  </div>
)

/** The whole result as a file, not only this page of it. */
export const Downloads = ({ query, withLines }: { query: string; withLines: boolean }) => (
  <p>
    Download this result:{' '}
    <a href={`${paths.projectsWorkbook}${query}`} download>
      Excel
    </a>{' '}
    ·{' '}
    <a href={`${paths.projectsCsv}${query}`} download>
      CSV
    </a>
    {withLines && (
      <>
        {' '}
        · All budget lines:{' '}
        <a href={`${paths.budgetLinesWorkbook}${query}`} download>
          Excel
        </a>{' '}
        ·{' '}
        <a href={`${paths.budgetLinesCsv}${query}`} download>
          CSV
        </a>
      </>
    )}
  </p>
)
