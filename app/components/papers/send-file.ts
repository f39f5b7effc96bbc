/** A file on its way: how far it is, from 0 to 1, and at the end null or why it was not taken. */
export type Sending = { file: File; part: number; state: 'waits' | 'goes' | 'taken' | 'refused'; why?: string }

/**
 * Sends one file with the fields of its form to the page's own address, and tells how far it is. The answer is the page
 * as it is without a script: its error summary says why a file was refused.
 */
export function sendFile(
  to: string,
  fields: FormData,
  file: File,
  tell: (part: number) => void,
): Promise<string | null> {
  const form = new FormData()
  for (const name of ['category', 'description']) form.append(name, fields.get(name) ?? '')
  form.append('files', file)
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.responseType = 'document'
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(request.status < 300 ? null : reasonIn(request)))
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => resolve('The line broke. Please send it again.'))
    request.send(form)
  })
}

function reasonIn({ responseXML, status }: XMLHttpRequest): string {
  const said = ['.error-summary li', 'main p']
    .map(place => responseXML?.querySelector(place)?.textContent?.trim())
    .find(Boolean)
  return said || `Dossier answered with ${status}. Please reload the page and send the file again.`
}
