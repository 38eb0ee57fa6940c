import type { Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/** A network of one cable between browsers and a server, for a test to pull out or to let fall silent. */
export class TcpRelay {
  readonly port: number
  readonly #server: Server
  readonly #pairs = new Set<readonly [Socket, Socket]>()

  static async start(targetPort: number): Promise<TcpRelay> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (!address || typeof address === 'string') throw new Error('The relay has no port')
    return new TcpRelay(server, { port: address.port, targetPort })
  }

  private constructor(server: Server, { port, targetPort }: { port: number; targetPort: number }) {
    this.#server = server
    this.port = port
    server.on('connection', (near) => this.#join(near, connect(targetPort, '127.0.0.1')))
  }

  /** Every connection breaks, and new ones work. */
  cut(): void {
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }

  /** Every connection stays open and carries nothing more, as after a lost Wi-Fi; new ones work. */
  silence(): void {
    for (const [near, far] of this.#pairs) {
      near.unpipe(far)
      far.unpipe(near)
      near.resume()
      far.resume()
    }
  }

  async stop(): Promise<void> {
    this.cut()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #join(near: Socket, far: Socket): void {
    const pair = [near, far] as const
    this.#pairs.add(pair)
    for (const [socket, other] of [pair, [far, near] as const]) {
      socket.setNoDelay(true)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        other.destroy()
        this.#pairs.delete(pair)
      })
    }
  }
}
