/**
 * The passwords that people choose most, in lower case, from the list of zxcvbn (MIT): 49,000, the most common first.
 * They are read when somebody first chooses a password.
 */
let common: Promise<ReadonlySet<string>> | undefined

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}

/** Tells for a text in lower case whether it is one of them. */
export async function commonPasswords(): Promise<(text: string) => boolean> {
  common ??= readList()
  const list = await common
  return text => list.has(text)
}
