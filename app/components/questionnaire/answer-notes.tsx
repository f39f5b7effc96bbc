import { formatDate } from '~/domain/calendar'
import type { ResponseState } from '~/domain/questionnaire/response'
import { Note } from '../page/parts'

type AnswerNotesProps = {
  state: ResponseState
  audience: string
  isAnonymous: boolean
  isOwn: boolean
  locked: string | null
  isLate: boolean
  clearedBy: string
  clearedAt: string | null
  returnedWith: string
  returnedAt: string | null
  readyAt: string | null
}

/** What somebody who comes to an answer must know of it first: where it stands, and what becomes of it. */
export function AnswerNotes(props: AnswerNotesProps) {
  const {
    state,
    audience,
    isAnonymous,
    isOwn,
    locked,
    isLate,
    clearedAt,
    clearedBy,
    returnedWith,
    returnedAt,
    readyAt,
  } = props
  const isOfEconomy = audience === 'economies'
  return (
    <>
      {state === 'submitted' && clearedAt && (
        <Note tone="good">
          {isOfEconomy
            ? `Cleared by ${clearedBy} on ${formatDate(clearedAt)}.`
            : `Sent on ${formatDate(clearedAt)}. Thank you.`}
        </Note>
      )}
      {state === 'returned' && returnedAt && (
        <Note tone="wait">
          Returned on {formatDate(returnedAt)} with this remark: {returnedWith}
        </Note>
      )}
      {state === 'awaiting-clearance' && readyAt && (
        <Note>Handed to the focal point for clearance on {formatDate(readyAt)}. It can still be changed.</Note>
      )}
      {locked !== null && <Note tone="wait">{locked}</Note>}
      {locked === null && isLate && (
        <Note tone="wait">The last day has passed. Answers are still taken: please send yours soon.</Note>
      )}
      {isOwn && locked === null && (
        <Note>To go on later, keep the address of this page, for example as a bookmark: nobody else has it.</Note>
      )}
      {isAnonymous && (
        <Note>Your answers are kept without your name, your address or anything else that tells who you are.</Note>
      )}
    </>
  )
}
