import { type Actor, actors } from '../actors'

/**
 * What may come of a request: a page or file, or an answer that changes nothing (`ok`); the way to sign in; 403; 404; a
 * form refused in words with nothing changed (`refused`); a change kept (`done`); a redirect that changes nothing.
 */
export type Outcome = 'ok' | 'sign in' | 'forbidden' | 'not found' | 'refused' | 'done' | 'elsewhere'

/** One request and what comes of it for each actor. With `send` it is a form. */
export type Case = { what: string; url: string; send?: Record<string, string>; as: Record<Actor, Outcome> }

export type Some = Partial<Record<Actor, Outcome>>

export const all = (outcome: Outcome, but: Some = {}): Record<Actor, Outcome> => ({
  ...(Object.fromEntries(actors.map(actor => [actor, outcome])) as Record<Actor, Outcome>),
  ...but,
})

/** A door for people who are signed in and may: the public and the ended account sign in, all others are refused. */
export const only = (allowed: Some): Record<Actor, Outcome> =>
  all('forbidden', { public: 'sign in', ended: 'sign in', ...allowed })

export const both = (outcome: Outcome, ...which: Actor[]): Some =>
  Object.fromEntries(which.map(actor => [actor, outcome]))
export const get = (url: string, as: Record<Actor, Outcome>, what = 'read'): Case => ({ what, url, as })
export const post = (what: string, url: string, send: Record<string, string>, as: Record<Actor, Outcome>): Case => ({
  what,
  url,
  send,
  as,
})

/** Tables of expectations as one: a route that stands in several has the cases of all. */
export const joined = (...tables: Record<string, Case[]>[]): Record<string, Case[]> => {
  const routes = new Set(tables.flatMap(table => Object.keys(table)))
  return Object.fromEntries([...routes].map(route => [route, tables.flatMap(table => table[route] ?? [])]))
}
