import { type PracticeText, practiceThemeTitles } from '~/domain/practice/practice'

const Words = ({ of, missing }: { of: string; missing: string }) =>
  of === '' ? <p className="absent">{missing}</p> : <p className="practice-words">{of}</p>

/** The text of a practice, to be read. */
export const PracticeTextView = ({ text, level }: { text: PracticeText; level: 2 | 3 }) => {
  const Heading = level === 2 ? 'h3' : 'h4'
  return (
    <div className="practice-text">
      <p className="practice-about">
        {practiceThemeTitles[text.theme]}
        {' · '}
        {text.economies.length === 0 ? 'No economy is named yet' : text.economies.join(', ')}
      </p>
      <Words of={text.description} missing="There is no description yet." />
      <Heading>Conditions for use</Heading>
      <Words of={text.conditions} missing="No conditions are given yet." />
    </div>
  )
}
