import { expect, test } from 'vitest'
import { toUnits } from './compilation-units.mjs'

function grouped(sources: Record<string, string>): string[][] {
  return toUnits(Object.keys(sources), (source) => sources[source] ?? '').map((unit) => unit.sources)
}

test('sources of one folder share a unit, ten at most', () => {
  const sources = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`src/RTC/s${index}.cpp`, '']))
  expect(grouped({ ...sources, 'src/main.cpp': '' }).map((unit) => unit.length)).toEqual([10, 2, 1])
})

test('two sources that define the same name for themselves are kept apart', () => {
  const sources = {
    'src/a.cpp': '\tstatic constexpr size_t BufferSize{ 65536 };',
    'src/b.cpp': '\tstatic constexpr size_t BufferSize{ 1024 };',
    'src/c.cpp': '\tstatic thread_local uint8_t Other[1];',
  }
  expect(grouped(sources)).toEqual([['src/a.cpp', 'src/c.cpp'], ['src/b.cpp']])
})

test('a source that specialises what its neighbours use stays alone', () => {
  const sources = { 'src/RTC/RTCP/Feedback.cpp': '', 'src/RTC/RTCP/Packet.cpp': '' }
  expect(grouped(sources)).toEqual([['src/RTC/RTCP/Feedback.cpp'], ['src/RTC/RTCP/Packet.cpp']])
})
