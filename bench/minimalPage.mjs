// Two pages that hold the rows of a scorecard and nothing else: as little as a page of this stack can be. The first has the words alone,
// the second a trend line in each row too, as any scorecard of this stack would draw it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROW } from './watchRows.mjs';

/** The text of each cell of each row, as the reader sees it, and the points of its trend line; `place` is the cell of that line. */
export async function rowsOf(page) {
  return page.evaluate(
    (row) =>
      [...document.querySelectorAll(row)].map((one) => {
        const cells = [...one.children];
        const line = one.querySelector('.sc-sparkline__line')?.getAttribute('d') ?? '';
        return {
          texts: cells.map((cell) => cell.textContent),
          place: cells.findIndex((cell) => cell.querySelector('.sc-sparkline') !== null),
          points: [...line.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
        };
      }),
    ROW,
  );
}

/** Writes both pages beside the site's own; gives their addresses. */
export async function writeMinimalPages(dir, rows) {
  const head = /<meta name="viewport"[^>]*>/.exec(readFileSync(join(dir, 'index.html'), 'utf8'))?.[0] ?? '';
  const write = async (name, code, data) => {
    writeFileSync(join(dir, `${name}.js`), await built(code(name)));
    writeFileSync(join(dir, `${name}.json`), JSON.stringify(data));
    writeFileSync(
      join(dir, `${name}.html`),
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8" />${head}<title>Minimal page</title><link rel="preload" href="./${name}.json" as="fetch" crossorigin /><script type="module" crossorigin src="./${name}.js"></script></head><body><div id="root"></div></body></html>`,
    );
    return `${name}.html`;
  };
  return {
    words: await write(
      'minimal',
      wordsAlone,
      rows.map(({ texts }) => texts),
    ),
    lines: await write('minimal-lines', withLines, rows),
  };
}

const wordsAlone = (name) => `
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
const rows = await (await fetch('./${name}.json')).json();
const cells = (row) => row.map((text, at) => h(at === 0 ? 'th' : 'td', { key: at }, text));
createRoot(document.getElementById('root')).render(
  h('table', null, h('tbody', null, rows.map((row, at) => h('tr', { key: at }, cells(row))))),
);
`;

const withLines = (name) => `
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { line } from 'd3-shape';
const rows = await (await fetch('./${name}.json')).json();
const path = line();
const trend = (points) =>
  h('svg', { viewBox: '0 0 112 32', width: 112, height: 32 },
    h('path', { d: path(points) ?? undefined, fill: 'none', stroke: 'currentColor' }));
const cells = ({ texts, place, points }) =>
  texts.map((text, at) => h(at === 0 ? 'th' : 'td', { key: at }, at === place ? trend(points) : text));
createRoot(document.getElementById('root')).render(
  h('table', null, h('tbody', null, rows.map((row, at) => h('tr', { key: at }, cells(row))))),
);
`;

async function built(code) {
  const entry = 'minimal-page.js';
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'minimal',
        resolveId: (id) => (id === entry ? join(import.meta.dirname, entry) : undefined),
        load: (id) => (id.endsWith(entry) ? code : undefined),
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry } },
  });
  return output.find(({ isEntry }) => isEntry).code;
}
