import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftOf } from '~/components/budget/budget-draft'
import type { BudgetLine } from '~/domain/budget/line'
import { typedLine } from '~/domain/budget/typed-line'
import { paths } from '~/paths'
import { action, loader } from '~/routes/projects.$number.edit.budget'
import { action as spend, loader as spending } from '~/routes/projects.$number.edit.budget_.spending'
import type { Database } from '~db/connect.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { aBudgetLine, aProject } from '../../factories/a-project'
import { aTraveller } from '../../factories/a-traveller'
import { answerOf, people, requestBy, smallRegister, store } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const number = 'CTI 32 2017A'
const { overseer, secretariat } = people
const own = aBudgetLine({ id: 'own', item: 'Honoraria', rate: 100_000, actualApec: 90_000 })

let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  await store(db, aProject().numbered(number).record(), [own])
})
afterEach(() => close())

const args = async (url: string, form?: Record<string, string>, who = overseer) =>
  argsOf(await requestBy(db, who, url, form ? { method: 'POST', body: new URLSearchParams(form) } : {}), {
    number: 'CTI-32-2017A',
  })
const shown = async () => loader(await args(paths.editBudget(number)))
const send = async (form: Record<string, string>, who = overseer) =>
  action(await args(paths.editBudget(number), form, who))

/** The boxes of the form for these lines and travellers. */
function boxes(
  lines: readonly BudgetLine[],
  travellers = [] as ReturnType<typeof aTraveller>[],
): Record<string, string> {
  const draft = draftOf(lines, travellers)
  return Object.fromEntries([
    ...draft.lines.flatMap((line, at) => [
      ...Object.entries(line).flatMap(([key, text]) =>
        typeof text === 'string' ? [[`lines[${at}].${key}`, text]] : [],
      ),
      ...(line.factors ?? []).flatMap((factor, place) =>
        Object.entries(factor).map(([key, text]) => [`lines[${at}].factors[${place}].${key}`, text]),
      ),
    ]),
    ...draft.travellers.flatMap((row, at) =>
      Object.entries(row).map(([key, text]) => [`travellers[${at}].${key}`, text]),
    ),
  ])
}

it('is saved with its travellers and keeps what was spent, which another page takes', async () => {
  const { base } = await shown()
  const saved = await answerOf(() => send({ ...boxes([own], [aTraveller({ people: 3 })]), base }))
  expect(saved.headers.get('Location')).toMatch(/saved=4\.1$/)
  expect((await listBudgetLines(db, number)).map(line => [line.id, line.actualApec])).toEqual([
    ['own', 90_000],
    ...[
      ['peru-perDiem', null],
      ['peru-airfare', null],
    ],
  ])
  const { findings, disagreement } = await shown()
  expect(findings.find(one => one.text.startsWith('3 participants of Peru'))).toMatchObject({ state: 'open' })
  expect(disagreement).toContain('less than')
  const page = await spending(await args(paths.editSpending(number)))
  const spent = { base: page.base, 'spent[0].id': 'peru-airfare', 'spent[0].actualApec': '5,000.50' }
  await answerOf(async () => spend(await args(paths.editSpending(number), spent)))
  expect((await listBudgetLines(db, number)).map(line => line.actualApec)).toEqual([90_000, null, 500_050])
})

it('comes back with both budgets where somebody else has saved meanwhile, and nothing is overwritten', async () => {
  const { base } = await shown()
  await answerOf(() => send({ ...boxes([{ ...own, rate: 120_000 }]), base }, secretariat))
  const answer = await send({ ...boxes([{ ...own, rate: 90_000 }]), base })
  expect(answer).toMatchObject({ init: { status: 409 }, data: { meanwhile: { base: '4.1' } } })
  const line = { before: { rate: 120_000 }, after: { rate: 90_000 } }
  expect(answer).toMatchObject({ data: { meanwhile: { difference: { categories: [{ lines: [line] }, {}, {}, {}] } } } })
  expect(await listBudgetLines(db, number)).toMatchObject([{ rate: 120_000 }])
  await answerOf(() => send({ ...boxes([{ ...own, rate: 90_000 }]), base: '4.1' }))
  expect(await listBudgetLines(db, number)).toMatchObject([{ rate: 90_000 }])
})

it('works by its buttons where no script runs: rows come, go, are copied, moved and set free, and nothing typed is lost', async () => {
  const { base } = await shown()
  const press = async (intent: string) => {
    const answer = await send({ ...boxes([own], [aTraveller()]), base, intent, why: 'Typed' })
    if (!('data' in answer)) throw new Error('The form was sent on')
    return answer.data.typed
  }
  const untouched = typedLine(own).item
  expect(await press('add:lines:3')).toMatchObject({
    lines: [{ item: untouched }, { category: 'other' }],
    why: 'Typed',
  })
  expect(await press('copy:lines:0')).toMatchObject({ lines: [{ id: 'own' }, { id: '', item: untouched }] })
  expect(await press('down:lines:0')).toMatchObject({ lines: [{ id: 'own', category: 'travelSpeakers' }] })
  expect(await press('remove:travellers:0')).toMatchObject({ travellers: [], lines: [{ id: 'own' }] })
  expect(await press('free:lines:1')).toMatchObject({ lines: [{ id: 'own' }, { id: 'peru-airfare', traveller: '' }] })
})
