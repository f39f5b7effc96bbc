import type { Response } from 'express'

export interface Notice {
  status: number
  title: string
  /** Full sentences: what happened and what one can do. */
  words: string
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

/** A page of a few words for what is refused before any page of Dossier is reached. It needs no style sheet or script. */
export function sendNotice(response: Response, { status, title, words }: Notice) {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} – Dossier</title>
</head>
<body style="max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif">
<main>
<h1 style="font-size: 1.75rem; line-height: 1.2">${escapeHtml(title)}</h1>
<p>${escapeHtml(words)}</p>
<p><a href="/" style="color: LinkText">Go to the first page of Dossier</a></p>
<p><small>Reference: ${escapeHtml(response.locals.requestId)}</small></p>
</main>
</body>
</html>
`,
    )
}
