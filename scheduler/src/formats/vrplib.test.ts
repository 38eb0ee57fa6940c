import { describe, expect, it } from 'vitest'
import { checkVrptw, parseVrplib, parseVrplibSolution, writeVrplibSolution } from './vrplib.ts'

/** A depot at (0,0), customers at (3,4), (0,2) and (1,1): arcs 5.0, 2.0 and 1.4 (1.414 truncated) from the depot. */
const three = `NAME : three
DIMENSION : 4
VEHICLES : 2
CAPACITY : 10
EDGE_WEIGHT_TYPE : EUC_2D
NODE_COORD_SECTION
1 0 0
2 3 4
3 0 2
4 1 1
DEMAND_SECTION
1 0
2 6
3 4
4 1
TIME_WINDOW_SECTION
1 0 40
2 0 10
3 9 20
4 0 30
SERVICE_TIME_SECTION
1 0
2 1
3 1
4 1
DEPOT_SECTION
1
-1
EOF
`

describe('VRPLIB with the DIMACS distances', () => {
  const instance = parseVrplib(three)

  it('truncates every arc to one decimal', () => {
    expect([...instance.distanceTenths.slice(0, 4)]).toEqual([0, 50, 20, 14])
  })

  it('adds the cost of a solution from the arcs alone', () => {
    // 0-1-2-0: 5.0 + 3.6 (sqrt 13 = 3.606) + 2.0 = 10.6; 0-3-0: 1.4 + 1.4 = 2.8; together 13.4.
    expect(checkVrptw(instance, { routes: [[1, 2], [3]] })).toBe(134)
  })

  it.each([
    ['a customer left out', [[1, 2]], /1 customers are not served/],
    [
      'a customer served twice',
      [
        [1, 2],
        [2, 3],
      ],
      /customer 2 is served twice/,
    ],
    // 6 + 4 + 1 = 11 > 10
    ['too much in one vehicle', [[1, 2, 3]], /carries 11, the capacity is 10/],
    // 9 + 1 + 3.6 = 13.6 > 10
    ['a window missed', [[2, 1], [3]], /customer 1 is reached after its window/],
    ['more routes than vehicles', [[1], [2], [3]], /3 routes, 2 vehicles/],
    ['a customer that is not there', [[1, 2], [9]], /there is no customer 9/],
  ])('refuses %s', (_, routes, message) => {
    expect(() => checkVrptw(instance, { routes })).toThrow(message)
  })

  it('reads back what it writes', () => {
    const text = writeVrplibSolution({ routes: [[1, 2], [], [3]] }, 134)
    expect(text).toBe('Route #1: 1 2\nRoute #2: 3\nCost 13.4\n')
    expect(parseVrplibSolution(text)).toEqual({ routes: [[1, 2], [3]] })
  })

  it.each([
    ['a missing section', three.replace('DEMAND_SECTION', 'DEMANDS_SECTION'), /DEMAND_SECTION is missing/],
    ['a word for a number', three.replace('2 3 4', '2 x 4'), /NODE_COORD_SECTION, row 2: not a number/],
    ['a window that ends before it starts', three.replace('3 9 20', '3 9 2'), /node 3 ends before it starts/],
    ['a row too few', three.replace('4 1 1\n', ''), /3 rows, DIMENSION is 4/],
  ])('names %s', (_, text, message) => {
    expect(() => parseVrplib(text)).toThrow(message)
  })
})
