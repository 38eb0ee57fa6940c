/**
 * Seeded random numbers (sfc32, Chris Doty-Humphrey, PractRand): the same seed gives the same plan on any machine.
 */
export class Random {
  private a: number
  private b: number
  private c = 0x9e3779b9 | 0
  private counter = 1

  constructor(seed: number) {
    this.a = seed | 0
    this.b = Math.floor(seed / 2 ** 32) | 0
    for (let i = 0; i < 16; i++) this.int32()
  }

  /** A whole number of 32 bits, signed. */
  int32(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + t) | 0
    return t
  }

  /** In [0, 1). */
  unit(): number {
    return (this.int32() >>> 0) / 4294967296
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(((this.int32() >>> 0) / 4294967296) * below)
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  shuffle(list: Int32Array, length: number): void {
    for (let i = length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const held = list[i]!
      list[i] = list[j]!
      list[j] = held
    }
  }
}
