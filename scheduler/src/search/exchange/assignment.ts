/**
 * Who takes what at the least sum, each row a column of its own: the linear assignment problem, exactly, by shortest augmenting paths (Kuhn
 * 1955, the Hungarian method; Jonker and Volgenant 1987), in rows² · columns steps. Everything is allocated once, for the largest.
 */
export class Assignment {
  /** By row: the column that it takes. */
  readonly columnOf: Int32Array

  private readonly rowPrice: Float64Array
  private readonly columnPrice: Float64Array
  /** By column: its row, -1 while it is free. */
  private readonly rowOf: Int32Array
  /** By column: what a path to it costs so far, from which column it comes (-1: from the row itself), and whether it is settled. */
  private readonly distance: Float64Array
  private readonly from: Int32Array
  private readonly settled: Uint8Array

  constructor(most: number) {
    this.columnOf = new Int32Array(most)
    this.rowPrice = new Float64Array(most)
    this.columnPrice = new Float64Array(most)
    this.rowOf = new Int32Array(most)
    this.distance = new Float64Array(most)
    this.from = new Int32Array(most)
    this.settled = new Uint8Array(most)
  }

  /** `costs`: row by row; no more rows than columns. */
  solve(costs: Float64Array, rows: number, columns: number): void {
    this.rowPrice.fill(0, 0, rows)
    this.columnPrice.fill(0, 0, columns)
    this.rowOf.fill(-1, 0, columns)
    for (let row = 0; row < rows; row++) this.augment(this.pathFrom(row, costs, columns), row)
    for (let column = 0; column < columns; column++) {
      if (this.rowOf[column]! >= 0) this.columnOf[this.rowOf[column]!] = column
    }
  }

  /** The free column that the row reaches at the least cost, others moving over; prices are then such that the path costs nothing. */
  private pathFrom(start: number, costs: Float64Array, columns: number): number {
    const { rowPrice, columnPrice, rowOf, distance, from, settled } = this
    distance.fill(Infinity, 0, columns)
    settled.fill(0, 0, columns)
    let row = start
    let last = -1
    for (;;) {
      let least = Infinity
      let nearest = -1
      for (let column = 0; column < columns; column++) {
        if (settled[column] === 1) continue
        const reduced = costs[row * columns + column]! - rowPrice[row]! - columnPrice[column]!
        if (reduced < distance[column]!) {
          distance[column] = reduced
          from[column] = last
        }
        if (distance[column]! < least) {
          least = distance[column]!
          nearest = column
        }
      }
      rowPrice[start]! += least
      for (let column = 0; column < columns; column++) {
        if (settled[column] === 0) distance[column]! -= least
        else {
          rowPrice[rowOf[column]!]! += least
          columnPrice[column]! -= least
        }
      }
      settled[nearest] = 1
      if (rowOf[nearest]! < 0) return nearest
      last = nearest
      row = rowOf[nearest]!
    }
  }

  private augment(end: number, start: number): void {
    const { rowOf, from } = this
    let column = end
    for (let before = from[column]!; before >= 0; before = from[column]!) {
      rowOf[column] = rowOf[before]!
      column = before
    }
    rowOf[column] = start
  }
}
