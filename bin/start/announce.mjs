/**
 * @typedef {object} Announcement
 * @property {string} publicUrl
 * @property {import('../stack/database.mjs').DemoAccount[]} accounts none without demo data
 * @property {string | undefined} caFile with --lan: what a tablet is to install
 * @property {string} dataFolder
 * @property {string} logFile
 * @property {string | undefined} ownerEnvFile without demo data: what the command for the first administrator needs
 * @property {number} seconds
 */

/**
 * What a person wants to know when everything is up.
 *
 * @param {Announcement} what
 * @returns {string}
 */
export function announcement(what) {
  return [
    `\nKotisilta is up (${what.seconds.toFixed(1)} s).\n`,
    `  Carers and coordinators   ${what.publicUrl}/`,
    `  Tablet at home            ${what.publicUrl}/koti/`,
    ...(what.ownerEnvFile ? firstAdministrator(what.ownerEnvFile) : demoAccounts(what.accounts)),
    ...pairing(what.publicUrl),
    ...(what.caFile ? trust(what.caFile) : []),
    `\n  Data ${what.dataFolder}, log ${what.logFile}`,
    '  Ctrl-C stops everything.\n',
  ].join('\n')
}

/** @param {import('../stack/database.mjs').DemoAccount[]} accounts */
function demoAccounts(accounts) {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  const line = (/** @type {import('../stack/database.mjs').DemoAccount} */ { email, password, name, role }) =>
    `    ${email.padEnd(width)}  ${password}   ${name}, ${role}`
  return ['\n  Demo accounts', ...accounts.map(line)]
}

/** @param {string} ownerEnvFile */
function firstAdministrator(ownerEnvFile) {
  return [
    '\n  Without demo data. An organisation and its first administrator are made, in another terminal, by',
    `    node_modules/.bin/node --env-file='${ownerEnvFile}' api/server/account/create-administrator.ts`,
  ]
}

/** @param {string} publicUrl */
function pairing(publicUrl) {
  return [
    `\n  To pair a tablet: sign in, open a resident's card, choose "Liitä tabletti" and type the code that it shows at`,
    `  ${publicUrl}/koti/ on the tablet (another browser window, or a private one, will do).`,
  ]
}

/** @param {string} caFile */
function trust(caFile) {
  return [
    '\n  Install this certificate on the tablet once, as a trusted authority, and it opens the address above:',
    `    ${caFile}`,
  ]
}
