import { bytesOf, standsAt } from './bytes'

/** How programs begin, and what they are called in a sentence. */
const beginnings: readonly (readonly [readonly number[], string])[] = [
  [bytesOf('MZ'), 'a program for Windows'],
  [[0x7f, ...bytesOf('ELF')], 'a program for Linux'],
  [[0xfe, 0xed, 0xfa, 0xce], 'a program for macOS'],
  [[0xfe, 0xed, 0xfa, 0xcf], 'a program for macOS'],
  [[0xce, 0xfa, 0xed, 0xfe], 'a program for macOS'],
  [[0xcf, 0xfa, 0xed, 0xfe], 'a program for macOS'],
  [[0xca, 0xfe, 0xba, 0xbe], 'a program'],
  [[0xca, 0xfe, 0xba, 0xbf], 'a program for macOS'],
  [[0, ...bytesOf('asm')], 'a program for browsers'],
  [bytesOf('dex\n'), 'a program for Android'],
  [bytesOf('#!'), 'a script'],
  [[0xef, 0xbb, 0xbf, ...bytesOf('#!')], 'a script'],
  // A link of Windows begins with the length of its head and its class.
  [[0x4c, 0, 0, 0, 1, 0x14, 2, 0], 'a shortcut that starts a program'],
]

/** What kind of program begins so; null where none does. */
export const programIn = (head: Uint8Array): string | null =>
  beginnings.find(([bytes]) => standsAt(head, 0, bytes))?.[1] ?? null

/** Parts of a zip file that make it a program. */
export const isProgramPart = (name: string): boolean =>
  /(^|\/)(meta-inf\/manifest\.mf|androidmanifest\.xml|classes\.dex)$|\.(class|exe|dll|msi|bat|cmd|com|scr|js|vbs|ps1)$/i.test(
    name,
  )

/** Parts of an office file that hold macros. */
export const isMacroPart = (name: string): boolean =>
  /(^|\/)(vba(project|data)[^/]*\.(bin|xml)|macrosheets\/|intlmacrosheets\/|activex\/)|^(basic|scripts)\//i.test(name)

/** The class of an installer of Windows, as it stands in its root. */
export const installerClass: readonly number[] = [...[0x84, 0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]]
