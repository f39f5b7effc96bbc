import { Form, useNavigationType, useSubmit } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'

/** The address of a form's choices without its empty ones; the page begins anew. */
const queryOf = (form: HTMLFormElement) => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '' && !(name === 'as' && value === 'any')) query.append(name, value)
  }
  return query
}

/**
 * Sets what the browser shows to what the address says, after going back or taking a choice away. Words being typed are
 * left alone, except after going back.
 */
function follow(form: HTMLFormElement, search: string, whileTyping: boolean) {
  const query = new URLSearchParams(search)
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox' && control.name !== '') {
      control.checked = query.getAll(control.name).includes(control.value)
    }
    if (control instanceof HTMLInputElement && control.type === 'search') {
      if (!whileTyping && control === document.activeElement) continue
      control.value = query.get(control.name) ?? ''
    }
  }
}

/**
 * A GET form whose choices live in the address. Without a script it is sent by its button; with one, every choice
 * takes effect at once and the place on the page is kept.
 */
export function FilterForm({ action, query, children }: { action: string; query: string; children: ReactNode }) {
  const submit = useSubmit()
  const wentBack = useNavigationType() === 'POP'
  const form = useRef<HTMLFormElement>(null)
  const send = (scroll: boolean) => {
    if (form.current) submit(queryOf(form.current), { action, method: 'get', preventScrollReset: !scroll })
  }
  useEffect(() => {
    if (form.current) follow(form.current, query, wentBack)
  }, [query, wentBack])
  return (
    <Form
      ref={form}
      method="get"
      discover="none"
      action={action}
      onChange={event => {
        const control = event.target
        if (control instanceof HTMLElement && 'type' in control && control.type === 'search') return
        if (control instanceof HTMLElement && 'name' in control && control.name === '') return
        send(false)
      }}
      onSubmit={event => {
        event.preventDefault()
        send(true)
      }}
    >
      {children}
    </Form>
  )
}
