import { median } from './load'

/** The median time of doing something, after it was done a few times already, in milliseconds. */
export async function middleOf(rounds: number, work: () => unknown): Promise<number> {
  for (let round = 0; round < Math.ceil(rounds / 4); round += 1) await work()
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}
