import type { ListedAction } from '@/domain/registers/listedActions';

export type DueMonth = {
  readonly key: string;
  /** "Feb 2018" */
  readonly label: string;
  /** Whether the last days of these actions lie before the day at which they are looked at. */
  readonly isPast: boolean;
  readonly note: string | undefined;
  readonly actions: readonly ListedAction[];
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The months in which actions fall due, oldest first; the month of `asAt` (ISO) is two, before that day and from it on. */
export function dueMonths(actions: readonly ListedAction[], asAt: string) {
  const dated = actions.flatMap((one) => {
    const day = one.action.due?.latest;
    return day === undefined ? [] : [{ one, day, month: day.slice(0, 7), isPast: day < asAt }];
  });
  const keys = [...new Set(dated.map(({ month, isPast }) => `${month} ${isPast ? 'a' : 'b'}`))].toSorted();
  const months = keys.map((key): DueMonth => {
    const [month = '', half] = key.split(' ');
    const own = dated.filter((each) => each.month === month && each.isPast === (half === 'a'));
    const [year, number] = month.split('-');
    return {
      key,
      label: `${MONTHS[Number(number) - 1] ?? ''} ${year ?? ''}`,
      isPast: half === 'a',
      note: month === asAt.slice(0, 7) ? 'later this month' : undefined,
      actions: own.map(({ one }) => one),
    };
  });
  return {
    months,
    undated: actions.filter(({ action }) => action.due?.latest === undefined),
    past: dated.filter(({ isPast }) => isPast).length,
    toCome: dated.filter(({ isPast }) => !isPast).length,
  };
}
