import './setup/refuse-old-node.mjs'

void import('./plan/run-plan.mjs').then((plan) => plan.runPlan(process.argv.slice(2)))
