import { useRouteLoaderData } from '@remix-run/react'

/** What the frame of every page knows about its reader: who, and which rooms are open besides the public ones. */
export type ShellData = { person: { name: string } | null; links: { to: string; title: string }[] }

const nobody: ShellData = { person: null, links: [] }

/** The root loader's answer; a stranger's where the root itself failed. */
export const useShellData = (): ShellData => useRouteLoaderData<ShellData>('root') ?? nobody
