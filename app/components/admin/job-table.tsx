import { WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'
import { Status } from '../record/status'

type Job = {
  key: string
  title: string
  often: string
  next: string | null
  claimedAt: string | null
  doneAt: string | null
  failedAt: string | null
  problem: string | null
  didAt: string | null
  did: string | null
}

/** Whether the last run failed: nothing went well since. */
const isFailing = ({ failedAt, doneAt }: Job) => failedAt !== null && (doneAt === null || doneAt < failedAt)

/** What the server does by itself: how often, when last, what it did, when next, and what went wrong. */
export const JobTable = ({ jobs }: { jobs: Job[] }) => (
  <WideTable label="Jobs">
    <table className="sheet jobs">
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">How often</th>
          <th scope="col">Last ran</th>
          <th scope="col">What it did last</th>
          <th scope="col">Next run</th>
          <th scope="col">Failures</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(job => (
          <tr key={job.key}>
            <th scope="row">{job.title}</th>
            <td>{job.often}</td>
            <td>{job.doneAt ? <MomentText moment={job.doneAt} /> : <span className="absent">Not yet</span>}</td>
            <td>
              {job.did && job.didAt ? (
                <>
                  {job.did}, <MomentText moment={job.didAt} />
                </>
              ) : (
                <span className="absent">Nothing so far</span>
              )}
            </td>
            <td>{job.claimedAt ? 'Running now' : job.next ? <MomentText moment={job.next} /> : job.often}</td>
            <td>
              {job.failedAt === null ? (
                <span className="absent">None</span>
              ) : (
                <>
                  <Status of={isFailing(job) ? 'Failed' : 'Failed before'} tone={isFailing(job) ? 'stop' : 'plain'} />{' '}
                  <MomentText moment={job.failedAt} />
                  {job.problem && `: ${job.problem}`}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
