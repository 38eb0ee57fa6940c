import './setup/refuse-old-node.mjs'

void import('./test/run-tests.mjs').then((tests) => tests.runAll(process.argv.slice(2)))
