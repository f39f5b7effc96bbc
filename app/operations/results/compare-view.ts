import { compare } from '~/domain/questionnaire/results/compare'
import { resultSections } from '~/domain/questionnaire/results/tally'
import type { Results } from './read-results.server'

/** Two economies side by side, section by section; no sections where two that were asked are not chosen. */
export function compareView({ hearing, files, head }: Results, a: string, b: string) {
  const isOfEconomies = head.audience === 'economies'
  const names = isOfEconomies ? hearing.heard.map(({ asked }) => asked.name) : []
  const known = (name: string) => (names.includes(name) ? name : '')
  const compared = isOfEconomies ? compare(hearing, a, b, files) : null
  const sections = compared
    ? resultSections(hearing.definition).flatMap(({ key, title, number }) => {
        const rows = compared
          .filter(({ section }) => section === key)
          .map(({ question, number: place, ...said }) => ({
            ...{ key: question.key, title: `${place} ${question.ask}` },
            ...{ a: said.a, b: said.b, isSame: said.isSame },
          }))
        return rows.length === 0 ? [] : [{ id: `section-${key}`, title: `${number}. ${title}`, rows }]
      })
    : null
  return { names, a: known(a), b: known(b), sections }
}
