import { createServer } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'
import type { CallOver, Ticket } from '../call-state.ts'

export interface TestPage {
  readonly url: string
  stop(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Builds the bare page and serves it on a free port of this machine, with tickets at POST /ticket. */
export async function serveTestPage(
  getTicket: (query: URLSearchParams) => Promise<Ticket | CallOver>,
): Promise<TestPage> {
  const folder = await mkdtemp(join(tmpdir(), 'sfu-client-'))
  await build({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (request.method === 'POST' && pathname === '/ticket') {
        const ticket = await getTicket(searchParams)
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(ticket))
        return
      }
      const path = join(folder, pathname === '/' ? 'index.html' : normalize(pathname))
      const body = await readFile(path)
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body)
    } catch (error) {
      response.writeHead(pathname === '/ticket' ? 503 : 404).end(error instanceof Error ? error.message : '')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The test page has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
