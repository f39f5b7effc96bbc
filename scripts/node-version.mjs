// Written for the oldest Node that knows modules, so that even that one gives the sentence instead of a syntax error.
var wanted = [20, 19]
var have = process.versions.node.split('.').map(Number)

if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    'Dossier needs Node ' +
      wanted.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Please install a current one from https://nodejs.org and start again.',
  )
  process.exit(1)
}
