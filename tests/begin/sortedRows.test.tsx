import { afterEach, describe, expect, it, vi } from 'vitest';
import { render, screen } from '@testing-library/react';
import { sortNow } from '@/begin/sortedRows';

/** By title, each row's rank in the plan's own order: Zebra, Badger, Otter, Adder. */
const RANKS = { title: [3, 1, 2, 0] };

function rowsNamed(names: readonly string[]) {
  return names.map((name) => (
    <tr key={name} className="sc-table__row">
      <td>{name}</td>
    </tr>
  ));
}

function aTable(names: readonly string[]) {
  return (
    <div className="sc-first-view" data-ranks={JSON.stringify(RANKS)}>
      <table>
        <thead>
          <tr>
            <th aria-sort="none" data-sort="title">
              <button type="button">Indicator</button>
            </th>
          </tr>
        </thead>
        <tbody>{rowsNamed(names)}</tbody>
      </table>
    </div>
  );
}

const shown = () => screen.getAllByRole('cell').map((cell) => cell.textContent);

afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset['sorted'];
});

describe('a sort before the program is there', () => {
  it('holds for rows that the browser reads after it was pressed', () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    render(aTable(['Zebra', 'Badger']));
    sortNow(screen.getByRole('button', { name: 'Indicator' }) as HTMLButtonElement);
    expect(shown()).toEqual(['Badger', 'Zebra']);
    for (const name of ['Otter', 'Adder']) {
      const row = screen.getAllByRole('row').at(-1)?.cloneNode(true) as HTMLElement;
      row.textContent = '';
      row.append(Object.assign(document.createElement('td'), { textContent: name }));
      document.querySelector('tbody')?.append(row);
    }
    dispatchEvent(new Event('DOMContentLoaded'));
    expect(shown()).toEqual(['Adder', 'Badger', 'Otter', 'Zebra']);
    expect(screen.getByRole('columnheader')).toHaveAttribute('aria-sort', 'ascending');
  });
});
