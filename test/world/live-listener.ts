import { until } from './until.ts'

/** Hears an app's live stream (GraphQL over SSE, as the browser opens it) and keeps all that came. */
export class LiveListener {
  /** The stream as it came: what canaries are looked for in. */
  text = ''
  ended = false
  #abort = new AbortController()

  /** Resolves when the stream has said its first word, so that nothing after it is missed. */
  static async open(request: {
    url: string
    app: 'carer' | 'home'
    cookie: string
    documentId: string
  }): Promise<LiveListener> {
    const listener = new LiveListener()
    const cookieName = request.app === 'carer' ? 'kotisilta_staff' : 'kotisilta_device'
    const response = await fetch(`${request.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        origin: request.url,
        'x-kotisilta-app': request.app,
        cookie: `${cookieName}=${request.cookie}`,
      },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: request.documentId } } }),
      signal: listener.#abort.signal,
    })
    if (!response.ok || !response.body) throw new Error(`no live stream: ${response.status} ${await response.text()}`)
    void listener.#read(response.body)
    await until('the live stream speaks', () => listener.text.includes('cursor'), { withinMs: 5_000 })
    return listener
  }

  close(): void {
    this.#abort.abort()
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of body) this.text += decoder.decode(chunk, { stream: true })
    } catch {
      // closed by us or cut by the server: ended either way
    }
    this.ended = true
  }
}
