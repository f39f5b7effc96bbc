import type { ShownEdition, ShownRules } from '~/domain/reference/rules-in-force'

const words: Record<ShownEdition['stands'], string> = {
  'in force': 'In force',
  ended: 'No longer in force',
  'to come': 'Not yet in force',
}

const Edition = ({ title, stands, when, facts, sources }: Omit<ShownEdition, 'key'>) => (
  <article className={stands === 'in force' ? 'edition' : 'edition past'}>
    <h3>{title}</h3>
    <p className="stands">
      <strong>{words[stands]}</strong>
      <span>{when}</span>
    </p>
    <dl>
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p className="sources">{sources.length === 1 ? 'Source' : 'Sources'}</p>
    <ul className="sources">
      {sources.map(source => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  </article>
)

/** Rules about one thing, in their editions. */
export const RulesOf = ({ title, editions }: Omit<ShownRules, 'key'>) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    {editions.map(({ key, ...edition }) => (
      <Edition key={key} {...edition} />
    ))}
  </section>
)
