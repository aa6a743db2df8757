// npm run build:desk, after the app: the officer's desk in dist/desk, with the built app beside it that it makes sites of.

import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, tool } from './run.mjs';

const DESK = join(ROOT, 'dist/desk');

const { code } = await tool('vite/bin/vite.js', [
  'build',
  '--config',
  'vite.desk.config.ts',
  '--logLevel',
  'warn',
]);
if (code !== 0) process.exit(code);
renameSync(join(DESK, 'desk.html'), join(DESK, 'index.html'));
for (const part of ['app', 'onefile'])
  cpSync(join(ROOT, 'dist', part), join(DESK, part), { recursive: true });

const app = join(ROOT, 'dist/app');
const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(app, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
// The figures that ship, and what a new plan begins with.
const shipped = join(ROOT, 'plans/figures');
const figures = readdirSync(shipped)
  .filter((name) => name.endsWith('.csv'))
  .sort();
writeFileSync(join(DESK, 'app-files.json'), `${JSON.stringify({ tool: version, files, figures })}\n`);
for (const name of figures) cpSync(join(shipped, name), join(DESK, 'figures', name));
for (const name of ['indicators.csv', 'plan.json'])
  cpSync(join(ROOT, 'plans/england-now', name), join(DESK, 'new', name));
