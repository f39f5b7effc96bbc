import type { EconomyPart } from '~/domain/record/filter'

/** An option as short as it can be: value, words, count, and 1 where it is chosen. Hundreds are sent with each list. */
export type FacetOption = [value: string, label: string, count: number, chosen: 0 | 1]
/** The options as one text (JSON): hundreds of small values one by one take the server longer to send than to find. */
export type FacetView = { key: string; title: string; options: string }

const optionsOf = (facet: FacetView): FacetOption[] => JSON.parse(facet.options)

const seenAtOnce = 8

/** The first options and whatever is chosen; the rest are folded away. */
const fold = (options: FacetOption[]) => {
  const seen = options.filter(([, , , chosen], index) => index < seenAtOnce || chosen)
  return { seen, folded: options.filter(option => !seen.includes(option)) }
}

const Choice = ({ name, option: [value, label, count, chosen] }: { name: string; option: FacetOption }) => (
  <label>
    <input type="checkbox" name={name} value={value} defaultChecked={chosen === 1} />
    {label} <b>{count}</b>
  </label>
)

const parts: { value: EconomyPart; label: string }[] = [
  { value: 'any', label: 'in any part' },
  { value: 'proposing', label: 'as proposer' },
  { value: 'co-sponsoring', label: 'as co-sponsor' },
]

const EconomyParts = ({ part }: { part: EconomyPart }) => (
  <select name="as" className="input" aria-label="Part of the economy" defaultValue={part}>
    {parts.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
)

function Facet({ facet, economyPart }: { facet: FacetView; economyPart?: EconomyPart }) {
  const { seen, folded } = fold(optionsOf(facet))
  return (
    <fieldset className="facet">
      <legend>{facet.title}</legend>
      {economyPart && facet.key === 'economy' && <EconomyParts part={economyPart} />}
      {seen.map(option => (
        <Choice key={option[0]} name={facet.key} option={option} />
      ))}
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more</summary>
          {folded.map(option => (
            <Choice key={option[0]} name={facet.key} option={option} />
          ))}
        </details>
      )}
    </fieldset>
  )
}

/**
 * What a list can be narrowed by, with the number of projects (or what the list is of) behind each choice. `economyPart`
 * where economies take part in different ways.
 */
export const Facets = ({ facets, economyPart }: { facets: FacetView[]; economyPart?: EconomyPart }) =>
  facets
    .filter(facet => facet.options !== '[]')
    .map(facet => <Facet key={facet.key} facet={facet} economyPart={economyPart} />)
