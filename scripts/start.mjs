// npm start [-- --port 3000 …]: installs what is missing, builds the app and the command, opens the development server, which compiles the plans.

import './nodeVersion.mjs';
import { install } from './install.mjs';
import { npm, tool } from './run.mjs';

// Ending npm ends its shell and not this script, which would leave a server nobody sees holding the port.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 1000).unref();
}

await install();

console.log('Building the app and the scorecard command …');
for (const script of ['build:app', 'build:cli', 'build:prerender']) {
  const built = await npm(['run', '--silent', script]);
  if (built.code !== 0) {
    console.error('It could not be built. See above.');
    process.exit(1);
  }
}

const args = process.argv.slice(2);
const host = args.some((arg) => arg.startsWith('--host')) ? [] : ['--host', '127.0.0.1'];
const server = tool('vite/bin/vite.js', [...host, ...args]);
void desk();
process.exit((await server).code);

/** The officer's desk is built while the app is served already: few who start Scorecard open it at once. */
async function desk() {
  for (const script of ['build:onefile', 'build:desk']) {
    const { code } = await npm(['run', '--silent', script], { quiet: true });
    if (code !== 0) {
      console.error('The officer’s desk could not be built. "npm run build" says why.');
      return;
    }
  }
  console.log('The officer’s desk is ready below desk/.');
}
