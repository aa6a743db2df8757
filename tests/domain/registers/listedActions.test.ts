import { describe, expect, it } from 'vitest';
import { actionTally, foldedActions, isPastDue, allActionsOf } from '@/domain/registers/listedActions';
import { shippedPlan } from '#tests/support/shippedPlan';

/**
 * The action plan of the Child Friendly Rotherham Board as it was printed for 13 March 2018, worked out by hand: the last day that the words of
 * each date can mean, and how many days that day lies before (-) or after the meeting.
 */
const BY_HAND: readonly (readonly [number: number, colour: string, lastDay: string, days: number])[] = [
  [1, 'amber', '2018-08-31', 171],
  [2, 'amber', '2018-08-31', 171],
  [3, 'green', '2018-02-23', -18],
  [4, 'amber', '2025-12-31', 2850],
  [5, 'amber', 'none', 0],
  [6, 'amber', '2018-11-30', 262],
  [7, 'amber', '2018-03-05', -8],
  [8, 'green', '2018-02-16', -25],
  [9, 'red', '2018-04-08', 26],
  [10, 'red', 'none', 0],
  [11, 'amber', '2018-03-31', 18],
  [12, 'amber', '2018-04-30', 48],
  [13, 'amber', 'none', 0],
  [14, 'amber', '2018-08-31', 171],
  [15, 'none', '2018-01-31', -41],
  [16, 'green', '2018-02-16', -25],
  [17, 'red', '2018-04-08', 26],
  [18, 'red', 'none', 0],
  [19, 'red', '2018-11-04', 236],
  [20, 'red', '2018-12-31', 293],
];

describe('the twenty actions of the Child Friendly Borough at 13 March 2018', async () => {
  const { registers } = await shippedPlan('rotherham-2018');
  const folded = foldedActions(registers.actions, '2018-03-13');
  const all = allActionsOf(folded);

  it('each has the colour, the last day and the days that a reader counts by hand', () => {
    expect(
      all.map(({ number, action, state }) => [
        number,
        action.rating ?? 'none',
        action.due?.latest ?? 'none',
        'days' in state ? (isPastDue(state) ? -state.days : state.days) : 0,
      ]),
    ).toEqual(BY_HAND);
  });

  it('five are past their date, and none is called overdue, for nobody recorded whether they are done', () => {
    expect(all.filter(({ state }) => isPastDue(state)).map(({ number }) => number)).toEqual([
      3, 7, 8, 15, 16,
    ]);
    expect(all.filter(({ state }) => state.kind === 'overdue')).toEqual([]);
  });

  it('are 3 green, 10 amber, 6 red and one without a colour; folded 18, of which 2 green', () => {
    expect(actionTally(all)).toEqual({
      actionCount: 20,
      rated: 19,
      noColour: 1,
      red: 6,
      amber: 10,
      green: 3,
      pastDue: 5,
      complete: 0,
    });
    expect(actionTally(folded)).toMatchObject({ actionCount: 18, rated: 17, green: 2, red: 5, pastDue: 4 });
  });

  it('name people by their role', () => {
    const cells = registers.actions.flatMap(({ owner, champion }) => [owner ?? '', champion ?? '']);
    expect(cells.join(' ')).not.toMatch(/Green|Hollingworth|Brocklehurst|Atkin|Mallinder|Lal|Haque|Stubbs/);
  });
});
