import { textBlocks, textPieces } from '@/domain/plan/markdown';
import type { Block, Cell, ReportDocument } from './block';
import { figureLine } from './figureBeside';
import { beginsStanding, standingNotes } from './standingText';
import { trendTable } from './textsOf';

/** A report as one HTML file that any browser or screen reader opens: no script, nothing from elsewhere. */
export function htmlFile(report: ReportDocument): string {
  const title = escaped(report.title);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>${escaped(report.header.join(' · '))}</p></header>
<main>
<h1>${title}</h1>
${report.blocks.map(htmlOf).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `body{font:12pt/1.45 Arial,sans-serif;color:#0b0c0c;background:#fff;max-width:50rem;margin:2rem auto;padding:0 1rem}
h2{border-top:3px solid;padding-top:.5rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{font-weight:bold;text-align:left;padding:.3rem 0}
th,td{border-bottom:1px solid #767676;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums}.w{overflow-x:auto}
.open{border-left:3px dashed #12436d;padding-left:.75rem}.open p,.said p{margin:.3rem 0}
@media print{thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4{break-after:avoid}}`;

function htmlOf(block: Block, at: number, blocks: readonly Block[]): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${escaped(block.id)}">${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphOf(block, beginsStanding(block, blocks[at - 1]));
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block.caption, block.columns, block.rows);
    case 'trend': {
      const [head = [], ...rows] = trendTable(block);
      const columns = head.map((title, at) => ({ title, isNumber: at > 0 ? (true as const) : undefined }));
      return tableOf(block.title, columns, rows);
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
  const front = number === undefined || number === '' ? '' : `${escaped(number)} `;
  const said = textBlocks(text).map(({ kind, lines }, at) => {
    const before = at === 0 ? front : '';
    if (kind === 'list')
      return `${before === '' ? '' : `<p>${before}</p>`}<ul>${lines.map((line) => `<li>${inline(line)}</li>`).join('')}</ul>`;
    return `<p>${before}${lines.map(inline).join(' ')}</p>`;
  });
  const under = [
    ...(isFirstOfItsKind ? standingNotes(standing) : []),
    ...notes,
    ...(figure === undefined ? [] : [figureLine(figure)]),
  ];
  const notesHtml = under.map((note) => `<p><small>${escaped(note)}</small></p>`);
  return `<div class="${standing === 'written' ? 'said' : 'open'}">${[...said, ...notesHtml].join('')}</div>`;
}

function tableOf(
  caption: string | undefined,
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
): string {
  const kind = (at: number) => (columns[at]?.isNumber === true ? ' class="n"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${kind(at)}>${escaped(title)}</th>`).join('');
  const body = rows
    .map((cells) => {
      const made = cells.map((cell, at) =>
        at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${kind(at)}>${escaped(cell)}</td>`,
      );
      return `<tr>${made.join('')}</tr>`;
    })
    .join('\n');
  const title = caption === undefined ? '' : `<caption>${escaped(caption)}</caption>`;
  return `<div class="w"><table>${title}<thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function inline(text: string): string {
  return textPieces(text)
    .map((piece) => {
      const words = escaped(piece.text);
      switch (piece.kind) {
        case 'plain':
          return words;
        case 'strong':
          return `<strong>${words}</strong>`;
        case 'emphasis':
          return `<em>${words}</em>`;
        case 'link':
          return `<a href="${escaped(piece.href)}" rel="noopener noreferrer">${words}</a>`;
      }
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
