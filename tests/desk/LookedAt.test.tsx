import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LookedAt } from '@/desk/LookedAt';
import type { Issue } from '@/domain/plan/issue';

const ISSUE: Issue = {
  severity: 'error',
  code: 'number-beside-withheld',
  file: 'scorecard.xlsx, sheet Mar-17',
  row: 2,
  column: 'text',
  message: 'Found "Three girls".',
};
const FRAGMENT = {
  file: 'commentary.csv',
  row: 2,
  names: ['indicator', 'text'],
  cells: ['missing', 'Three girls schools took part.'],
  rowsAround: new Map(),
  columnIndex: 1,
};

it('a text is marked as looked at once it is ticked and somebody’s role is given', async () => {
  const user = userEvent.setup();
  const given: unknown[] = [];
  render(
    <LookedAt
      code={ISSUE.code}
      issues={[ISSUE]}
      fragmentOf={() => FRAGMENT}
      onLookedAt={(cells, by) => given.push([cells.map(({ file, row, column }) => [file, row, column]), by])}
    />,
  );
  const mark = screen.getByRole('button', { name: 'It gives none away: mark the text' });
  await user.click(screen.getByRole('checkbox', { name: 'Three girls schools took part.' }));
  await user.click(mark);
  expect(screen.getByRole('alert')).toHaveTextContent('Say who has looked at it.');
  expect(given).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /Who has looked/ }), 'Head of safeguarding');
  await user.click(mark);
  expect(given).toEqual([[[['commentary.csv', 2, 'text']], 'Head of safeguarding']]);
});
