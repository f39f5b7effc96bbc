/**
 * On a slow line people begin to write before the page's script has come. React then puts every text area back to the
 * text of the page; this keeps what was typed and puts it in again. Call it before React takes the page over, and the
 * function that it answers with afterwards.
 */
export function keepTyped(page: Document): () => void {
  const typed = new Map<HTMLTextAreaElement, string>()
  for (const area of page.querySelectorAll('textarea'))
    if (area.value !== area.defaultValue) typed.set(area, area.value)
  const note = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value)
  }
  const putBack = () => {
    for (const [area, text] of typed) {
      if (!area.isConnected || area.value === text) continue
      area.value = text
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  page.addEventListener('input', note, true)
  // React works in pieces: a form may be sent after its text was put back and before the page is taken over.
  page.addEventListener('submit', putBack, true)
  return () => {
    page.removeEventListener('input', note, true)
    page.removeEventListener('submit', putBack, true)
    putBack()
  }
}
