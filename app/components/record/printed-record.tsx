import { formatDate } from '~/domain/calendar'
import type { LinkedFrom } from '~/domain/linkage/links'
import { formatMoney } from '~/domain/money'
import { BudgetCategories, BudgetLines } from '../budget/budget-table'
import type { BudgetView } from '../budget/budget-view'
import { LinkedFromList } from '../linkage/link-list'
import type { ProjectView } from './project-view'
import { Facts, RecordSection } from './record-parts'
import type { SectionView } from './shown'

/** The Secretariat's own fields are short facts, most of them empty: they do not take a page. */
const isForReading = ({ key }: SectionView) => key !== 'secretariat'

type Printed = ProjectView & { linkedFrom: LinkedFrom[]; budget: BudgetView }

/** The whole record in APEC's order, for paper: no navigation, nothing folded. */
export const PrintedRecord = ({ project, on }: { project: Printed; on: string }) => (
  <article className="printed">
    <header>
      <p className="no">{project.number}</p>
      <h1>{project.title}</h1>
      <p>{[project.type, project.session, project.year, project.status].filter(part => part !== null).join(' · ')}</p>
    </header>
    {project.beside.map(section => (
      <section key={section.key} className="part">
        <h2>{section.title}</h2>
        <Facts fields={section.fields} under={section.title} />
        {section.key === 'funding' && (
          <p className="printed-total">Total Project Value: {formatMoney(project.total)}</p>
        )}
      </section>
    ))}
    <div className="text">
      {project.reading.filter(isForReading).map(section => (
        <RecordSection key={section.key} section={section} around={project.around}>
          {section.key === 'linkages' && <LinkedFromList projects={project.linkedFrom} />}
        </RecordSection>
      ))}
    </div>
    {project.budget.hasLines && (
      <section className="part" aria-labelledby="budget-title">
        <h2 id="budget-title">Budget, in US dollars</h2>
        {project.budget.lines ? <BudgetLines budget={project.budget} /> : <BudgetCategories budget={project.budget} />}
      </section>
    )}
    {project.reading
      .filter(section => !isForReading(section))
      .map(section => (
        <section key={section.key} className="part">
          <h2>{section.title}</h2>
          <Facts fields={section.fields} />
        </section>
      ))}
    <footer>
      Version {project.keeping.version} of the record in Dossier, printed on {formatDate(on)}.
    </footer>
  </article>
)
