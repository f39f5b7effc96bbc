import { linkKinds, linkKindTitles } from '~/domain/record/rows'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import { KnownOptions } from './known-options'
import { useKnownProjects } from './use-known-projects'

type LinkEditorProps = {
  name: string
  legend: string
  hint?: string
  quiet?: boolean
  rows: readonly RowValues[]
  errors: Record<string, readonly string[] | null | undefined>
}

const suggestions = 'known-projects'

const columns: RowColumn[] = [
  {
    key: 'kind',
    label: 'How they belong together',
    kind: 'select',
    span: 6,
    options: linkKinds.map(kind => ({ value: kind, label: linkKindTitles[kind] })),
  },
  { key: 'project', label: 'Project number, if in the register', kind: 'text', span: 6, list: suggestions },
  { key: 'title', label: 'Title', kind: 'text', span: 12 },
  { key: 'url', label: 'Web address, if elsewhere', kind: 'text', span: 6 },
  { key: 'note', label: 'What they have in common', kind: 'text', span: 6 },
]

/**
 * The links of a project being written. Without a script the number of a project is typed; with one, projects of the
 * register are suggested for what is typed of their number or title.
 */
export function LinkEditor({ hint = '', ...rows }: LinkEditorProps) {
  const { projects, ask } = useKnownProjects()
  return (
    <div
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement && target.name.endsWith('.project')) ask({ q: target.value })
      }}
    >
      <Rows
        {...rows}
        one="Link"
        hint={`${hint} Type a number or words of a title to find a project; the title of one in the register is read from there.`}
        columns={columns}
      />
      <KnownOptions id={suggestions} projects={projects} />
    </div>
  )
}
