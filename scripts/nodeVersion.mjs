// Imported first by the scripts people start, for its effect: an old Node is told so before anything fails on it.
// Vite 8 sets the limits: 20.19 and later of the 20 line, 22.12 and later.

const [major, minor] = process.versions.node.split('.').map(Number);

if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  console.error(
    `Scorecard needs Node 20.19 or later (of the 22 line, 22.12 or later), and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and try again.',
  );
  process.exit(1);
}
