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
for (const script of ['build:app', 'build:onefile', 'build:cli', 'build:prerender', 'build:desk']) {
  const built = await npm(['run', '--silent', script]);
  if (built.code !== 0) {
    console.error('It could not be built. See above.');
    process.exit(1);
  }
}

const args = process.argv.slice(2);
const host = args.some((arg) => arg.startsWith('--host')) ? [] : ['--host', '127.0.0.1'];
const server = await tool('vite/bin/vite.js', [...host, ...args]);
process.exit(server.code);
