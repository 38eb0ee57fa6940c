// Read by Node versions that are too old for the rest of our code: nothing newer than ES modules here.
var major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error('Kotisilta needs Node 20 or later to start; this is Node ' + process.versions.node + '.')
  console.error(
    'Install one from https://nodejs.org or with your package manager. The rest is fetched by npm start itself.',
  )
  process.exit(1)
}
