import { formatDate } from '../calendar'
import { formatCents } from '../money'
import { mostRows, type Question, type QuestionOf, textLimits } from './definition'

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

type Numeric = QuestionOf<'whole' | 'decimal' | 'money' | 'percent'>

/** "from 0 to 100", "0 or more", "1,000 or less"; nothing without a limit. */
function between<T>(min: T | null, max: T | null, said: (limit: T) => string, words: [string, string]): string {
  if (min !== null && max !== null) return ` from ${said(min)} to ${said(max)}`
  if (min !== null) return `, ${said(min)} ${words[0]}`
  return max === null ? '' : `, ${said(max)} ${words[1]}`
}

function numberInWords({ kind, min, max, unit }: Numeric): string {
  const of = unit === '' ? '' : `, in ${unit}`
  const plain = (limit: number) => (Number.isInteger(limit) ? grouped(limit) : String(limit))
  const range = (said: (limit: number) => string) => between(min, max, said, ['or more', 'or less'])
  if (kind === 'money') return `An amount in US dollars${range(cents => formatCents(cents).replace(/\.00$/, ''))}.`
  if (kind === 'percent') {
    const [low, high] = [min ?? 0, max ?? 100]
    return `A percentage from ${low} to ${high}.`
  }
  return `${kind === 'whole' ? 'A whole number' : 'A number'}${range(plain)}${of}.`
}

/** What may be answered to a question, said before anything is typed; "" where nothing needs to be said. */
export function limitsInWords(question: Question): string {
  switch (question.kind) {
    case 'text':
      return `At most ${grouped(question.limit ?? textLimits.text)} characters.`
    case 'longText':
      return question.limit === null ? '' : `At most ${grouped(question.limit)} characters.`
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return numberInWords(question)
    case 'date':
      return question.min === null && question.max === null
        ? ''
        : `A day${between(question.min, question.max, formatDate, ['or later', 'or earlier'])}.`
    case 'severalOf':
      return question.atMost === null ? 'Choose all that apply.' : `Choose at most ${question.atMost}.`
    case 'ranking': {
      const most = question.atMost ?? question.choices.length
      return `Give place 1 to the first, 2 to the second and so on, at most ${most} places. What has no place may stay empty.`
    }
    case 'rating': {
      const [low, high] = [question.scale[0] ?? '', question.scale.at(-1) ?? '']
      return low === '' || high === '' ? '' : `1 is “${low}”, ${question.scale.length} is “${high}”.`
    }
    case 'table':
      return `At most ${question.atMost ?? mostRows} rows.`
    case 'file':
      return 'One file of at most 25 MB: a document, a table, a picture or a text.'
    default:
      return ''
  }
}
