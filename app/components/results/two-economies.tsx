import { Form } from '@remix-run/react'
import { type Standing, standingTitles } from '~/domain/questionnaire/results/hearing'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'
import { WideTable } from '../page/parts'

type Said = { standing: Standing; lines: string[] }
export type BesideRow = { key: string; title: string; a: Said; b: Said; isSame: boolean }
export type BesideSection = { id: string; title: string; rows: BesideRow[] }

/** Chooses the two; the address says which. */
export const ChooseTwo = ({ names, a, b, drafts }: { names: string[]; a: string; b: string; drafts: boolean }) => (
  <Form method="get" className="breakdown two" key={`${a}|${b}`}>
    {drafts && <input type="hidden" name="drafts" value="1" />}
    <SelectField field={{ name: 'a', value: a }} label="One economy" options={names} empty="Choose an economy" />
    <SelectField field={{ name: 'b', value: b }} label="Another economy" options={names} empty="Choose an economy" />
    <Button>Set side by side</Button>
  </Form>
)

const Lines = ({ said: { standing, lines } }: { said: Said }) =>
  standing === 'given' ? (
    lines.length === 1 ? (
      lines[0]
    ) : (
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  ) : (
    <span className="absent">{standingTitles[standing]}</span>
  )

/** Two answers, question by question; where both say the same is said in a word. */
export const SideBySide = ({ sections, a, b }: { sections: BesideSection[]; a: string; b: string }) => (
  <>
    {sections.map(({ id, title, rows }) => (
      <section key={id} className="two-answers" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <WideTable label={`${title}: ${a} and ${b}`}>
          <table className="sheet">
            <caption className="sr-only">
              {title}: {a} and {b}
            </caption>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">{a}</th>
                <th scope="col">{b}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.title}
                    {row.isSame && <small>Both say the same</small>}
                  </th>
                  <td data-label={a}>
                    <Lines said={row.a} />
                  </td>
                  <td data-label={b}>
                    <Lines said={row.b} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </section>
    ))}
  </>
)
