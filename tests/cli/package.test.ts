import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

type Package = { readonly dependencies: Readonly<Record<string, string>>; readonly files: readonly string[] };

function packageJson(): Package {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;
}

/** The packages that a file of src imports when it runs; types alone are gone by then. */
function packagesIn(text: string): readonly string[] {
  const found = text.matchAll(
    /^(?:import (?!type )[^;]*?from|import|.*\bimport\()\s*'([^'@./#][^':]*|@[a-z][^']*)'/gm,
  );
  return [...found].map(([, name = '']) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  );
}

it('What the program imports is installed with its package, and what the command reads lies in it', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /\.tsx?$/.test(name),
  );
  const imported = new Set(
    files.flatMap(({ parentPath, name }) => packagesIn(readFileSync(join(parentPath, name), 'utf8'))),
  );
  expect([...imported]).toEqual(
    expect.arrayContaining(['react', 'papaparse', 'jsonc-parser', '@tanstack/react-query']),
  );
  const { dependencies, files: packed } = packageJson();
  expect([...imported].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  for (const part of [
    'bin',
    'dist/app',
    'dist/cli',
    'dist/onefile',
    'dist/prerender',
    'plans/figures',
    'plans/england-now',
  ])
    expect(packed).toContain(part);
});
