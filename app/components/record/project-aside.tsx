import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { LinkButton } from '../form/button'
import { MomentText } from './date-text'
import { FundingBar } from './funding-bar'
import type { ProjectView } from './project-view'
import { Facts } from './record-parts'

const Keeping = ({ keeping, number }: Pick<ProjectView, 'keeping' | 'number'>) => (
  <section aria-labelledby="keeping-title">
    <h2 id="keeping-title">Record</h2>
    <dl className="facts">
      {keeping.contentType && (
        <div>
          <dt>Content Type</dt>
          <dd>{keeping.contentType}</dd>
        </div>
      )}
      <div>
        <dt>Version</dt>
        <dd>
          {keeping.version} · <Link to={paths.versions(number)}>Version History</Link>
        </dd>
      </div>
      {keeping.createdAt && (
        <div>
          <dt>Created</dt>
          <dd>
            <MomentText moment={keeping.createdAt} />
            {keeping.createdBy && `, by ${keeping.createdBy}`}
          </dd>
        </div>
      )}
      {keeping.modifiedAt && (
        <div>
          <dt>Last modified</dt>
          <dd>
            <MomentText moment={keeping.modifiedAt} />
            {keeping.modifiedBy && `, by ${keeping.modifiedBy}`}
          </dd>
        </div>
      )}
    </dl>
  </section>
)

type Doors = {
  mayEdit: boolean
  hasReport: boolean
  hasSteps: boolean
  wasEndorsed: boolean
  hasAssessment: boolean
  mayRemark: boolean
}

type AsideProps = { project: ProjectView & Doors }

/** The money of a project and the ways on from its page. */
export const ProjectMoney = ({ project }: AsideProps) => {
  const { number, mayEdit } = project
  return (
    <div className="beside">
      <div className="money-box">
        <FundingBar apec={project.apec} coFunding={project.coFunding} />
        <p>
          <Link to={paths.budget(number)}>View Budget Table</Link> ·{' '}
          <a href={paths.budgetWorkbook(number)} download>
            Excel
          </a>
        </p>
      </div>
      <p className="doors">
        {mayEdit && (
          <LinkButton to={paths.edit(number)} kind="primary">
            Edit the record
          </LinkButton>
        )}
        <LinkButton to={paths.print(number)}>Print</LinkButton>
        {project.hasSteps && <LinkButton to={paths.steps(number)}>Steps</LinkButton>}
        {project.wasEndorsed && <LinkButton to={paths.changedSince(number)}>Since the endorsement</LinkButton>}
        {project.hasAssessment && <LinkButton to={paths.assessment(number)}>Quality assessment</LinkButton>}
        {project.mayRemark && <LinkButton to={paths.remarks(number)}>Remarks</LinkButton>}
        {project.hasReport && <LinkButton to={paths.completionReport(number)}>Completion report</LinkButton>}
      </p>
    </div>
  )
}

/** The short facts of the record in APEC's order, beside the text. */
export const ProjectFacts = ({ project, children }: AsideProps & { children?: ReactNode }) => {
  const { number, mayEdit } = project
  return (
    <aside className="aside" aria-label="Facts">
      {project.beside.map(section => (
        <section key={section.key} id={section.key} aria-labelledby={`${section.key}-title`}>
          <h2 id={`${section.key}-title`}>
            {section.title}
            {mayEdit && (
              <Link className="edit" to={paths.editSection(number, section.key)} aria-label={`Edit ${section.title}`}>
                Edit
              </Link>
            )}
          </h2>
          <Facts fields={section.fields} under={section.title} />
        </section>
      ))}
      {children}
      <Keeping keeping={project.keeping} number={number} />
    </aside>
  )
}
