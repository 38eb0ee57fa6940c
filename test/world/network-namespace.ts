import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A home network of the test's own: one network namespace joined to this machine by a pair of virtual cables. Taking
 * the link down is what a dead Wi-Fi looks like: no FIN, no RST, just nothing.
 */
export interface HomeNetwork {
  /** This machine as the home sees it. */
  hostAddress: string
  /** A program that runs what it is given inside the home network; the browser is started through it. */
  wrap(program: string): string
  takeLinkDown(): void
  bringLinkUp(): void
  close(): void
}

/** Why this machine lets nobody make a network, where it does not; undefined where it does. */
export function whyNoNetwork(): string | undefined {
  const name = `kotisilta-probe-${process.pid}`
  try {
    ip('netns', 'add', name)
    ip('netns', 'del', name)
    return undefined
  } catch (error) {
    return `network namespaces are not permitted here (${error instanceof Error ? error.message.trim() : String(error)})`
  }
}

export function createHomeNetwork(): HomeNetwork {
  const name = `kotisilta-${process.pid}`
  // 10.x.y.0/30 from the process id, so that two runs on one machine don't meet
  const subnet = `10.${200 + (process.pid % 50)}.${Math.floor(process.pid / 50) % 250}`
  const host = `kt${process.pid}h`
  const home = `kt${process.pid}k`
  const folder = mkdtempSync(join(tmpdir(), 'kotisilta-network-'))
  ip('netns', 'add', name)
  const inHome = (...words: string[]) => ip('-n', name, ...words)
  try {
    ip('link', 'add', host, 'type', 'veth', 'peer', 'name', home, 'netns', name)
    ip('addr', 'add', `${subnet}.1/30`, 'dev', host)
    ip('link', 'set', host, 'up')
    inHome('addr', 'add', `${subnet}.2/30`, 'dev', home)
    inHome('link', 'set', 'lo', 'up')
    inHome('link', 'set', home, 'up')
  } catch (error) {
    ip('netns', 'del', name)
    throw error
  }
  return {
    hostAddress: `${subnet}.1`,
    wrap(program) {
      const script = join(folder, 'in-home')
      writeFileSync(script, `#!/bin/sh\nexec ip netns exec ${name} ${program} "$@"\n`, { mode: 0o755 })
      return script
    },
    // the home's end: this machine's end keeps its address, so nobody else notices
    takeLinkDown: () => inHome('link', 'set', home, 'down'),
    bringLinkUp: () => inHome('link', 'set', home, 'up'),
    close() {
      ip('netns', 'del', name)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ip(...words: string[]): void {
  execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] })
}
