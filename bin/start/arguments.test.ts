import { expect, test } from 'vitest'
import { readArguments } from './arguments.mjs'

test('without arguments: the demo, on this machine, on the usual ports', () => {
  expect(readArguments([], {})).toEqual({ demo: true, lan: false, help: false, apiPort: 4000, sfuPort: 4100 })
})

test('another port moves the SFU along, unless it has its own', () => {
  expect(readArguments(['--port', '8080'], {})).toMatchObject({ apiPort: 8080, sfuPort: 8180 })
  expect(readArguments(['--port', '8080'], { SFU_PORT: '9000' })).toMatchObject({ apiPort: 8080, sfuPort: 9000 })
})

test.each([[['--port', 'eighty']], [['--port', '70000']], [['--demo-data']], [['municipality']]])(
  '%j is refused with the usage',
  (args) => {
    expect(() => readArguments(args, {})).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENTS' }))
  },
)
