import type { partSums } from '~/domain/indicator/problems'
import { RowControl, type RowValues } from '../form/row-control'
import { type Option, optionOf } from '../form/select-field'
import { economyParts } from './typed-indicator'

type PeoplePartsProps = {
  name: string
  values: RowValues
  errors: Record<string, readonly string[] | null | undefined>
  economies: readonly Option[]
  sums: ReturnType<typeof partSums> | null
  target: number | null
}

const Sum = ({ what, sum, target }: { what: string; sum: number | null; target: number | null }) =>
  sum === null ? null : (
    <p className={sum === target ? 'part-sum agrees' : 'part-sum differs'}>
      {what} <b className="num">{sum}</b> of <b className="num">{target ?? 'no target yet'}</b>
      {sum === target ? ', as it should be' : ''}
    </p>
  )

/** The target of a count of people in its parts: women and men, and economies, each with its sum as it is typed. */
export function PeopleParts({ name, values, errors, economies, sums, target }: PeoplePartsProps) {
  const given = economyParts(values)
  const known = economies.map(option => optionOf(option).value)
  // An economy under a name of before is kept as one more.
  const all = [...known, ...given.map(part => part.economy).filter(economy => economy && !known.includes(economy))]
  const targetOf = (economy: string) => given.find(part => part.economy === economy)?.target ?? ''
  return (
    <>
      <div className="cells">
        {(['targetWomen', 'targetMen'] as const).map(key => (
          <RowControl
            key={key}
            column={{ key, label: key === 'targetWomen' ? 'Women' : 'Men', kind: 'number', span: 3 }}
            name={`${name}.${key}`}
            value={values[key] ?? ''}
            errors={errors[`${name}.${key}`] ?? []}
            focus={false}
          />
        ))}
      </div>
      <Sum what="Women and men:" sum={sums?.bySex ?? null} target={target} />
      <details className="by-economy" open={given.some(part => part.target !== '') || undefined}>
        <summary>By economy</summary>
        <div className="cells">
          {all.map((economy, at) => (
            <div key={economy} className="economy-part">
              <input type="hidden" name={`${name}.byEconomy[${at}].economy`} value={economy} />
              <RowControl
                column={{ key: `byEconomy[${at}].target`, label: economy, kind: 'number', span: 12 }}
                name={`${name}.byEconomy[${at}].target`}
                value={targetOf(economy)}
                errors={errors[`${name}.byEconomy[${at}].target`] ?? []}
                focus={false}
              />
            </div>
          ))}
        </div>
      </details>
      <Sum what="Economies:" sum={sums?.byEconomy ?? null} target={target} />
    </>
  )
}
