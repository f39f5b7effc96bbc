import type { CalendarSession, SessionMoney } from '~/domain/lifecycle/sessions'
import { energyFund, enterpriseFund } from './being-scored'
import type { DemoSession, When } from './when'

const support = 'APEC Support Fund'
const dollars = (fund: string, subFund: string, amount: number): SessionMoney => ({
  ...{ fund, subFund, amount: amount * 100 },
})

/** Money of about the size that APEC has named for a session (Funding Sources 2015), scaled down for a small demo. */
const money: Record<DemoSession, SessionMoney[]> = {
  earlier: [dollars('General Project Account', '', 412_000), dollars('TILF Special Account', '', 308_500)],
  last: [
    dollars('General Project Account', '', 386_000),
    dollars(support, energyFund, 540_000),
    dollars(support, enterpriseFund, 190_000),
  ],
  open: [
    dollars('General Project Account', '', 428_000),
    dollars('TILF Special Account', '', 295_000),
    dollars(support, 'ASF: General Fund', 610_000),
    dollars(support, 'ASF: APEC Supply Chain Connectivity', 352_000),
    dollars(support, 'ASF: Health and Emergency Preparedness', 148_000),
    dollars(support, 'ASF: Marine Debris Management and Innovation (MDMI)', 236_000),
    dollars(support, energyFund, 575_000),
    dollars(support, enterpriseFund, 204_000),
  ],
  next: [],
}

/** `announced`: how many days ago. */
export type DemoCalendarSession = Omit<CalendarSession, 'seq'> & { announced: number }

const announced: Record<DemoSession, number> = { earlier: 430, last: 250, open: 110, next: 30 }

/** The sessions of the demo with their money, the earliest first. */
export const demoSessions = (when: When): DemoCalendarSession[] =>
  (['earlier', 'last', 'open', 'next'] as const).map(which => ({
    ...when.session(which),
    money: money[which],
    announced: announced[which],
  }))
