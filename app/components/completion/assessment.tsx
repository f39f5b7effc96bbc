import { formatMoment } from '~/domain/calendar'
import { guidelinesTitles } from '~/domain/completion/assessment'
import type { SecretariatAssessment } from '~/domain/completion/review'
import { TextArea } from '../form/text-area'

type Errors = Record<string, readonly string[]>

/** The questions of the form's part that is for the Secretariat. */
export function AssessmentFields({ values, errors }: { values: Record<string, unknown>; errors: Errors }) {
  const wrong = errors.guidelinesFollowed ?? []
  return (
    <fieldset className="assessment" aria-describedby="assessment-hint">
      <legend>The Secretariat’s own assessment</legend>
      <p className="hint" id="assessment-hint">
        Only the Secretariat and auditors read it. A report is accepted after it is filled in.
      </p>
      <fieldset className="activity" aria-describedby={wrong.length > 0 ? 'guidelines-error' : undefined}>
        <legend>Were the guidelines followed?</legend>
        {wrong.length > 0 && (
          <p className="field-error" id="guidelines-error">
            {wrong.join(' ')}
          </p>
        )}
        <div className="answered">
          {Object.entries(guidelinesTitles).map(([value, words], place) => (
            <label key={value} className="choice">
              <input
                type="radio"
                id={place === 0 ? 'guidelinesFollowed' : undefined}
                name="guidelinesFollowed"
                value={value}
                defaultChecked={values.guidelinesFollowed === value}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        field={{ name: 'guidelinesNote', value: values.guidelinesNote, errors: errors.guidelinesNote }}
        label="Which were not, and why"
        hint="Needed where not all were followed."
        rows={2}
        plain
      />
      <TextArea
        field={{ name: 'managedBetter', value: values.managedBetter, errors: errors.managedBetter }}
        label="Could the project have been managed better?"
        rows={3}
        plain
      />
      <TextArea
        field={{ name: 'lessons', value: values.lessons, errors: errors.lessons }}
        label="Lessons for the Secretariat"
        optional
        rows={3}
        plain
      />
    </fieldset>
  )
}

/** The assessment as it was kept, for those who may read it. */
export const AssessmentKept = ({ assessment }: { assessment: SecretariatAssessment }) => (
  <section className="assessment-kept" aria-labelledby="assessment-title">
    <h2 id="assessment-title">The Secretariat’s own assessment</h2>
    <p className="hint">
      {assessment.by}, {formatMoment(assessment.at)}. Only the Secretariat and auditors read this.
    </p>
    <dl className="report-facts">
      <div>
        <dt>Guidelines followed</dt>
        <dd>{assessment.guidelinesFollowed ? guidelinesTitles[assessment.guidelinesFollowed] : 'Not said'}</dd>
      </div>
      {[
        { title: 'Which were not, and why', text: assessment.guidelinesNote },
        { title: 'Could it have been managed better?', text: assessment.managedBetter },
        { title: 'Lessons', text: assessment.lessons },
      ]
        .filter(({ text }) => text !== '')
        .map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="remark">{text}</dd>
          </div>
        ))}
    </dl>
  </section>
)
