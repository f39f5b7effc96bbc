import type { ReactNode } from 'react'
import { formatMoment } from '~/domain/calendar'
import type { SectionChange } from '~/domain/difference/change'
import type { FieldView } from '../record/shown'
import { mineName, type Settlement, settleName } from './settle'

/** A field that two authors have changed: both texts, and one with the changes of both where that is possible. */
export type ShownClash = {
  key: string
  label: string
  by: string
  at: string
  theirs: FieldView
  /** What the author has instead of theirs. */
  changes: SectionChange[]
  merged: string | null
}

type ClashEditorProps = {
  clash: Pick<ShownClash, 'key' | 'label' | 'by' | 'at'>
  theirs: ReactNode
  /** What the author has, with what differs from theirs. */
  mine: ReactNode
  /** What the author typed, as it was sent: the names of the controls and their values. */
  typed: readonly (readonly [string, string])[]
  /** Whether the control below holds one text with the changes of both. */
  isMerged: boolean
  /** The control of the field, filled with the merged text, else with the author's own. */
  children: ReactNode
}

const Choice = ({ name, value, children }: { name: string; value: Settlement; children: ReactNode }) => (
  <label className="choice">
    <input type="radio" name={name} value={value} required />
    <span>{children}</span>
  </label>
)

/**
 * Two versions of one field side by side, with their differences marked, and what to do about it: keep mine, take
 * theirs, or merge in the box below. What the author typed travels along, so that nothing of it is lost.
 */
export function ClashEditor({ clash, theirs, mine, typed, isMerged, children }: ClashEditorProps) {
  const { key, label, by, at } = clash
  const name = settleName(key)
  return (
    <fieldset className="clash" id={name} tabIndex={-1}>
      <legend>{label}: two versions</legend>
      <p className="hint">
        {by} saved this on {formatMoment(at)}, while you had it open.
      </p>
      <div className="side-by-side">
        <section aria-label={`${label}: theirs`}>
          <h3>Theirs, saved now</h3>
          <div className="kept">{theirs}</div>
        </section>
        <section aria-label={`${label}: yours`}>
          <h3>Yours, with what differs from theirs</h3>
          <div className="kept">{mine}</div>
        </section>
      </div>
      {typed.map(([control, value]) => (
        <input key={control} type="hidden" name={mineName(control)} value={value} />
      ))}
      <div className="choices" role="radiogroup" aria-label={`What to do about ${label}`}>
        <Choice name={name} value="mine">
          Keep mine
        </Choice>
        <Choice name={name} value="theirs">
          Take theirs
        </Choice>
        <Choice name={name} value="merged">
          Merge: take what stands below
          <small>
            {isMerged
              ? 'Below stands one text with the changes of both. Read it before you save.'
              : 'Below stands your text; bring theirs in by hand.'}
          </small>
        </Choice>
      </div>
      {children}
    </fieldset>
  )
}
