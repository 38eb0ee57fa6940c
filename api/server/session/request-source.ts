import { isIPv4, isIPv6 } from 'node:net'

/**
 * What counts as one source of attempts: an IPv4 address, or an IPv6 /64, which is what one home or one attacker has at
 * hand. IPv4 written as IPv6 is the same IPv4.
 */
export function requestSource(address: string | undefined): string {
  if (address === undefined) return 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined && isIPv4(mapped)) return mapped
  if (!isIPv6(address)) return isIPv4(address) ? address : 'unknown'
  return `${expand(address).slice(0, 4).join(':')}::/64`
}

function expand(address: string): string[] {
  // the URL parser writes every form of an address, also one ending in dotted IPv4, in hexadecimal groups
  const canonical = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [head = '', tail] = canonical.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after]
}
