// Writes the import rules of .oxlintrc.json from the table in rooms.mjs. Run by `npm run lint`; the file stays in the repository for editors.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';
import { ROOMS } from './rooms.mjs';
import { ROOT } from './run.mjs';

const FILE = join(ROOT, '.oxlintrc.json');
const STYLE = JSON.parse(readFileSync(join(ROOT, '.oxfmtrc.json'), 'utf8'));
const RULE = 'eslint/no-restricted-imports';

const UPWARD = {
  regex: '(^|/)\\.\\.(/|$)',
  message: "Use '@/room/file' across rooms and './file' inside one.",
};
const FIXTURES = { regex: '^#(mocks|tests)/', message: 'The program does not import fixtures or tests.' };
const NODE = { regex: '^node:', message: 'This room also runs in the browser.' };
const REACT = {
  regex: '^(react|react-dom|recharts|wouter|@tanstack/react-query)(/|$)',
  message: 'This room has no React.',
};
const RECHARTS = { regex: '^recharts(/|$)', message: 'Recharts is imported in src/charts only.' };
const PACKAGES = { regex: '^([^.@]|@[^/])', message: 'This room imports no packages, and nothing of node.' };
const QUERIES = {
  name: '@tanstack/react-query',
  allowImportNames: ['queryOptions', 'QueryFunctionContext'],
  message: 'data makes queryOptions; pages use them.',
};

/** The rule for one room, as oxlint reads it. */
function overrideOf({ room, own = '**', imports, runs, react, recharts, packages, asks }) {
  const allowed = [`${room}/${own}`, ...imports.map((name) => (name.includes('*') ? name : `${name}/**`))];
  const names = imports.length === 0 ? 'nothing' : imports.join(', ').replaceAll('/**', '');
  const patterns = [
    {
      group: ['@/**', ...allowed.map((path) => `!@/${path}`)],
      message: `${room} may import ${names}${own === '*' ? ', and no page reaches into another' : ''}.`,
    },
    UPWARD,
    FIXTURES,
  ];
  if (packages === false) patterns.push(PACKAGES);
  if (runs === 'browser' && packages !== false) patterns.push(NODE);
  if (!react && packages !== false)
    patterns.push(asks ? { ...REACT, regex: REACT.regex.replace('|@tanstack/react-query', '') } : REACT);
  if (react && !recharts) patterns.push(RECHARTS);
  const rule = asks ? { paths: [QUERIES], patterns } : { patterns };
  return { files: [`src/${room}/**`], rules: { [RULE]: ['error', rule] } };
}

/** The text that .oxlintrc.json should have: what stands there now, with the rules of each room from the table. */
export async function lintConfig(now) {
  const config = JSON.parse(now);
  const isRoom = ({ files, rules }) =>
    Object.keys(rules).length === 1 && RULE in rules && files[0]?.startsWith('src/');
  const others = config.overrides.filter((override) => !isRoom(override));
  const next = { ...config, overrides: [...others, ...ROOMS.map(overrideOf)] };
  const { code } = await format('.oxlintrc.json', JSON.stringify(next), STYLE);
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = readFileSync(FILE, 'utf8');
  const next = await lintConfig(now);
  if (next !== now) {
    writeFileSync(FILE, next);
    console.log('.oxlintrc.json: the import rules were written again from scripts/rooms.mjs.');
  }
}
