import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REFUSED = 'eslint(no-restricted-imports)';

/** The program's own modules as they are imported: `@/domain/rating`. */
const MODULES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\/.*\.tsx?$/.test(file))
  .map((file) => `@/${file.replace(/\.tsx?$/, '')}`)
  .toSorted();

/** The folders that hold them: `src/domain`, `src/pages/overview`. */
const FOLDERS = [...new Set(MODULES.map((module) => dirname(module).replace('@', 'src')))];

const roomOf = (path: string) => path.split('/')[1] ?? '';
const ROOMS = [...new Set(MODULES.map(roomOf))];

/** Habits that lint holds, each in a file of its own: what it is, where, its text and the rules that it breaks. */
const HABITS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a default export', 'src/domain', 'export default 1;', ['import(no-default-export)']],
  ['any', 'src/domain', 'export const a: any = 1;', ['typescript(no-explicit-any)']],
  [
    'a value that is only claimed to be there',
    'src/domain',
    'export const a = (b?: number) => b!;',
    ['typescript(no-non-null-assertion)'],
  ],
  [
    'markup from a string',
    'src/ui',
    "export const A = () => <b dangerouslySetInnerHTML={{ __html: '' }} />;",
    ['react(no-danger)'],
  ],
  [
    'a path upwards in disguise',
    'src/ui',
    "import { a } from './../domain/rating';\nexport const b = a;",
    [REFUSED],
  ],
  [
    'a type from a room above',
    'src/domain',
    "import type { A } from '@/app/App';\nexport const b: A = 1;",
    [REFUSED],
  ],
  ['a name passed on from a room above', 'src/domain', "export { App } from '@/app/App';", [REFUSED]],
  [
    'a query hook where data are fetched',
    'src/data',
    "import { useQuery } from '@tanstack/react-query';\nexport const b = useQuery;",
    [REFUSED],
  ],
  [
    'query options where data are fetched',
    'src/data',
    "import { queryOptions } from '@tanstack/react-query';\nexport const b = queryOptions({});",
    [],
  ],
  ['what a test may import', 'tests/domain', importing([MODULES[0] ?? '', '#mocks/aPack']), []],
  ['a path upwards in a test', 'tests/domain', importing(['../../src/domain/rating']), [REFUSED]],
];

type Found = { readonly rule: string; readonly line: number };

let house: string;
/** What lint finds, by the file that it finds it in. */
let found: ReadonlyMap<string, readonly Found[]>;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'scorecard-lint-'));
  const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { readonly options: object };
  // Only the rules are asked about: a file here has no types, and the modules that it names lie elsewhere.
  const options = { ...config.options, typeAware: false };
  writeFileSync(join(house, '.oxlintrc.json'), JSON.stringify({ ...config, options }));
  for (const folder of FOLDERS) write(probeIn(folder), importing(MODULES));
  for (const folder of FOLDERS) write(strayIn(folder), importing(STRAY));
  for (const [place, [, folder, text]] of HABITS.entries()) write(`${folder}/habit${place}.tsx`, text);
  found = lint();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** A file in this folder that imports every module of the program. */
const probeIn = (folder: string) => `${folder}/probe.ts`;
const strayIn = (folder: string) => `${folder}/stray.ts`;
const STRAY = ['../domain/rating', '#mocks/aPack', '#tests/support/server'];

describe('imports', () => {
  it('go one way: of two rooms at most one may import all of the other, and so on round any circle', () => {
    const below = new Map(ROOMS.map((room) => [room, ROOMS.filter((other) => mayImportAll(room, other))]));
    expect(roundTrips(below)).toEqual([]);
    expect(below.get('domain')).toEqual([]);
    expect(below.get('app')).toEqual(expect.arrayContaining(['charts', 'data', 'domain', 'pages', 'ui']));
  });

  it('do not reach from one page into another', () => {
    const pages = FOLDERS.filter((folder) => dirname(folder) === 'src/pages');
    expect(pages.length).toBeGreaterThan(5);
    const reaching = pages.flatMap((page) =>
      allowedIn(page)
        .filter((module) => module.startsWith('@/pages/') && !isIn(module, page))
        .map((module) => `${page} into ${module}`),
    );
    expect(reaching).toEqual([]);
  });

  it.each(FOLDERS)('of %s take no path upwards, no fixture and nothing of a test', (folder) => {
    expect(refusedLines(strayIn(folder))).toEqual([0, 1, 2]);
  });

  it('of the command and of what it reads are out of reach of the pages', () => {
    const inReach = FOLDERS.filter((folder) => roomOf(folder) === 'pages').flatMap(allowedIn);
    expect(inReach.filter((module) => ['cli', 'pack', 'sources'].includes(roomOf(module)))).toEqual([]);
    expect(inReach.some((module) => roomOf(module) === 'domain')).toBe(true);
  });
});

describe('lint', () => {
  it.each(HABITS.map(([habit, folder, , rules], place) => ({ habit, folder, rules, place })))(
    'of $habit finds $rules',
    ({ folder, rules, place }) => {
      expect((found.get(`${folder}/habit${place}.tsx`) ?? []).map(({ rule }) => rule)).toEqual(rules);
    },
  );
});

function importing(modules: readonly string[]): string {
  const lines = modules.map((module, place) => `import { a${place} } from '${module}';`);
  return `${lines.join('\n')}\nexport const all = [${modules.map((_, place) => `a${place}`).join(', ')}];`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${text}\n`);
}

/** One run of oxlint over all of them. */
function lint(): ReadonlyMap<string, readonly Found[]> {
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly {
      readonly filename: string;
      readonly code: string;
      readonly labels: readonly { readonly span: { readonly line: number } }[];
    }[];
  };
  const all = new Map<string, Found[]>();
  for (const { filename, code, labels } of diagnostics) {
    const file = filename.replaceAll('\\', '/');
    all.set(file, [...(all.get(file) ?? []), { rule: code, line: (labels[0]?.span.line ?? 0) - 1 }]);
  }
  return all;
}

/** The lines that hold an import that is refused, by one rule or by two. */
function refusedLines(file: string): readonly number[] {
  const lines = (found.get(file) ?? []).filter(({ rule }) => rule === REFUSED).map(({ line }) => line);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

/** The modules that a file in this folder may import. */
function allowedIn(folder: string): readonly string[] {
  const refused = new Set(refusedLines(probeIn(folder)));
  return MODULES.filter((_, line) => !refused.has(line));
}

function isIn(module: string, folder: string): boolean {
  return module.startsWith(`${folder.replace('src', '@')}/`);
}

/** Whether some folder of a room may import every module of another: a door to a few files of it is no such way. */
function mayImportAll(room: string, other: string): boolean {
  if (room === other) return false;
  return FOLDERS.filter((folder) => roomOf(folder) === room).some((folder) => {
    const refused = new Set(refusedLines(probeIn(folder)));
    return MODULES.every((module, line) => roomOf(module) !== other || !refused.has(line));
  });
}

/** The rooms from which a way leads back to them. */
function roundTrips(ways: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reached = (from: string, seen: Set<string>): Set<string> => {
    for (const next of ways.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  return [...ways.keys()].filter((room) => reached(room, new Set()).has(room));
}
