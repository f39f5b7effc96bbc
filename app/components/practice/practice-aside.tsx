import { toAsk } from '~/domain/practice/steps'
import { paths } from '~/paths'
import { LinkButton } from '../form/button'
import { ConfirmationTable } from './confirmation-table'
import type { PracticePageView } from './practice-view'
import { BackForm, DiscussForm, Folded, OneStep, ofIntent, type PracticeRefused } from './step-forms'
import { PracticeWay } from './way'

type PracticeAsideProps = { view: PracticePageView; refused: PracticeRefused | undefined }

/** The discussion: at hand where it comes next, folded away where it is being recorded anew. */
function Discussing({ view: { practice, lacks }, refused }: PracticeAsideProps) {
  if (lacks.discuss !== null) return <p className="hint">{lacks.discuss}</p>
  const isNext = practice.state === 'identified'
  return (
    <Folded
      key={`${practice.state} ${practice.event} ${practice.session} ${practice.on} ${practice.amendments}`}
      title={isNext ? 'Record its discussion' : 'Correct the record of the discussion'}
      isOpen={isNext || ofIntent(refused, 'discuss') !== undefined}
    >
      <DiscussForm practice={practice} refused={refused} />
    </Folded>
  )
}

function Confirmations({ view: { practice, said, lacks, mayPublish } }: PracticeAsideProps) {
  const open = toAsk(practice, said)
  const wereAsked = open.every(economy =>
    said.some(word => word.economy === economy && word.state === 'asked' && word.revision === practice.revision),
  )
  return (
    <section aria-labelledby="confirmations">
      <h2 id="confirmations">Confirmations</h2>
      {practice.economies.length === 0 ? (
        <p className="absent">It names no economy yet.</p>
      ) : (
        <ConfirmationTable practice={practice} said={said} />
      )}
      {mayPublish && practice.state !== 'published' && (
        <OneStep intent="ask" lacks={lacks.ask} isNext={practice.state === 'agreed' && !wereAsked}>
          Ask {open.join(', ')}
          {wereAsked && ' again'}
        </OneStep>
      )}
    </section>
  )
}

/** Where a practice stands, what its economies say, and the steps that can be taken. */
export function PracticeAside({ view, refused }: PracticeAsideProps) {
  const { practice, way, lacks, mayWrite, mayPublish } = view
  const { state } = practice
  const mayGoBack = state === 'published' ? mayPublish : mayWrite
  return (
    <aside className="practice-aside" aria-label="Where it stands">
      <section aria-labelledby="way">
        <h2 id="way">Where it stands</h2>
        <PracticeWay way={way} />
        {mayWrite && state !== 'published' && <Discussing view={view} refused={refused} />}
        {mayWrite && state === 'discussed' && (
          <OneStep intent="agree" lacks={lacks.agree} isNext>
            Record that it was agreed
          </OneStep>
        )}
        {mayPublish && state === 'agreed' && (
          <OneStep intent="publish" lacks={lacks.publish} isNext>
            Publish it
          </OneStep>
        )}
        {state === 'published' && <LinkButton to={paths.practice(practice.seq)}>See it in the catalogue</LinkButton>}
        {mayGoBack && <BackForm key={state} practice={practice} refused={refused} />}
      </section>
      <Confirmations view={view} refused={refused} />
    </aside>
  )
}
