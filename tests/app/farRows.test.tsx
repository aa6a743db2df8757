import { describe, expect, it } from 'vitest';
import { withFarRows } from '@/app/farRows';

describe('what is far down a drawn scorecard', () => {
  it('is every row after the twelfth, whatever group it is in', () => {
    const rows = Array.from(
      { length: 14 },
      (_, nth) => `<tr role="row" class="sc-table__row"><th>Row ${nth + 1}</th></tr>`,
    );
    const view = document.createElement('div');
    view.innerHTML = withFarRows(
      `<table><tbody>${rows.slice(0, 13).join('')}</tbody><tbody>${rows[13]}</tbody></table>`,
    );
    const far = [...view.querySelectorAll('[data-far]')];
    expect(far.map(({ textContent }) => textContent)).toEqual(['Row 13', 'Row 14']);
  });
});
