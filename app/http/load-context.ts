declare module '@remix-run/node' {
  /** What the HTTP server hands to every loader, action and page. */
  interface AppLoadContext {
    /** The nonce of this answer's Content-Security-Policy. */
    nonce: string
    /** The reference of this request in the log, which a visitor can quote. */
    requestId: string
    /** The visitor's network address, as far as the trusted proxies tell it. */
    address: string
    /** Writes an unforeseen error to the log under the request's reference. */
    report(error: unknown): void
  }
}

export {}
