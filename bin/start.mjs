import './setup/refuse-old-node.mjs'

void import('./start/start.mjs').then((launcher) => launcher.start(process.argv.slice(2)))
