import type { Economy, Span } from './economy'
import type { Committee, Forum } from './forum'
import type { FundAccount, SubFund } from './fund'

/** A subject under which projects are found. */
export type Topic = Span & { name: string }

/** Several projects under one roof, each of them with its own page in the register. */
export type Initiative = Span & { name: string; about: string }

/** The lists that records refer to. Kept in the database; rules receive them as a value. */
export type Reference = {
  economies: Economy[]
  committees: Committee[]
  fora: Forum[]
  fundAccounts: FundAccount[]
  subFunds: SubFund[]
  topics: Topic[]
  initiatives: Initiative[]
}
