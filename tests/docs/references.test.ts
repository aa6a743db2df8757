import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const CODE = ['src', 'tests', 'mocks', 'bench', 'fuzz', 'scripts'].flatMap(filesUnder);
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...filesUnder('docs')].filter((file) =>
  file.endsWith('.md'),
);
/** A plan's own README, and this test, which cites what does not exist. */
const ITSELF = 'tests/docs/references.test.ts';
const PLAN_README = /(^|\/)README\.md$/;

describe('what a comment cites', () => {
  it('is a document of this repository, at a heading that it has', () => {
    const dead = CODE.filter((file) => /\.(ts|tsx|mjs|scss)$/.test(file) && file !== ITSELF).flatMap((file) =>
      commentsOf(read(file))
        .flatMap((comment) => [...comment.matchAll(/[\w./-]+\.md(?:#[\w-]+)?/g)].map(([cited]) => cited))
        .filter((cited) => !PLAN_README.test(cited) && !exists(cited))
        .map((cited) => `${file}: ${cited}`),
    );
    expect(dead).toEqual([]);
  });

  it('is found to be dead where there is no such document, or no such heading', () => {
    expect(exists('docs/methods.md#ratings')).toBe(true);
    expect(exists('docs/methods.md#no-such-heading')).toBe(false);
    expect(exists('domain.md')).toBe(false);
    expect(commentsOf('const a = 1; // see domain.md\n/** and peers.md */')).toHaveLength(2);
  });
});

describe('what a document cites', () => {
  it('is a file of this repository', () => {
    const dead = DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/`((?:src|tests|mocks|scripts|bench|fuzz|docs|plans)\/[\w./-]+\.\w+)`/g)]
        .map(([, cited = '']) => cited)
        .filter((cited) => !isFile(cited))
        .map((cited) => `${file}: ${cited}`),
    );
    expect(dead).toEqual([]);
  });

  it('is the name of a file that there is, where the folder is left out', () => {
    const names = new Set(CODE.map((file) => basename(file)));
    const dead = DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/`([\w-]+\.(?:ts|tsx|mjs|scss))`/g)]
        .map(([, cited = '']) => cited)
        .filter((cited) => !names.has(cited) && !isFile(cited))
        .map((cited) => `${file}: ${cited}`),
    );
    expect(dead).toEqual([]);
  });

  it('is a folder of this repository, in the drawing of the house', () => {
    const [, drawing = ''] = /```\n(plans\/[\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? [];
    const above: string[] = [];
    const dead = drawing.split('\n').flatMap((line) => {
      const [, indent = '', names = ''] = /^( *)((?:[\w-]+\/ ?)+|[\w-]+\.\w+)/.exec(line) ?? [];
      above.length = indent.length / 2;
      const paths = names
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => join(...above, name));
      above.push(names.trim());
      return paths.filter((path) => statSync(join(ROOT, path), { throwIfNoEntry: false }) === undefined);
    });
    expect(drawing.split('\n').length).toBeGreaterThan(40);
    expect(dead).toEqual([]);
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function isFile(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true;
}

function commentsOf(code: string): readonly string[] {
  return [...code.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g)].map(([comment]) => comment);
}

function exists(cited: string): boolean {
  const [path = '', heading] = cited.split('#');
  if (!isFile(path)) return false;
  return heading === undefined || headingsOf(read(path)).includes(heading);
}

/** The anchors that GitHub gives to a document's headings. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
