/** What of its project stands beside a budget line in the list of all lines; public, as the register is. */
export type LineProject = {
  number: string
  title: string
  forum: string | null
  fund: string | null
  status: string | null
}
