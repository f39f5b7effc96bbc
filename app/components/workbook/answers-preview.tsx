import { Form } from '@remix-run/react'
import { paths } from '~/paths'
import { FieldDifference, SectionChanges } from '../difference/section-changes-view'
import { Actions, Button, LinkButton } from '../form/button'
import { Note } from '../page/parts'
import type { AnswersView } from './answers-view'
import { CellErrors } from './cell-errors'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What a workbook of answers would change, what of it cannot be taken, and the way to confirm it. */
export function AnswersPreviewParts({ answer, view }: { answer: string; view: AnswersView }) {
  const { errors, changes, clashes } = view
  return (
    <>
      <WhatItIs view={view} />
      {errors.length > 0 && (
        <>
          <CellErrors errors={errors} />
          <p className="hint after-list">
            The workbook comes back to you as it was filled in, with these cells coloured and a comment at each. Mend
            them there and load it again.
          </p>
          <Actions>
            <LinkButton to={paths.answerUpload(answer, view.upload)} download>
              Download the workbook with comments
            </LinkButton>
          </Actions>
        </>
      )}
      <NotLoaded view={view} />
      {changes.length > 0 && (
        <section aria-labelledby="would-change">
          <h2 id="would-change">
            {view.changed === 1 ? 'One answer would change' : `${view.changed} answers would change`}
          </h2>
          <SectionChanges sections={changes} />
        </section>
      )}
      <Unasked unasked={view.unasked} />
      {changes.length + clashes.length > 0 && <Confirm answer={answer} view={view} />}
    </>
  )
}

function WhatItIs({ view: { errors, changes, clashes, left, older } }: { view: AnswersView }) {
  const from =
    older === null
      ? ''
      : `This workbook was made from version ${older} of the questionnaire. Answers to questions that are the same are taken over. `
  if (errors.length > 0)
    return (
      <Note tone="stop" live>
        {from}
        {changes.length + clashes.length > 0
          ? 'Some cells cannot be taken. The good ones can be loaded now; the others stay as they are until you have mended them.'
          : 'Some cells cannot be taken. What they belong to stays as it is until you have mended them.'}
      </Note>
    )
  if (changes.length + clashes.length === 0)
    return (
      <Note tone={left.length > 0 ? 'wait' : 'good'} live>
        {from}
        {left.length > 0
          ? 'Nothing of this workbook can be loaded. What was written in it is listed below.'
          : 'The workbook says the same as Dossier, or what it says is there already. There is nothing to load.'}
      </Note>
    )
  return <Note live>{from}Nothing is saved yet. What nobody touched in the workbook stays as it is.</Note>
}

const List = ({ title, id, items }: { title: string; id: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="cell-errors">
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )

/** What stays as it is, and why. */
const NotLoaded = ({ view: { left, missing, theirs } }: { view: AnswersView }) => (
  <>
    <List id="left" title="Not loaded" items={left} />
    <List id="missing" title="Missing in the workbook; stays as it is" items={missing} />
    {theirs > 0 && (
      <p>
        {counted(theirs, 'answer was', 'answers were')} changed here since the workbook was made, and not in the
        workbook. They stay as they are here.
      </p>
    )}
  </>
)

/** What is loaded and does not count. */
const Unasked = ({ unasked }: Pick<AnswersView, 'unasked'>) =>
  unasked.length === 0 ? null : (
    <>
      <List id="unasked" title="Not asked with these answers" items={unasked} />
      <p className="hint after-list">
        These answers are kept, and count only if the question is asked. “How to answer” in the workbook says when.
      </p>
    </>
  )

/** What was changed in both places: it stays as it is here, unless the workbook's is chosen. */
const Clashes = ({ clashes }: Pick<AnswersView, 'clashes'>) => (
  <fieldset className="answer-clashes">
    <legend>
      <h2>Changed here and in the workbook</h2>
    </legend>
    <p className="hint">
      Marked is how the workbook differs from what stands here now. What stands here is kept, unless you tick the box.
    </p>
    {clashes.map(({ change, by, on }) => (
      <div key={change.key} className="field-change difference">
        <h3 id={`clash-${change.key}`}>{change.label}</h3>
        <FieldDifference field={change} />
        <label className="choice">
          <input type="checkbox" name="mine" value={change.key} aria-describedby={`clash-${change.key}`} />
          <span>
            Load the answer of the workbook
            <small>{`Here it was written by ${by} on ${on}.`}</small>
          </span>
        </label>
      </div>
    ))}
  </fieldset>
)

const Confirm = ({ answer, view }: { answer: string; view: AnswersView }) => (
  <Form method="post" className="edit-form">
    <input type="hidden" name="upload" value={view.upload} />
    <input type="hidden" name="seen" value={view.seen} />
    {view.clashes.length > 0 && <Clashes clashes={view.clashes} />}
    <Actions>
      <Button kind="primary" name="intent" value="confirm">
        {view.errors.length > 0 ? 'Load what can be loaded' : 'Load these answers'}
      </Button>
      <LinkButton to={paths.answer(answer)}>Leave everything as it is</LinkButton>
    </Actions>
  </Form>
)
