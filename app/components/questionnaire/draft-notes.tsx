import { Form } from '@remix-run/react'
import { Button } from '../form/button'
import { Note } from '../page/parts'
import { MomentText } from '../record/date-text'

/** What a draft of a published questionnaire is: a correction, with what it changes so far. */
export function CorrectionNote({ version, changes }: { version: number; changes: readonly string[] }) {
  if (version === 0) return null
  return (
    <Note tone="wait">
      <p>
        Version {version} is published and stays as it is. What you change here becomes version {version + 1} once it is
        published as a correction.
      </p>
      {changes.length > 0 && (
        <details>
          <summary>{changes.length === 1 ? 'One change so far' : `${changes.length} changes so far`}</summary>
          <ul>
            {changes.map(change => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  )
}

export const Saved = ({ when }: { when: boolean }) =>
  when ? (
    <Note tone="good" live>
      Saved.
    </Note>
  ) : null

/** Puts the draft of a correction back to the version in force. */
export const DropCorrection = ({ base, version }: { base: number; version: number }) => (
  <Form method="post">
    <input type="hidden" name="base" value={base} />
    <Button kind="stop" name="intent" value="drop">
      Drop the correction, back to version {version}
    </Button>
  </Form>
)

type Change = { revision: number; what: string; by: string; at: string }

/** Who changed what in the draft, the latest first. */
export const DraftChanges = ({ changes }: { changes: readonly Change[] }) =>
  changes.length === 0 ? null : (
    <section aria-labelledby="draft-changes">
      <h2 id="draft-changes">Latest changes</h2>
      <ul className="plain-list">
        {changes.map(({ revision, what, by, at }) => (
          <li key={revision}>
            {what}{' '}
            <small className="hint">
              {by}, <MomentText moment={at} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
