/** The workbook that was chosen in a form; refuses a form without one. */
export async function workbookIn(form: FormData): Promise<{ ok: true; bytes: Buffer } | { ok: false; reason: string }> {
  const file = form.get('workbook')
  if (!file || typeof file === 'string' || (file.size === 0 && file.name === ''))
    return { ok: false, reason: 'Choose the workbook that you filled in.' }
  return { ok: true, bytes: Buffer.from(await file.arrayBuffer()) }
}
