import { Agent, request } from 'node:http'
import { toHeaders } from '../../api/server/testing/test-server.ts'
import type { BenchRequest } from './api-requests.ts'

/** Keeps its connections: what is measured is the API, not the greeting. */
export class ApiClient {
  readonly #url: URL
  readonly #agent: Agent

  constructor(url: string, connections: number) {
    this.#url = new URL('/graphql', url)
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  close(): void {
    this.#agent.destroy()
  }

  /** Until the last byte is here. Throws where the answer is no answer: a fast refusal is no figure. */
  async ask({ query, variables, token }: BenchRequest): Promise<string> {
    const body = JSON.stringify({ query, variables })
    const headers = { ...toHeaders({ app: 'carer', token }), 'content-length': String(Buffer.byteLength(body)) }
    const text = await new Promise<string>((resolve, reject) => {
      const asked = request(this.#url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
        response.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(body)
    })
    if (text.includes('"errors":') || !text.startsWith('{"data":')) throw new Error(`no answer: ${text.slice(0, 300)}`)
    return text
  }
}
