import { describe, expect, it } from 'vitest'
import { matrix } from '../access/matrix'
import { projectStatuses } from '../record/catalogue'
import {
  isStateKey,
  isStepKey,
  type State,
  type StateKey,
  type Step,
  stateOf,
  stateOfStatus,
  states,
  stepOf,
  steps,
  stepsFrom,
  visibilityIn,
} from './lifecycle'

const allStates: readonly State[] = states
const allSteps: readonly Step[] = steps
const keys = allStates.map(state => state.key)

/** Every state that steps lead to from here. */
function reachableFrom(start: StateKey): Set<StateKey> {
  const seen = new Set<StateKey>([start])
  for (const state of seen) for (const step of stepsFrom(state)) seen.add(step.to)
  return seen
}

describe('the table of the lifecycle', () => {
  it('names every state and every step once', () => {
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(allSteps.map(step => step.key)).size).toBe(allSteps.length)
    expect(new Set(allSteps.map(step => step.title)).size).toBe(allSteps.length)
    expect(new Set(allSteps.map(step => step.done)).size).toBe(allSteps.length)
  })

  it.each(allSteps.map(step => [step.key, step] as const))(
    'the step %s leads from known states to another',
    (_, step) => {
      expect(step.from.length).toBeGreaterThan(0)
      for (const state of [...step.from, step.to]) expect(keys).toContain(state)
      expect(step.from).not.toContain(step.to)
      expect(new Set(step.from).size).toBe(step.from.length)
    },
  )

  it('reaches every state from the draft of a concept note', () => {
    expect([...reachableFrom('concept-draft')].sort()).toEqual([...keys].sort())
  })

  it('has a way on from every state but the ends, and to completion from all of them', () => {
    const ends = keys.filter(state => stepsFrom(state).length === 0)
    expect(ends).toEqual(['completed', 'withdrawn', 'cancelled'])
    for (const state of keys) if (!ends.includes(state)) expect(reachableFrom(state)).toContain('completed')
  })

  it('says in each state whose turn it is, where a step that is on the way waits for a person', () => {
    const waiting = allStates.filter(state => state.waitsFor !== null)
    for (const { key, waitsFor } of waiting) expect(stepsFrom(key).map(step => step.act)).toContain(waitsFor?.act)
    expect(allStates.filter(state => state.waitsFor === null).map(state => state.key)).toEqual([
      'ineligible',
      'not-approved',
      'in-implementation',
      'completed',
      'withdrawn',
      'cancelled',
      'lapsed',
    ])
  })

  it('shows APEC’s exact words and no others', () => {
    expect(stateOf('in-implementation').status).toBe('Project in Implementation')
    expect(stateOf('completed').status).toBe('Completed Project')
    const said = allStates.flatMap(state => state.status ?? [])
    for (const status of said) expect(projectStatuses).toContain(status)
    expect(new Set(said)).toEqual(new Set(projectStatuses))
  })

  it('shows a status in every public state, and in no other but the ends', () => {
    for (const { visibility, status } of allStates) {
      if (visibility === 'public') expect(status).not.toBeNull()
      else if (visibility !== null) expect(status).toBeNull()
    }
  })

  it('never takes a public project back out of the public eye', () => {
    for (const step of allSteps)
      for (const from of step.from)
        if (stateOf(from).visibility === 'public') expect(visibilityIn(step.to, 'public')).toBe('public')
  })

  it('asks for acts that some role holds, and never the public', () => {
    const holders = (act: string) =>
      Object.entries(matrix).flatMap(([role, cells]) => (Object.hasOwn(cells, act) ? [role] : []))
    for (const step of allSteps) {
      expect(holders(step.act).length).toBeGreaterThan(0)
      expect(holders(step.act)).not.toContain('public')
      expect(holders(step.act)).not.toContain('auditor')
      expect(holders(step.act)).not.toContain('administrator')
    }
  })

  it('asks for a reason wherever a project is refused, sent away or ended by others', () => {
    const refusing = ['send-back', 'find-ineligible', 'not-approve', 'withdraw', 'cancel', 'lapse'] as const
    for (const key of refusing) expect(stepOf(key).reason).toBe(true)
  })

  it('ends an open endorsement round with every step that leaves the forum', () => {
    for (const step of stepsFrom('with-forum')) expect(step.effects).toContain('close-round')
  })

  it('leaves no way into implementation but past the committee', () => {
    const without = (start: StateKey): Set<StateKey> => {
      const seen = new Set<StateKey>([start])
      for (const state of seen)
        for (const step of stepsFrom(state)) if (step.act !== 'funding.decide') seen.add(step.to)
      return seen
    }
    expect(without('concept-draft')).not.toContain('approved')
    expect(without('concept-draft')).not.toContain('in-implementation')
  })
})

describe('looking up', () => {
  it('knows keys from other texts', () => {
    expect(isStepKey('endorse')).toBe(true)
    expect(isStepKey('toString')).toBe(false)
    expect(isStateKey('lapsed')).toBe(true)
    expect(isStateKey('constructor')).toBe(false)
  })

  it('places a record that came in with a status, and nothing else', () => {
    expect(stateOfStatus('Project in Implementation')).toBe('in-implementation')
    expect(stateOfStatus('Completed Project')).toBe('completed')
    expect(stateOfStatus('Completion Report Due')).toBe('report-due')
    expect(stateOfStatus(null)).toBeNull()
    expect(stateOfStatus('Whatever')).toBeNull()
  })

  it('places one whose completion report is with the Secretariat there', () => {
    expect(stateOfStatus('Project in Implementation', true)).toBe('report-in-review')
    expect(stateOfStatus('Completion Report Due', true)).toBe('report-in-review')
    expect(stateOfStatus('Completed Project', true)).toBe('completed')
    expect(stateOfStatus(null, true)).toBeNull()
  })

  it('keeps an ended project as visible as it was', () => {
    expect(visibilityIn('withdrawn', 'draft')).toBe('draft')
    expect(visibilityIn('cancelled', 'public')).toBe('public')
    expect(visibilityIn('approved', 'submitted')).toBe('public')
  })
})
