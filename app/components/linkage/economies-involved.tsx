type Involved = { name: string; projects: number; proposed: number }

const inWords = ({ projects, proposed }: Involved) =>
  [proposed > 0 && `proposes ${proposed}`, projects > proposed && `co-sponsors ${projects - proposed}`]
    .filter(Boolean)
    .join(', ')

/** Which economies take part in the projects of an initiative, and how: those that propose first. */
export const EconomiesInvolved = ({ economies }: { economies: Involved[] }) => (
  <section aria-labelledby="economies-title">
    <h2 id="economies-title">Economies involved</h2>
    <ul className="economies-involved">
      {[...economies]
        .sort((a, b) => b.proposed - a.proposed || b.projects - a.projects || (a.name < b.name ? -1 : 1))
        .map(economy => (
          <li key={economy.name}>
            <b>{economy.name}</b> <span className="label">{inWords(economy)}</span>
          </li>
        ))}
    </ul>
  </section>
)
