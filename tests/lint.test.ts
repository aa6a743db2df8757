import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { ROOMS } = await script<{ readonly ROOMS: readonly { readonly room: string }[] }>('rooms');
const { lintConfig } = await script<{ readonly lintConfig: (now: string) => Promise<string> }>('lintRules');

/** For each room a module that it may import and some that it may not; each is a file of the project, or a package it uses. */
const directions: readonly (readonly [room: string, mayImport: string[], mayNot: string[]])[] = [
  ['src', ['react', '@/app/App'], ['@/domain/scorecard/rating', '@/pages/data/DataPage']],
  ['src/domain/figures', ['./polarity'], ['@/domain/plan/plan', '@/sources/number', 'react', 'node:fs']],
  [
    'src/domain/plan',
    ['@/domain/figures/area', '@/domain/ranking/band'],
    ['@/domain/scorecard/rating', '@/packFormat/publishedPlan', 'd3-scale'],
  ],
  [
    'src/domain/scorecard',
    ['@/domain/plan/plan'],
    ['@/domain/certainty/likeness', '@/domain/process/variation', '@tanstack/react-query'],
  ],
  ['src/packFormat', ['@/domain/plan/plan'], ['@/pack/write/packDigests', '@/data/parsePack', 'node:fs']],
  ['src/wholeNumbers', ['./wholeNumbers'], ['@/domain/figures/rounding', '@/pack/audit/auditPack']],
  ['src/sources', ['@/domain/plan/issue', 'papaparse'], ['@/pack/rows/groupedBy', 'react', 'node:fs']],
  [
    'src/pack/rows',
    ['@/sources/number', '@/domain/plan/plan', 'node:fs/promises'],
    ['@/pack/disclosure/publishable', '@/wording/ratingText', '@/cli/main', 'react'],
  ],
  ['src/pack/disclosure', ['@/pack/rows/groupedBy'], ['@/pack/check/dataWarnings', '@/pack/audit/auditPack']],
  [
    'src/pack/compile',
    ['@/pack/check/dataWarnings', '@/pack/disclosure/publishable'],
    ['@/pack/write/dataText'],
  ],
  [
    'src/pack/audit',
    ['@/packFormat/publishedPlan', '@/domain/figures/area'],
    ['@/pack/disclosure/publishable', '@/pack/compile/loadPlan', '@/pack/write/dataText'],
  ],
  ['src/site', ['@/pack/write/packDigests'], ['@/pack/compile/loadPlan', '@/cli/main', 'react']],
  [
    'src/wording',
    ['@/domain/scorecard/rating', '@/ui/formatValue'],
    ['@/ui/RatingMark', '@/documents/csv', '@/pack/rows/groupedBy', 'react', 'node:fs'],
  ],
  [
    'src/documents',
    ['@/wording/ratingText', '@/ui/formatValue'],
    ['@/ui/RatingMark', '@/charts/trendRows', '@/pack/rows/groupedBy', 'react', 'node:fs'],
  ],
  [
    'src/data',
    ['@/packFormat/publishedPlan', 'valibot'],
    ['@/sources/number', '@/ui/formatValue', 'react', 'node:fs'],
  ],
  ['src/ui', ['react'], ['@/charts/trendRows', '@/wording/ratingText', 'recharts', 'node:fs']],
  [
    'src/charts',
    ['@/ui/RatingMark', 'recharts', 'react'],
    ['@/wording/ratingText', '@/data/packQueries', '@/pages/data/DataPage'],
  ],
  [
    'src/pages/data',
    ['./DataTable', '@/data/packQueries', '@/documents/csv', '@/charts/TrendChart', '@/ui/RatingMark'],
    [
      '@/pages/indicator/IndicatorPage',
      '@/app/notice',
      '@/sources/number',
      '@/pack/rows/groupedBy',
      'recharts',
    ],
  ],
  [
    'src/app',
    ['@/pages/data/DataPage', '@/data/packQueries', '@tanstack/react-query', 'wouter'],
    ['@/pack/rows/groupedBy', '@/sources/number', '@/cli/main', 'recharts', 'node:fs'],
  ],
  [
    'src/cli',
    ['@/pack/compile/loadPlan', '@/site/writeSite', '@/documents/csv', 'node:fs'],
    ['@/pages/data/DataPage', '@/charts/trendRows', 'react-dom/server'],
  ],
  [
    'tests/domain',
    ['@/domain/scorecard/rating', '#mocks/anArea'],
    ['../../src/domain/scorecard/rating', '..'],
  ],
];

const refused = 'eslint(no-restricted-imports)';

/** Whole files, and the rule each breaks. */
const files: readonly (readonly [says: string, room: string, text: string, broken: string | undefined])[] = [
  [
    'a path upwards',
    'src/ui',
    "import { a } from '../domain/scorecard/rating';\nexport const b = a;",
    refused,
  ],
  [
    'a path upwards in disguise',
    'src/ui',
    "import { a } from './../domain/scorecard/rating';\nexport const b = a;",
    refused,
  ],
  ['a fixture in the program', 'src/ui', "import { a } from '#mocks/anArea';\nexport const b = a;", refused],
  [
    'a type from the wrong room',
    'src/domain/figures',
    "import type { A } from '@/ui/Menu';\nexport const b: A = 1;",
    refused,
  ],
  ['a name passed on from the wrong room', 'src/domain/figures', "export { a } from '@/ui/Menu';", refused],
  [
    'a query hook in data',
    'src/data',
    "import { useQuery } from '@tanstack/react-query';\nexport const b = useQuery;",
    refused,
  ],
  [
    'query options in data',
    'src/data',
    "import { queryOptions } from '@tanstack/react-query';\nexport const b = queryOptions({});",
    undefined,
  ],
  ['a default export', 'src/domain/figures', 'export default 1;', 'import(no-default-export)'],
  ['any', 'src/domain', 'export const a: any = 1;', 'typescript(no-explicit-any)'],
  [
    'a value said to be there',
    'src/domain/figures',
    'export const a = (b?: number) => b!;',
    'typescript(no-non-null-assertion)',
  ],
  [
    'markup from a string',
    'src/ui',
    "export const A = () => <b dangerouslySetInnerHTML={{ __html: '' }} />;",
    'react(no-danger)',
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'scorecard-lint-'));
const written: string[] = [];
let broken: ReadonlyMap<string, string[]>;

const rooms = directions.map(([room, mayImport, mayNot]) => ({
  room,
  mayNot,
  samples: [...mayImport, ...mayNot].map((module) => ({ module, file: sampleFile(room, importing(module)) })),
}));
const habits = files.map(([says, room, text, rule]) => ({
  says,
  rules: rule === undefined ? [] : [rule],
  file: sampleFile(room, text),
}));

beforeAll(() => {
  const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
  // The samples import files that are not there, so there are no types to look at.
  config.options.typeAware = false;
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  broken = rulesBroken();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('imports go one way', () => {
  it('each module that a direction names is a file of the project', () => {
    const modules = directions.flatMap(([, mayImport, mayNot]) => [...mayImport, ...mayNot]);
    const missing = modules.filter((module) => module.startsWith('@/') && !isFile(`src/${module.slice(2)}`));
    expect(missing).toEqual([]);
  });

  it('every folder of src is a room in the table of scripts/rooms.mjs', () => {
    const named = ROOMS.map(({ room }) => room);
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const rooms = folders.flatMap(({ name }) =>
      named.includes(name) ? [name] : readdirSync(`src/${name}`).map((inner) => `${name}/${inner}`),
    );
    expect(rooms.toSorted()).toEqual(named.toSorted());
  });

  it('the rules in .oxlintrc.json are those of the table', async () => {
    const now = readFileSync('.oxlintrc.json', 'utf8');
    expect(await lintConfig(now)).toBe(now);
  });

  it.each(rooms)('from $room', ({ samples, mayNot }) => {
    const refusedHere = samples
      .filter(({ file }) => broken.get(file)?.includes(refused))
      .map(({ module }) => module);
    expect(refusedHere).toEqual(mayNot);
  });
});

describe('habits that lint holds', () => {
  it.each(habits)('$says: $rules', ({ file, rules }) => {
    expect(broken.get(file) ?? []).toEqual(rules);
  });
});

async function script<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(resolve(`scripts/${name}.mjs`)).href)) as Module;
}

function isFile(path: string): boolean {
  return ['.ts', '.tsx'].some((ending) => existsSync(path + ending));
}

function importing(module: string): string {
  return `import { a } from '${module}';\nexport const b = a;`;
}

/** Writes a sample into the temporary copy of the house; its path there. */
function sampleFile(room: string, text: string): string {
  const file = `${room}/sample${written.length}.tsx`;
  written.push(file);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
  return file;
}

/** The rules each sample breaks, from one run of oxlint over all of them. */
function rulesBroken(): ReadonlyMap<string, string[]> {
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics }: { diagnostics: { filename: string; code: string }[] } = JSON.parse(run.stdout);
  const rules = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const file = filename.replaceAll('\\', '/');
    rules.set(file, [...(rules.get(file) ?? []), code]);
  }
  return rules;
}
