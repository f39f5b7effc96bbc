import { fieldOf, isFieldKey } from '~/domain/record/catalogue'
import { WordDifference } from './word-difference'

type MeanwhileSavedProps = {
  keys: string[]
  /** What somebody else has saved, by field. */
  saved: Record<string, unknown>
  /** What this reader typed, by field. */
  typed: Record<string, unknown>
}

const inWords = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return String(value)
  return value
    .map(row =>
      typeof row === 'object' && row !== null ? Object.values(row).filter(Boolean).join(' | ') : String(row),
    )
    .join('\n')
}

/**
 * After a save that would have overwritten somebody: their text and the differences to what was typed. The form below
 * still holds what was typed; saving it again takes it, after it was compared.
 */
export const MeanwhileSaved = ({ keys, saved, typed }: MeanwhileSavedProps) => (
  <section className="meanwhile" aria-labelledby="meanwhile-title">
    <h2 id="meanwhile-title">What was saved meanwhile</h2>
    <p>
      On the left what is saved now; on the right the difference to what you typed. Your text stands below, unchanged:
      bring the two together there and save again.
    </p>
    {keys.filter(isFieldKey).map(key => (
      <div key={key} className="side-by-side">
        <div>
          <h3>{fieldOf(key).label}: saved now</h3>
          <p className="kept">{inWords(saved[key]) || 'Nothing'}</p>
        </div>
        <div>
          <h3>{fieldOf(key).label}: your difference</h3>
          <p className="kept">
            <WordDifference before={inWords(saved[key])} after={inWords(typed[key])} />
          </p>
        </div>
      </div>
    ))}
  </section>
)
