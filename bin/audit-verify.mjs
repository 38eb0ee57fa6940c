import './setup/refuse-old-node.mjs'

void import('./audit/verify.mjs').then((audit) => audit.verify(process.argv.slice(2)))
