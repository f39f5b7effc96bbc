const minutes = [1, 5, 30, 120, 360]

/** When a letter is tried again after its n-th attempt failed at a moment; null after the last one. */
export function nextAttempt(attempts: number, failedAt: Date): string | null {
  const wait = minutes[attempts - 1]
  return wait === undefined ? null : new Date(failedAt.getTime() + wait * 60_000).toISOString()
}
