import { numberSuffixes } from '~/domain/fund'
import type { Entry } from '~/domain/reference/entry'
import { type EntryField, listWords, type ReferenceList } from '~/domain/reference/lists'
import { CheckboxGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import { type Option, SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

/** What the form of an entry lets choose from. */
export type EntryChoices = { committees: Option[]; funds: Option[]; fora: Option[] }

type FieldsProps = {
  list: ReferenceList
  /** Null for a new entry. */
  entry: Entry | null
  /** Projects refer to it already: the letter of its numbers, or its fund account, stays. */
  isUsed: boolean
  choices: EntryChoices
  /** What was typed, where the form came back. */
  typed?: Record<string, unknown>
  errors: Record<string, readonly string[] | null | undefined>
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The rows as they were typed, or as they are kept. */
const rowsOf = (typed: Record<string, unknown> | undefined, entry: Entry | null): RowValues[] => {
  const rows: unknown = typed ? typed.dated : (entry?.dated ?? [])
  if (!Array.isArray(rows)) return []
  return rows.map((row: Record<string, unknown> | null) => ({
    words: textOf(row?.words),
    from: textOf(row?.from),
    until: textOf(row?.until),
  }))
}

const datedColumns = (list: ReferenceList): RowColumn[] => {
  const words = listWords[list].dated?.words ?? null
  const days: RowColumn[] = [
    { key: 'from', label: 'First day', kind: 'date' },
    { key: 'until', label: 'Last day', kind: 'date' },
  ]
  if (words === null) return days
  return [{ key: 'words', label: words, kind: 'text', span: list === 'fora' ? 3 : 6 }, ...days]
}

const lettersOf = (kept: Entry | null): Option[] =>
  numberSuffixes
    .filter(letter => kept === null || letter === kept.suffix)
    .map(letter => ({ value: letter, label: letter === '' ? 'No letter' : letter }))

/** The fields of an entry of a reference list, as its list has them. */
export function ReferenceFields({ list, entry, isUsed, choices, typed, errors }: FieldsProps) {
  const { key, isCode, one, fields, dated } = listWords[list]
  const source = (field: EntryField | 'key', kept: unknown) => {
    const name = `values.${field}`
    return { name, value: typed ? typed[field] : kept, errors: errors[name] }
  }
  const controls: Record<EntryField, () => React.ReactNode> = {
    name: () => (
      <TextField field={source('name', entry?.name)} label="Name" hint={`Of the ${one}, without its code.`} />
    ),
    about: () => (
      <TextArea
        field={source('about', entry?.about)}
        label="What it is about"
        hint="For everybody to read, on the page of the initiative."
        rows={6}
      />
    ),
    acronym: () => (
      <TextField field={source('acronym', entry?.acronym)} label="Code" hint="Such as ASF." width="short" />
    ),
    suffix: () => (
      <SelectField
        field={source('suffix', entry?.suffix)}
        label="Letter at the end of project numbers"
        hint={
          isUsed
            ? 'Project numbers carry it already, so it stays as it is.'
            : 'It tells the fund account of a project. It cannot change once a project has it.'
        }
        options={lettersOf(isUsed ? entry : null)}
      />
    ),
    committee: () => (
      <SelectField
        field={source('committee', entry?.committee)}
        label="Committee"
        hint="The committee that it answers to."
        options={choices.committees}
        empty="None"
        optional
      />
    ),
    fund: () => (
      <SelectField
        field={source('fund', entry?.fund)}
        label="Fund account"
        hint={isUsed ? 'Projects have this sub-fund already, so it stays in its fund account.' : undefined}
        options={isUsed && entry ? [entry.fund] : choices.funds}
        empty={isUsed ? undefined : 'Choose a fund account'}
      />
    ),
    predecessors: () => (
      <CheckboxGroup
        field={source('predecessors', entry?.predecessors)}
        label="Fora before it"
        hint="The fora that it took the place of, those that have ended too."
        options={choices.fora}
        optional
        columns
      />
    ),
    spellings: () => (
      <TextArea
        field={source('spellings', entry?.spellings.join('\n'))}
        label="Other spellings"
        hint="Other ways in which records write it, one on each line. They are read, and never written."
        rows={4}
        optional
        plain
      />
    ),
    dated: () =>
      dated && (
        <Rows
          name="values.dated"
          legend={dated.title}
          hint={dated.hint}
          one={dated.one}
          columns={datedColumns(list)}
          rows={rowsOf(typed, entry)}
          errors={errors}
        />
      ),
    from: () => (
      <DateField
        field={source('from', entry?.from)}
        label="First day"
        hint="Leave it empty where it is not known."
        optional
      />
    ),
    until: () => (
      <DateField
        field={source('until', entry?.until)}
        label="Last day"
        hint="This ends it: after this day it is offered for nothing new, and old records keep its words."
        optional
      />
    ),
  }
  return (
    <>
      {entry === null && (
        <TextField
          field={source('key', '')}
          label={key}
          hint={
            isCode
              ? '2 to 8 capital letters. Records refer to it, so it never changes afterwards.'
              : 'Records refer to it, so it never changes afterwards.'
          }
          width={isCode ? 'short' : 'full'}
          spellCheck={false}
        />
      )}
      {fields.map(field => (
        <div key={field}>{controls[field]()}</div>
      ))}
    </>
  )
}
