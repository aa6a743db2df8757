import { textBlocks, textPieces } from '@/domain/plan/markdown';
import { isNoStory } from '@/wording/reportDraftText';
import type { Block, Cell, ReportDocument } from './block';
import { figureLine } from './figureBeside';
import { beginsStanding, STANDING_WORDS } from './standingText';
import { RATING_SHAPES as SHAPES } from './ratingShapes';
import { htmlChart } from './htmlChart';
import { trendTables } from './textsOf';
import { unbroken } from './unbroken';

/** A report as one HTML file that any browser or screen reader opens, without scripts or anything loaded from elsewhere. */
export function htmlFile(report: ReportDocument): string {
  const title = escapedHtml(report.title);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE_SHEET}</style>
</head>
<body>
<header><p>${escapedHtml(report.header.join(' · '))}</p></header>
<main>
<h1>${title}</h1>
${report.blocks.map(htmlOf).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE_SHEET = `body{font:12pt/1.45 Arial,sans-serif;color:#0b0c0c;background:#fff;max-width:50rem;margin:2rem auto;padding:0 1rem}
h2{border-top:3px solid;padding-top:.5rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{font-weight:bold;text-align:left;padding:.3rem 0}
th,td{border-bottom:1px solid #767676;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;padding-right:1rem}.r{white-space:nowrap}.r b{display:inline-block;width:1.1rem}.r--red b{color:#d4351c}.r--amber b{color:#b35900}.r--green b{color:#00703c}tbody th{font-weight:normal}.f tbody th{font-weight:bold}
.q{color:#505a5f}.w{overflow-x:auto}
.said,.open{margin:0 0 .9rem}.open{border-left:3px dashed #12436d;padding-left:.75rem}.box{border:1px dashed #505a5f;padding:.3rem .75rem}.open p,.said p{margin:.2rem 0}
figure{margin:1.5rem 0;break-inside:avoid}svg{width:100%;height:auto;font:16px Arial,sans-serif;fill:#0b0c0c}
@page{size:A4;margin:15mm 15mm 18mm;@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font:12pt Arial,sans-serif}}
@media print{body{max-width:none;margin:0;padding:0}figure{break-inside:auto}figcaption{break-after:avoid}figure svg{break-inside:avoid}.w{overflow:visible}figure svg{max-height:62mm}figure th,figure td{padding-block:.05rem}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4{break-after:avoid}}`;

function htmlOf(block: Block, blockIndex: number, blocks: readonly Block[]): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${escapedHtml(block.id)}">${escapedHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphOf(block, beginsStanding(block, blocks[blockIndex - 1]));
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `${tableOf(block.caption, block.columns, block.rows)}${(block.notes ?? []).map((note) => `<p class="q">${escapedHtml(note)}</p>`).join('')}`;
    case 'trend': {
      const tables = trendTables(block).map(([headerRow = [], ...rows]) => {
        const columns = headerRow.map((title, columnIndex) => ({
          title,
          isNumber: columnIndex > 0 ? (true as const) : undefined,
        }));
        return tableOf(undefined, columns, rows);
      });
      return `<figure><figcaption><strong>${escapedHtml(block.title)}</strong><br>${escapedHtml(block.measured)}</figcaption>${htmlChart(block)}${tables.join('')}</figure>`;
    }
    case 'facts':
      return tableOf(
        undefined,
        [{ title: 'Entry' }, { title: 'Text' }],
        block.rows.map(({ label, text }) => [label, text]),
      );
  }
}

function paragraphOf(
  { number, text, standing, notes, figure }: Extract<Block, { kind: 'paragraph' }>,
  isFirstOfItsKind: boolean,
): string {
  const isDraft = isFirstOfItsKind && standing === 'drafted';
  const frontTexts = [
    ...(number === undefined || number === '' ? [] : [escapedHtml(number)]),
    ...(isDraft ? [`<span class="q">${STANDING_WORDS.drafted}.</span>`] : []),
  ].join(' ');
  const paragraphsHtml = textBlocks(text).map(({ kind, lines }, paragraphIndex) => {
    const textBefore = paragraphIndex === 0 ? frontTexts : '';
    if (kind === 'list')
      return `${textBefore === '' ? '' : `<p>${textBefore}</p>`}<ul>${lines.map((line) => `<li>${inlineHtml(line)}</li>`).join('')}</ul>`;
    return `<p>${textBefore === '' ? '' : `${textBefore} `}${lines.map(inlineHtml).join(' ')}</p>`;
  });
  const notesBelow = [...notes, ...figureLine({ text, figure })];
  const notesHtml = notesBelow.map((note) =>
    isNoStory(note)
      ? `<p><strong>${escapedHtml(note)}</strong></p>`
      : `<p class="q">${escapedHtml(note)}</p>`,
  );
  return `<div class="${CLASS_BY_STANDING[standing]}">${[...paragraphsHtml, ...notesHtml].join('')}</div>`;
}

const CLASS_BY_STANDING = { written: 'said', drafted: 'open', 'to-be-confirmed': 'open box' } as const;

function tableOf(
  caption: string | undefined,
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
): string {
  const kind = (columnIndex: number) => (columns[columnIndex]?.isNumber === true ? ' class="n"' : '');
  const headerHtml = columns
    .map(({ title }, columnIndex) => `<th scope="col"${kind(columnIndex)}>${escapedHtml(title)}</th>`)
    .join('');
  const bodyHtml = rows
    .map((cells) => {
      const cellsHtml = cells.map((cell, columnIndex) =>
        columnIndex === 0
          ? `<th scope="row">${escapedHtml(unbroken(cell))}</th>`
          : cellOf(cell, columns[columnIndex]),
      );
      return `<tr>${cellsHtml.join('')}</tr>`;
    })
    .join('\n');
  const title = caption === undefined ? '' : `<caption>${escapedHtml(caption)}</caption>`;
  return `<div class="w"><table${caption === undefined && columns.length === 2 ? ' class="f"' : ''}>${title}<thead><tr>${headerHtml}</tr></thead><tbody>\n${bodyHtml}\n</tbody></table></div>`;
}

/** A rating as its shape in its colour, and its word; a screen reader reads only the word. */
function cellOf(text: string, column: Cell | undefined): string {
  const shape = column?.isRating === true ? SHAPES.get(text) : undefined;
  if (shape !== undefined)
    return `<td class="r r--${shape.name}"><b aria-hidden="true">${shape.sign}</b>${escapedHtml(text)}</td>`;
  return `<td${column?.isNumber === true ? ' class="n"' : ''}>${escapedHtml(unbroken(text))}</td>`;
}

function inlineHtml(text: string): string {
  return textPieces(text)
    .map((piece) => {
      const words = escapedHtml(piece.text);
      switch (piece.kind) {
        case 'plain':
          return words;
        case 'strong':
          return `<strong>${words}</strong>`;
        case 'emphasis':
          return `<em>${words}</em>`;
        case 'link':
          return `<a href="${escapedHtml(piece.href)}" rel="noopener noreferrer">${words}</a>`;
      }
    })
    .join('');
}

function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
