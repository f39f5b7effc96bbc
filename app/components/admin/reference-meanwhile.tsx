import { fieldInWords, fieldTitle } from '~/domain/reference/change'
import type { Entry } from '~/domain/reference/entry'
import { listWords, type ReferenceList } from '~/domain/reference/lists'

/** What somebody else has saved, above the form that still holds what was typed. */
export const ReferenceMeanwhile = ({ list, entry }: { list: ReferenceList; entry: Entry }) => (
  <section className="meanwhile" aria-labelledby="meanwhile-title">
    <h2 id="meanwhile-title">What was saved meanwhile</h2>
    <p>What you typed stands below, unchanged. Compare the two, and save again to put yours in its place.</p>
    <dl className="facts one">
      {listWords[list].fields.map(field => (
        <div key={field}>
          <dt>{fieldTitle(list, field)}</dt>
          <dd>{fieldInWords(entry, field) || <span className="absent">None</span>}</dd>
        </div>
      ))}
    </dl>
  </section>
)
