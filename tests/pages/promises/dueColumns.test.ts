import { describe, expect, it } from 'vitest';
import { dueOf } from '@/domain/registers/dueDate';
import { foldedActions } from '@/domain/registers/listedActions';
import { dueColumns, highest } from '@/pages/promises/dueColumns';

const AS_AT = '2018-03-13';

/** Actions that are due as written, and a scale of a hundredth of the width a day of February 2018. */
function columnsOf(...due: readonly string[]) {
  const actions = due.map((text, index) => ({
    id: `a-${index}`,
    action: 'An action (made up)',
    due: dueOf(text, AS_AT),
    access: 'public' as const,
  }));
  return dueColumns(foldedActions(actions, AS_AT), (day) => Number(day.slice(8)));
}

describe('marks over the days on which actions fall due', () => {
  it('are above each other on one day, and one without a last day has no column', () => {
    const columns = columnsOf('16 February 2018', 'TBC', '16 February 2018');
    expect(columns.map(({ day, level, actions }) => [day, level, actions.length])).toEqual([
      ['2018-02-16', 0, 2],
    ]);
  });

  it('rise above those of a day that is too near, and fall again where there is room', () => {
    const columns = columnsOf('16 February 2018', '16 February 2018', '18 February 2018', '20 February 2018');
    expect(columns.map(({ day, level }) => [day.slice(8), level])).toEqual([
      ['16', 0],
      ['18', 2],
      ['20', 0],
    ]);
    expect(highest(columns)).toBe(3);
  });
});
