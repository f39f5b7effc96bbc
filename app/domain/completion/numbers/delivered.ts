import type { Measured } from '../../indicator/measured'
import { approvedOf, reachedOf } from '../../indicator/reached'
import type { Indicator } from '../../record/rows'
import type { CompletionAnswers } from '../completion-report'
import { type CompletionFacts, keepsOutputs } from '../facts'
import type { FactNumber, NumberSource } from './number'

/** An output as the report lists it: from the register, or as typed where there is none. `id` is a part of its keys. */
export type ListedOutput = {
  id: string
  name: string
  planned: number | null
  delivered: number | null
  note: string
  source: NumberSource
}

/** The outputs of the register, or those that were typed into the report where there is none. */
export function listedOutputs(facts: CompletionFacts, answers: CompletionAnswers): ListedOutput[] {
  if (!keepsOutputs(facts))
    return answers.outputs.map((row, at) => ({
      ...{ id: `typed-${at + 1}`, ...row },
      source: { words: 'Typed in this report', page: 'report' },
    }))
  return facts.outputs.map(({ seq, name, planned, delivered, use, note }) => ({
    ...{ id: String(seq), name, planned, delivered, note: [use, note].filter(Boolean).join('\n') },
    source: { words: 'The register of outputs', page: 'outputs', key: seq },
  }))
}

export const outputKey = (id: string, which: 'planned' | 'delivered'): string => `outputs.${id}.${which}`

export const outputNumbers = (facts: CompletionFacts, answers: CompletionAnswers): FactNumber[] =>
  listedOutputs(facts, answers).flatMap(({ id, name, source, ...counts }) =>
    (['planned', 'delivered'] as const).map(
      (which): FactNumber => ({
        ...{ key: outputKey(id, which), part: 'outputs', kind: 'count', fact: counts[which], source },
        label: `${name}: ${which}`,
      }),
    ),
  )

export const visitsKey = (seq: number, which: 'visits' | 'downloads'): string => `dissemination.${seq}.${which}`

/** Web hits over all months; a publication without a count of them has no number. */
export const disseminationNumbers = ({ disseminations }: CompletionFacts): FactNumber[] =>
  disseminations.flatMap(({ seq, where, hits }) => {
    if (hits.length === 0) return []
    const source: NumberSource = { words: 'The dissemination of the project', page: 'dissemination', key: seq }
    const visits = hits.reduce((sum, month) => sum + month.visits, 0)
    const downloads = hits.flatMap(month => month.downloads ?? [])
    const number = (which: 'visits' | 'downloads', fact: number): FactNumber => ({
      ...{ key: visitsKey(seq, which), part: 'dissemination', kind: 'count', fact, source },
      label: `${where}: ${which}`,
    })
    return [
      number('visits', visits),
      ...(downloads.length === 0
        ? []
        : [
            number(
              'downloads',
              downloads.reduce((sum, one) => sum + one, 0),
            ),
          ]),
    ]
  })

export const indicatorKey = (id: string, which: 'target' | 'reached' | 'women' | 'men'): string =>
  `indicators.${id}.${which}`

/** The approved values of an indicator. */
export const valuesFor = (id: string, measured: readonly Measured[]): Measured[] =>
  approvedOf(measured).filter(({ indicator }) => indicator === id)

export const kindOfIndicator = ({ kind }: Pick<Indicator, 'kind'>): FactNumber['kind'] =>
  kind === 'amount' ? 'money' : kind === 'percent' ? 'percent' : 'count'

/** The target and what was reached by the values that the Secretariat approved; a text has no numbers. */
export const indicatorNumbers = ({ record, measured }: CompletionFacts): FactNumber[] =>
  record.values.indicators
    .filter(({ kind }) => kind !== 'text')
    .flatMap(indicator => {
      const { id, name, target } = indicator
      const reached = reachedOf(indicator, valuesFor(id, measured))
      const source: NumberSource = { words: 'The values that the Secretariat approved', page: 'indicator', key: id }
      const one = { part: 'indicators', kind: kindOfIndicator(indicator), source } as const
      const bySex = (sex: 'women' | 'men'): FactNumber[] =>
        reached[sex] === null
          ? []
          : [{ ...one, key: indicatorKey(id, sex), label: `${name}: ${sex}`, fact: reached[sex] }]
      return [
        {
          ...{ ...one, key: indicatorKey(id, 'target'), label: `${name}: target`, fact: target },
          ...{ source: { words: 'The indicators of the proposal', page: 'record' }, isFixed: true as const },
        },
        { ...one, key: indicatorKey(id, 'reached'), label: `${name}: reached`, fact: reached.value },
        ...bySex('women'),
        ...bySex('men'),
      ]
    })
