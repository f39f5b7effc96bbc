/** What an author does about a field that somebody else has changed too. */
export const settlements = ['mine', 'theirs', 'merged'] as const
export type Settlement = (typeof settlements)[number]

/** The names of the controls that settle a clash, and of the hidden ones that hold what the author typed. */
export const settleName = (key: string) => `settle.${key}`
export const mineName = (name: string) => `mine.${name}`

const isSettlement = (text: unknown): text is Settlement => settlements.some(one => one === text)

/** The key of the field or question of a control: "values.summary", "marks.gender.reason", "a.policy.value[0].name". */
const keyOf = (name: string): string => /^(?:values|marks|a)\.(\w+)/.exec(name)?.[1] ?? ''

/**
 * A form with clashes as the author has settled them: of each field one text is left, and fields that are left to
 * others are gone (`theirs`). Until all are settled it stays as it is, so that it meets the clash again.
 */
export function settled(form: FormData): { form: FormData; theirs: string[] } {
  const clashing = String(form.get('clashing') ?? '')
    .split(' ')
    .filter(Boolean)
  const choices = new Map(clashing.map(key => [key, form.get(settleName(key))]))
  if (clashing.length === 0 || ![...choices.values()].every(isSettlement)) return { form, theirs: [] }
  const result = new FormData()
  const kept = (name: string, by: Settlement) => !choices.has(keyOf(name)) || choices.get(keyOf(name)) === by
  for (const [name, value] of form) {
    if (name === 'base') result.set('base', String(form.get('latest') ?? value))
    else if (name.startsWith('mine.')) {
      if (kept(name.slice(5), 'mine')) result.append(name.slice(5), value)
    } else if (kept(name, 'merged')) result.append(name, value)
  }
  return { form: result, theirs: clashing.filter(key => choices.get(key) === 'theirs') }
}

/** What was typed, as the entries of a form again: `{ risks: [{ risk: "A" }] }` → "risks[0].risk" = "A". */
export function entriesOf(name: string, typed: unknown): [string, string][] {
  if (typed === null || typed === undefined) return []
  if (Array.isArray(typed))
    return typed.flatMap((item, index) => entriesOf(typeof item === 'string' ? name : `${name}[${index}]`, item))
  if (typeof typed === 'object')
    return Object.entries(typed).flatMap(([key, item]) => entriesOf(`${name}.${key}`, item))
  return [[name, String(typed)]]
}
