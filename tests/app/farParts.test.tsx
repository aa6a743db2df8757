import { describe, expect, it } from 'vitest';
import { withFarPartsMarked } from '@/app/farParts';

function farIn(html: string): readonly string[] {
  const view = document.createElement('div');
  view.innerHTML = withFarPartsMarked(html);
  return [...view.querySelectorAll('[data-far]')].map(({ textContent }) => textContent);
}

describe('what is far down a drawn scorecard', () => {
  const rows = Array.from(
    { length: 11 },
    (_, index) => `<tr role="row" class="sc-table__row"><th>Row ${index + 1}</th></tr>`,
  );
  const tableOf = (...groups: readonly (readonly string[])[]) =>
    `<table>${groups.map((group) => `<tbody>${group.join('')}</tbody>`).join('')}</table>`;

  it('is every row after the ninth, whatever group it is in', () => {
    expect(farIn(tableOf(rows.slice(0, 10), rows.slice(10)))).toEqual(['Row 10', 'Row 11']);
  });

  it('is nothing if there are nine rows, which may end on the first screen', () => {
    expect(farIn(tableOf(rows.slice(0, 9)))).toEqual([]);
  });
});

describe('what is far down a drawn overview', () => {
  const overviewOf = (entries: number) =>
    `<ol>${'<li class="sc-attention">A figure</li>'.repeat(entries)}</ol>` +
    '<div class="sc-changed__sides">What changed</div><section class="sc-column">Going well</section>' +
    `<ul><li class="sc-card">First priority</li><li class="sc-card">Second priority</li></ul><div>Legend</div>`;

  it('is all that follows three figures that need attention', () => {
    expect(farIn(overviewOf(3))).toEqual(['What changed', 'Going well', 'First priority', 'Second priority']);
  });

  it('is nothing below fewer figures, where it may be on the first screen', () => {
    expect(farIn(overviewOf(2))).toEqual([]);
  });
});
