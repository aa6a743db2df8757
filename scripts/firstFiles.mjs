// What the first view needs comes in three files: React, what all pages share, and the page that was drawn at build time. The browser runs
// each in a short task of its own (src/begin/begin.ts). A request for each module would cost a slow line more than it saves.

import { fileURLToPath } from 'node:url';
import { normalizePath } from 'vite';

const SOURCES = moduleId('');
const ENTRY = moduleId('main.tsx');
const DRAWN = {
  choice: moduleId('pages/choose/ChooseAreaPage.tsx'),
  overview: moduleId('pages/overview/OverviewPage.tsx'),
  scorecard: moduleId('pages/scorecard/ScorecardPage.tsx'),
};

/** The name of the page's `<meta>` that lists the files of the pages that are drawn into it (read in src/begin/askAhead.ts). */
const PAGES_META = 'scorecard-pages';

function moduleId(path) {
  return normalizePath(fileURLToPath(new URL(`../src/${path}`, import.meta.url)));
}

/** What the app starts with, and what more than one drawn page needs; without the entry, which the built page names. */
function sharedModules(context) {
  const pages = Object.values(DRAWN).map((id) => importedFrom(id, context));
  const ofMany = pages.flatMap((page, nth) =>
    [...page].filter((id) => pages.slice(nth + 1).some((other) => other.has(id))),
  );
  const all = [...importedFrom(ENTRY, context), ...ofMany];
  // A library comes with what imports it: the rest of what it exports is left out.
  return new Set(all.filter((id) => id !== ENTRY && id.startsWith(SOURCES)));
}

function importedFrom(id, context, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) importedFrom(next, context, found);
  return found;
}

let shared;

/** @type {import('vite').Rolldown.CodeSplittingGroup[]} */
export const groups = [
  {
    name: 'react',
    test: /rolldown[\\/]runtime|app[\\/]reactFirst|node_modules[\\/](react|react-dom|scheduler)[\\/]/,
    priority: 4,
  },
  { name: (id, context) => ((shared ??= sharedModules(context)).has(id) ? 'first' : null), priority: 3 },
  ...Object.entries(DRAWN).map(([name, page]) => ({ name, test: (id) => id === page, priority: 2 })),
];

/**
 * Names the files of the drawn pages in the built page, so that the one that the address names is fetched with the rest.
 * @returns {import('vite').Plugin}
 */
export function firstFiles() {
  return {
    name: 'scorecard-first-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
          .filter(({ name }) => name in DRAWN)
          .map(({ fileName }) => `./${fileName}`);
        return [{ tag: 'meta', attrs: { name: PAGES_META, content: files.join(' ') }, injectTo: 'head' }];
      },
    },
  };
}
