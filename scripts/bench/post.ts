import { type Agent, request } from 'node:http'

/** Sends a form as a page does that saves itself, and gives what came back; anything but 200 is an error. */
export function post(
  url: string,
  form: URLSearchParams,
  { agent, cookie }: { agent: Agent; cookie?: string },
): Promise<string> {
  const { origin } = new URL(url)
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', ...(cookie ? { cookie } : {}) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve(text) : reject(new Error(`${url} answered ${answer.statusCode}: ${text}`)),
      )
    })
    sent.once('error', reject)
    sent.end(form.toString())
  })
}
