import { useEffect, useState } from 'react'
import { LinkButton } from '../form/button'
import { useSelection } from '../form/use-selection'

/** As much as an address takes along; the rest is marked on the next page. */
const taken = { shortest: 3, longest: 1_500 }

const inShort = (words: string) => (words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`)

type MakePracticeLinkProps = {
  /** Where a practice is made of the answer, with its response and question. */
  to: string
  /** Whose answer it is: said by a screen reader, where several such links stand on a page. */
  name: string
  /** The id of the part of the page that holds the answer. */
  within: string
}

/**
 * From an answer that is read to a practice: words that were selected in it are taken along. They are kept when the
 * selection goes, since a click on the link takes it away; without a script the passage is marked on the next page.
 */
export function MakePracticeLink({ to, name, within }: MakePracticeLinkProps) {
  const selected = useSelection(within, taken)
  const [passage, setPassage] = useState('')
  useEffect(() => {
    if (selected !== '') setPassage(selected)
  }, [selected])
  return (
    <LinkButton to={passage === '' ? to : `${to}&${new URLSearchParams({ passage })}`}>
      {passage === '' ? 'Make a practice of this' : `Make a practice of “${inShort(passage)}”`}
      <span className="sr-only">: {name}</span>
    </LinkButton>
  )
}
