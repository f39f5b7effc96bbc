/** A column of a sheet of a form. `key` is what it means to us, "" where nothing; `language` of its texts. */
export type FormColumn = { key: string; heading: string; letter: string; language: string | null }

/** Other names of the columns, as older forms and other programs write them. */
const otherNames: Readonly<Record<string, string>> = {
  command: 'type',
  caption: 'label',
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::readonly': 'read_only',
  'bind::calculate': 'calculation',
  'bind::jr:constraintmsg': 'constraint_message',
  'bind::jr:requiredmsg': 'required_message',
  constraining_message: 'constraint_message',
  requiredmsg: 'required_message',
  readonly: 'read_only',
  calculate: 'calculation',
  'control::appearance': 'appearance',
  'body::appearance': 'appearance',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  'control::jr:count': 'repeat_count',
  image: 'media::image',
  audio: 'media::audio',
  video: 'media::video',
  'big-image': 'media::image',
  'media::big-image': 'media::image',
  list: 'list_name',
  value: 'name',
  tag: 'name',
  set_form_title: 'form_title',
  title: 'form_title',
  set_form_id: 'form_id',
}

const known = [
  ...['type', 'name', 'label', 'hint', 'guidance_hint', 'required', 'relevant', 'constraint', 'constraint_message'],
  ...['required_message', 'appearance', 'parameters', 'choice_filter', 'calculation', 'default', 'read_only'],
  ...['repeat_count', 'trigger', 'disabled', 'media::image', 'media::audio', 'media::video', 'list_name'],
  ...['form_title', 'form_id', 'version', 'default_language'],
  ...['kobo--matrix_list', 'kobo--score-choices', 'kobo--rank-items'],
]
/** Columns that may stand once for each language. */
const inLanguages = ['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message', 'media::image']
const translated = [...inLanguages, 'media::audio', 'media::video']

const meaning = (heading: string): string => {
  const bare = heading.toLowerCase().replace(/\s+/g, '_')
  const name = otherNames[bare] ?? bare
  return known.includes(name) || name.startsWith('dossier::') ? name : ''
}

/** "label::English (en)" → the label in English; "List name" → list_name; what means nothing to us has no key. */
export function readHeading(written: string): Omit<FormColumn, 'letter'> {
  const heading = written.trim()
  const whole = meaning(heading)
  if (whole !== '') return { key: whole, heading, language: null }
  const [, first = '', language = ''] = /^(.+?)\s*::?\s*([^:]+)$/.exec(heading) ?? []
  const base = meaning(first)
  return translated.includes(base) ? { key: base, heading, language } : { key: '', heading, language: null }
}

const isEnglish = (language: string) => /^english\b|\(en(-\w+)?\)$|^en$/i.test(language.trim())
const sameLanguage = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/**
 * Whose words are taken where a form has several languages: what its settings say, else those without a language, else
 * English, else the first. Null for the columns without a language.
 */
export function chosenLanguage(columns: readonly FormColumn[], asked: string): string | null {
  const labels = columns.filter(({ key }) => key === 'label')
  const languages = labels.flatMap(({ language }) => (language === null ? [] : [language]))
  const wanted =
    asked === '' ? undefined : languages.find(one => sameLanguage(one, asked) || one.startsWith(`${asked} (`))
  if (wanted !== undefined) return wanted
  if (languages.length < labels.length || languages.length === 0) return null
  return languages.find(isEnglish) ?? languages[0] ?? null
}
