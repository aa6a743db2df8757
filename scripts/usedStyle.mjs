import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARY = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css';
const CLASS = /govuk-[\w-]+/g;
const PAGES = ['index.html', 'desk.html', 'preview.html'];

/**
 * Leaves out of every built style sheet the rules of govuk-frontend whose classes no page of ours writes: its components come with
 * all their variants.
 * @returns {import('vite').Plugin}
 */
export function usedStyle() {
  return {
    name: 'scorecard-used-style',
    apply: 'build',
    config: () => ({ css: { lightningcss: { unusedSymbols: unusedClasses(import.meta.dirname) } } }),
  };
}

function unusedClasses(here) {
  const root = join(here, '..');
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join('src', path));
  const used = new Set(
    [...PAGES, ...sources].flatMap((path) => readFileSync(join(root, path), 'utf8').match(CLASS) ?? []),
  );
  const all = new Set(readFileSync(join(root, LIBRARY), 'utf8').match(CLASS));
  return [...all].filter((name) => !used.has(name));
}
