/**
 * The house's plan: which room may import from which. architecture.md has the drawing; eslint (no-restricted-imports, while
 * one types) and imports.test.ts (which reads every package.json and every import) both hold it from this one list.
 *
 * @typedef {object} Room
 * @property {string} folder
 * @property {string[]} mayImport rooms, by folder
 */

/** @type {Room[]} */
export const rooms = [
  { folder: 'scheduler', mayImport: [] },
  { folder: 'sfu/protocol', mayImport: [] },
  { folder: 'sfu/worker', mayImport: [] },
  { folder: 'sfu/server', mayImport: ['sfu/protocol'] },
  { folder: 'sfu/client', mayImport: ['sfu/protocol'] },
  { folder: 'api/server', mayImport: ['scheduler', 'sfu/protocol'] },
  { folder: 'api/client', mayImport: [] },
  { folder: 'client-carer', mayImport: ['api/client', 'sfu/client'] },
  { folder: 'client-home', mayImport: ['api/client', 'sfu/client'] },
  { folder: 'bin', mayImport: ['sfu/worker'] },
]

/** The workspace's packages: what a bare import of ours begins with. */
export const packages = ['sfu', 'api', 'scheduler', 'client-carer', 'client-home', 'test']

/**
 * @param {string} folder
 * @returns {import('eslint').Linter.Config}
 */
function ruleFor(folder) {
  const room = rooms.find((each) => each.folder === folder)
  const allowed = [folder, ...(room?.mayImport ?? [])]
  const forbiddenPackages = packages.map((name) => {
    const exceptions = allowed.filter((each) => each === name || each.startsWith(`${name}/`))
    const except = exceptions.map((each) => `(?!${each.slice(name.length)}(?:/|$))`).join('')
    return `^${name}${except}(?:/|$)`
  })
  return {
    files: [`${folder}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbiddenPackages.map((regex) => ({
            regex,
            message: `${folder} may import only from: ${room?.mayImport.join(', ') || 'nothing of ours'} (architecture.md).`,
          })),
        },
      ],
    },
  }
}

export function importRules() {
  return rooms.map(({ folder }) => ruleFor(folder))
}
