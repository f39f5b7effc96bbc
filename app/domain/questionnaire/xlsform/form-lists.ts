import type { Choice } from '../definition'
import { definitionLimits, isChoiceKey } from '../definition-schema'
import { fitting } from './fitting'
import { choiceKeyFrom, unused } from './form-keys'
import type { FormTable, Tell } from './form-table'

/** The choices of a list: as the form calls each, and as Dossier has it. */
export type FormList = readonly (Choice & { name: string })[]

const most = definitionLimits.choices

/**
 * The lists of the sheet "choices", by name. A choice whose name is no key gets one; one that stands twice in its list, or
 * has no name, is left out; each is told of.
 */
export function readLists(table: FormTable | null, tell: Tell): ReadonlyMap<string, FormList> {
  const lists = new Map<string, (Choice & { name: string })[]>()
  const full = new Set<string>()
  for (const row of table?.rows ?? []) {
    const listName = row.text('list_name')
    const name = row.text('name')
    const label = fitting(row.text('label'), definitionLimits.label, row.at('label'), tell)
    if (listName === '') {
      if (name !== '' || label !== '')
        tell(row.at('list_name'), 'This choice belongs to no list, so it is left out. Write the name of its list here.')
      continue
    }
    const list = lists.get(listName) ?? []
    lists.set(listName, list)
    if (name === '') {
      tell(row.at('name'), 'This choice has no name, so it is left out. Write a short one without blanks here.')
      continue
    }
    if (list.some(one => one.name === name)) {
      tell(
        row.at('name'),
        `The list “${listName.slice(0, 60)}” has the choice “${name.slice(0, 60)}” already, so this one is left out.`,
      )
      continue
    }
    if (list.length === most) {
      if (!full.has(listName))
        tell(row.at('name'), `A question has at most ${most} choices; those of this list from here on are left out.`)
      full.add(listName)
      continue
    }
    const key = unused(isChoiceKey(name) ? name : choiceKeyFrom(name), new Set(list.map(one => one.key)))
    if (key !== name) tell(row.at('name'), `The name “${name.slice(0, 60)}” is kept as “${key}” here.`)
    list.push({ name, key, label })
  }
  return lists
}
