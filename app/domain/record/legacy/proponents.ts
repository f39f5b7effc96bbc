import type { Proponent } from '../record'
import { type Desk, doubt, notePlace } from './desk'
import { isNotApplicable } from './empty-words'
import type { Given } from './head'
import { type ProponentPart, proponentParts } from './labels'
import type { Line } from './lines'
import { nameKey, type Person, readEmails, readPersons } from './persons'

type Form = Partial<Record<ProponentPart, Line[]>>

const said = (lines: Line[] | undefined): string => (lines ?? []).map(line => line.text).join(' ')

/** The parts of each place on the form. A label without a figure belongs to the person whose name came last. */
function formsIn(given: readonly Given[], desk: Desk): Map<number, Form> {
  const forms = new Map<number, Form>()
  let current = 0
  for (const { label, lines } of given) {
    if (!('part' in label)) continue
    if (label.slot !== null) current = label.slot
    else if (label.part === 'name' || current === 0) current += 1
    const form = forms.get(current) ?? {}
    const earlier = form[label.part]
    if (!earlier || earlier.length === 0) form[label.part] = lines
    else if (lines.length > 0 && said(lines) !== said(earlier)) {
      doubt(desk, 'proponents', said(lines), 'This label stands twice; the first value was taken.', {
        line: lines[0]?.n,
      })
    }
    forms.set(current, form)
  }
  return forms
}

const isUnfilled = (text: string): boolean => text === '' || isNotApplicable(text)

/**
 * A place on the form where every part is empty or "Not Applicable" is no person; a name in the place of the second
 * e-mail, as met in real records, makes none either.
 */
const isNobody = (form: Form): boolean =>
  proponentParts.every(part => isUnfilled(said(form[part])) || (part === 'email' && !said(form.email).includes('@')))

const orNull = (text: string): string | null => (text === '' ? null : text)

function emailOf(form: Form, slot: number, desk: Desk): string {
  const text = said(form.email)
  if (text === '' || isNotApplicable(text)) return text
  const { value, whys } = readEmails(text)
  for (const why of whys) doubt(desk, 'proponents', text, `E-mail ${slot}: ${why}`, { line: form.email?.[0]?.n })
  return value
}

function personsOf(form: Form, slot: number, desk: Desk): Person[] {
  const text = said(form.name)
  const line = form.name?.[0]?.n
  if (text === '' || isNotApplicable(text)) {
    doubt(desk, 'proponents', text, `Proponent ${slot} has details but no name.`, { line })
    return [{ name: '', from: null, until: null }]
  }
  const persons = readPersons(text)
  for (const person of persons) if (person.why) doubt(desk, 'proponents', text, person.why, { line })
  if (persons.length > 1) {
    const why = `${persons.length} persons stand in one field. The details of proponent ${slot} were given to the first.`
    doubt(desk, 'proponents', text, why, { line })
  }
  return persons
}

function rowsOf(slot: number, form: Form, desk: Desk): Proponent[] {
  const persons = personsOf(form, slot, desk)
  const email = emailOf(form, slot, desk)
  const addresses = email.split('; ')
  const shared = persons.length > 1 && addresses.length === persons.length
  return persons.map(({ name, from, until }, index) => ({
    slot,
    name,
    jobTitle: index === 0 ? orNull(said(form.jobTitle)) : null,
    organization: index === 0 ? orNull(said(form.organization)) : null,
    postalAddress: index === 0 ? orNull(said(form.postalAddress)) : null,
    telephone: index === 0 ? orNull(said(form.telephone)) : null,
    fax: index === 0 ? orNull(said(form.fax)) : null,
    email: shared ? orNull(addresses[index] ?? '') : index === 0 ? orNull(email) : null,
    from,
    until,
  }))
}

/** Reads the proponents into dated rows, and compares the declaration with their names. */
export function readProponents(desk: Desk, given: readonly Given[]) {
  for (const [slot, form] of formsIn(given, desk)) {
    notePlace(
      desk,
      'proponents',
      Object.values(form)
        .flat()
        .sort((a, b) => a.n - b.n),
    )
    if (!isNobody(form)) desk.values.proponents.push(...rowsOf(slot, form, desk))
    else emailOf(form, slot, desk)
  }
  const { declaration, proponents } = desk.values
  if (declaration === null || proponents.length === 0) return
  const signers = readPersons(declaration).map(person => nameKey(person.name))
  const names = proponents.map(person => nameKey(person.name))
  if (signers.every(signer => names.includes(signer))) return
  doubt(
    desk,
    'declaration',
    declaration,
    'The declaration is signed by a name that is not written so among the proponents.',
    {
      line: desk.lines.declaration?.[0]?.from,
    },
  )
}
