import type { ReactNode } from 'react'
import type { Economy } from '~/domain/economy'
import type { Committee, Forum } from '~/domain/forum'
import type { FundAccount, SubFund } from '~/domain/fund'
import { WideTable } from '../page/parts'
import { DatedWords, SpanText } from './spans'

const absent = <span className="absent">None</span>
const no = <span className="absent">No</span>

const List = ({ words }: { words: readonly string[] }) => (words.length === 0 ? absent : words.join('; '))

/** A list of the reference data: its heading, its columns, and a row for each entry, whose first cell names it. */
function ListTable({
  id,
  title,
  columns,
  rows,
}: {
  id: string
  title: string
  columns: readonly string[]
  rows: { key: string; cells: ReactNode[] }[]
}) {
  return (
    <section>
      <h2 id={id}>{title}</h2>
      <WideTable label={title}>
        <table className="sheet">
          <thead>
            <tr>
              {columns.map(column => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

export const Economies = ({ economies }: { economies: Economy[] }) => (
  <ListTable
    id="economies"
    title="Economies"
    columns={['Economy', 'Travel may be paid by APEC', 'Other spellings that are read']}
    rows={economies.map(({ name, travelEligible, otherSpellings }) => ({
      key: name,
      cells: [
        name,
        travelEligible.length === 0 ? no : <DatedWords key="travel" rows={travelEligible} />,
        <List key="spellings" words={otherSpellings} />,
      ],
    }))}
  />
)

export const Committees = ({ committees }: { committees: Committee[] }) => (
  <ListTable
    id="committees"
    title="Committees"
    columns={['Code', 'Name']}
    rows={committees.map(({ acronym, name }) => ({ key: acronym, cells: [acronym, name] }))}
  />
)

export const Fora = ({ fora }: { fora: Forum[] }) => (
  <ListTable
    id="fora"
    title="Fora"
    columns={['Code', 'Name', 'Committee', 'Held', 'Codes in project numbers', 'Predecessors']}
    rows={fora.map(({ acronym, name, committee, numberCodes, predecessors, from, until }) => ({
      key: acronym,
      cells: [
        acronym,
        name,
        committee ?? absent,
        <SpanText key="span" span={{ from, until }} />,
        <DatedWords key="codes" rows={numberCodes.map(({ code, ...span }) => ({ words: code, ...span }))} />,
        <List key="predecessors" words={predecessors} />,
      ],
    }))}
  />
)

export const Funds = ({ funds, subFunds }: { funds: FundAccount[]; subFunds: SubFund[] }) => (
  <>
    <ListTable
      id="funds"
      title="Fund accounts"
      columns={['Fund account', 'Code', 'Letter in numbers', 'Held']}
      rows={funds.map(({ name, acronym, suffix, from, until }) => ({
        key: name,
        cells: [name, acronym, suffix || absent, <SpanText key="span" span={{ from, until }} />],
      }))}
    />
    <ListTable
      id="sub-funds"
      title="Sub-funds"
      columns={['Sub-fund', 'Fund account', 'Held', 'Labels by date']}
      rows={subFunds.map(({ name, fund, from, until, labels }) => ({
        key: name,
        cells: [
          name,
          fund,
          <SpanText key="span" span={{ from, until }} />,
          <DatedWords key="labels" rows={labels.map(({ label, ...span }) => ({ words: label, ...span }))} />,
        ],
      }))}
    />
  </>
)
