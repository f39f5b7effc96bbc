import { useEffect, useRef } from 'react'
import { permissionMeans } from '~/domain/practice/official-text'
import type { Sentence } from '~/domain/practice/passage'
import type { Permission } from '~/domain/questionnaire/answers'
import { Field, FieldError, textsOf, wiring } from '../form/field'
import { useSelection } from '../form/use-selection'

type AnswerToMarkProps = {
  answer: { economy: string; ask: string; sentences: readonly Sentence[]; permission: Permission }
  typed: Record<string, unknown>
  errors: Record<string, readonly string[]>
}

const answerId = 'answer'
/** Less than a word is a slip of the hand. */
const passageSize = { shortest: 3, longest: 20_000 }

/** The sentences of an answer by their paragraphs. */
const byParagraph = (sentences: readonly Sentence[]): Sentence[][] => {
  const paragraphs: Sentence[][] = []
  for (const one of sentences) {
    const last = paragraphs.at(-1)
    if (last?.[0]?.paragraph === one.paragraph) last.push(one)
    else paragraphs.push([one])
  }
  return paragraphs
}

/**
 * An answer in full, in which a passage is marked: by ticking sentences, which needs no script and no mouse, or in the very
 * words, which are copied into a box, or put there by selecting them.
 */
export function AnswerToMark({ answer, typed, errors }: AnswerToMarkProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const selected = useSelection(answerId, passageSize)
  useEffect(() => {
    if (selected !== '' && box.current) box.current.value = selected
  }, [selected])
  const ticked = textsOf({ name: 'sentences', value: typed.sentences })
  const passage = { name: 'passage', errors: errors.passage }
  const hint = 'Select words in the answer and they stand here, or copy them. Ticked sentences need not be repeated.'
  const whose = answer.economy === '' ? 'A participant' : answer.economy
  return (
    <>
      <fieldset className="field answer-to-mark" id={answerId} tabIndex={-1}>
        <legend>
          {whose} to “{answer.ask}”
        </legend>
        <p className="hint">
          Tick the sentences on which the practice stands. Where you mark nothing, it is the whole answer.{' '}
          {permissionMeans[answer.permission]}
        </p>
        <FieldError field={{ name: 'sentences', errors: errors.sentences }} />
        {byParagraph(answer.sentences).map(sentences => (
          <div key={sentences[0]?.index} className="choices">
            {sentences.map(({ index, text }) => (
              <label key={index} className="choice">
                <input type="checkbox" name="sentences" value={index} defaultChecked={ticked.includes(String(index))} />
                <span>{text}</span>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <Field field={passage} label="The very words, where they are not whole sentences" hint={hint} optional>
        <textarea
          ref={box}
          className="input area"
          rows={3}
          defaultValue={typeof typed.passage === 'string' ? typed.passage : ''}
          {...wiring(passage, hint)}
        />
      </Field>
    </>
  )
}
