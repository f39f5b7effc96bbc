/** A value in which the order of keys plays no part: forms and queries name the same things in different orders. */
export const inKeyOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, inKeyOrder(held)]),
  )
}

/** Whether two values or marks say the same. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(inKeyOrder(a)) === JSON.stringify(inKeyOrder(b))
