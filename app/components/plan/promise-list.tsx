import { Link } from '@remix-run/react'
import { namesTarget } from '~/domain/indicator/promise'
import { sentencesOf } from '~/domain/indicator/sentences'
import { promiseFields } from '~/domain/indicator/standing-promise'
import { type FieldKey, fieldsOf, type SectionKey, sectionTitle } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import { paths } from '~/paths'

type Sentence = { field: FieldKey; sentence: string; hasNumber: boolean }

/** The sentences of a section, in its order; those that name a number can be measured as they stand. */
export const sentencesIn = (section: SectionKey, values: RecordValues): Sentence[] =>
  fieldsOf(section)
    .filter(field => promiseFields.includes(field))
    .flatMap(({ key }) =>
      sentencesOf(String(values[key] ?? '')).map(sentence => ({
        field: key,
        sentence,
        hasNumber: namesTarget(sentence),
      })),
    )

/** The sections that say anything, each with its first field. */
export const sectionsWithText = (values: RecordValues): { field: FieldKey; section: SectionKey; title: string }[] =>
  promiseFields
    .filter(({ key }) => values[key] !== null && values[key] !== '')
    .map(({ key, section }) => ({ field: key, section, title: sectionTitle(section) }))
    .filter(({ section }, at, all) => all.findIndex(other => other.section === section) === at)

/** The sentences of a section, each a way to its indicator. */
export const PromiseList = ({
  number,
  sentences,
  indicated,
}: {
  number: string
  sentences: Sentence[]
  /** The sentences of which there are indicators already. */
  indicated: string[]
}) => (
  <ol className="promises">
    {sentences.map(({ field, sentence, hasNumber }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a section may say the same twice
      <li key={index} className={hasNumber ? 'counted' : undefined}>
        <Link to={paths.makeIndicator(number, { field, sentence })}>{sentence}</Link>
        {hasNumber && <small> names a number</small>}
        {indicated.includes(sentence) && <small> has an indicator</small>}
      </li>
    ))}
  </ol>
)

/** The field that an address asks for, where its sentences, or its targets, can become indicators. */
export const fieldAsked = (text: string | null): FieldKey | null =>
  text === 'genderTargets' ? text : (promiseFields.find(({ key }) => key === text)?.key ?? null)
