import { createServer } from 'node:http'

/** A server as ours are, in small: says when it listens, ends cleanly, and falls when it is asked to. */
const server = createServer((request, response) => {
  if (request.url === '/fall') process.exit(7)
  response.end(process.env['GREETING'])
})

server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  console.log(JSON.stringify({ ready: true, service: 'small', url: `http://127.0.0.1:${port}` }))
})

process.once('SIGTERM', () => {
  console.error('ending')
  server.close()
  server.closeAllConnections()
})
