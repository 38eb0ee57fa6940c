import { startStack, type Stack } from '../world/stack.ts'
import { buildAccessFixture, type AccessFixture } from './access-fixture.ts'
import { AccessProber } from './access-prober.ts'
import { takeSnapshot, type Snapshot } from './access-snapshot.ts'

/** The running API over the fixture's two organisations, and whoever asks it. */
export interface AccessWorld {
  readonly stack: Stack
  readonly fixture: AccessFixture
  readonly snapshot: Snapshot
  readonly prober: AccessProber
  readonly close: () => Promise<void>
}

export async function startAccessWorld(): Promise<AccessWorld> {
  const stack = await startStack({ mode: 'development', withoutSfu: true })
  const { record, postgres } = stack
  const fixture = await buildAccessFixture(record, stack.origin)
  const snapshot = await takeSnapshot(record, postgres.superuserUrl(new URL(postgres.url()).pathname.slice(1)))
  const prober = new AccessProber({ fixture, record, snapshot })
  const close = async () => {
    await snapshot.close()
    await stack.stop()
  }
  return { stack, fixture, snapshot, prober, close }
}
