import { formatMoment } from '~/domain/calendar'
import type { ChangedNumber } from '~/domain/completion/numbers'
import { numberWords } from '~/domain/completion/numbers/words'
import { partTitle } from '~/domain/completion/parts'
import { Button } from '../form/button'
import { InPageLink } from '../page/in-page-link'

const mostShown = 40

/**
 * The numbers that changed since the report was drafted: what each was and is. `form` is the form of the report, which
 * the button sends, so that what was typed is saved and not lost.
 */
export function ChangedNumbers({ changed, since, form }: { changed: ChangedNumber[]; since: string; form: string }) {
  if (changed.length === 0) return null
  const rest = changed.length - mostShown
  return (
    <section className="changed-numbers" aria-labelledby="changed-title">
      <h2 id="changed-title">
        {changed.length === 1 ? 'One number has changed' : `${changed.length} numbers have changed`} since drafting
      </h2>
      <p>
        This report was drafted on the numbers of {formatMoment(since)}. It shows the new ones already. See whether your
        words still fit, then refresh it: nothing that you wrote is changed.
      </p>
      <ul>
        {changed.slice(0, mostShown).map(({ key, part, label, kind, was, is }) => (
          <li key={key}>
            <InPageLink to={part}>{partTitle(part)}</InPageLink>: {label} was {numberWords(kind, was)}, is{' '}
            {numberWords(kind, is)} now
          </li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
      <Button form={form} name="intent" value="refresh">
        Save and refresh the report
      </Button>
    </section>
  )
}
