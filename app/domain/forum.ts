import type { Span } from './economy'

/** A committee; `until` is its last day, after which it is offered for nothing new. */
export type Committee = Span & { acronym: string; name: string; otherSpellings: string[] }

/** A forum that may sponsor projects. `acronym` is the key; fora merge and rename, so each names its predecessors. */
export type Forum = Span & {
  acronym: string
  name: string
  /** Acronym of the committee it answers to, null for a committee itself or where it is not known. */
  committee: string | null
  /** The codes its project numbers have carried: SMEWG has "SME", IPEG had "CTI" up to 2017 and "IPEG" since. */
  numberCodes: ({ code: string } & Span)[]
  predecessors: string[]
  otherSpellings: string[]
}

/** "Intellectual Property Rights Experts Group (IPEG)", as APEC's database writes it. */
export const fullName = (body: { acronym: string; name: string }): string =>
  body.name.endsWith(`(${body.acronym})`) ? body.name : `${body.name} (${body.acronym})`
