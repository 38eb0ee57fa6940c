import './setup/refuse-old-node.mjs'

void import('./bench/run-benchmark.mjs').then((bench) => bench.runBenchmark(process.argv.slice(2)))
