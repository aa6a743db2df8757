import type { CheckedStep } from './deskState';
import { peopleNeeded } from './peopleNeeded';
import type { UncountedRow, WithheldSummary } from './withheldSummary';

/** A box that asks how many people a figure is of. */
export type PeopleQuestion = {
  /** The row whose figure it is. */
  readonly row: number;
  /** The rows into which the number is written: also that of the year to date, where the year has no other month yet. */
  readonly rows: readonly number[];
  readonly period: string;
  /** The figure as the officer's table has it. */
  readonly figure: string | undefined;
  /** About how many people a percentage must be of before it is shown. */
  readonly needed: number | undefined;
  /** Whether that is far more people than any number that she has written for the indicator. Its box is folded. */
  readonly isUnlikely: boolean;
};

/** What the officer's tables say about the withheld figures, by the number of a row in observations.csv or by indicator. */
export type WithheldCells = {
  readonly figures: ReadonlyMap<number, string>;
  /** The largest number of people that the table has for a withheld figure of the indicator. */
  readonly mostPeople: ReadonlyMap<string, number>;
};

/** A percentage that needs more than this many times the people of other months is not asked about: it stays withheld unless she opens the box. */
const FAR_MORE = 2;

/** The boxes for the figures of one indicator, the newest last. Figures that are the same by definition share one. */
export function peopleQuestions(
  { id, isPercentage }: Pick<WithheldSummary['indicators'][number], 'id' | 'isPercentage'>,
  uncounted: readonly UncountedRow[],
  { cells: { figures, mostPeople }, smallest }: { readonly cells: WithheldCells; readonly smallest: number },
): readonly PeopleQuestion[] {
  const yearOf = ({ row, yearToDate }: UncountedRow) =>
    uncounted.find(
      (uncountedRow) =>
        uncountedRow.row === yearToDate &&
        figures.get(row) !== undefined &&
        Number(figures.get(row)) === Number(figures.get(uncountedRow.row)),
    );
  const yearsInBox = new Set(uncounted.map(yearOf));
  return uncounted
    .filter((uncountedRow) => !yearsInBox.has(uncountedRow))
    .map((uncountedRow) => {
      const year = yearOf(uncountedRow);
      const figure = figures.get(uncountedRow.row);
      const needed = isPercentage ? peopleNeeded(Number(figure), smallest) : undefined;
      return {
        row: uncountedRow.row,
        rows: year === undefined ? [uncountedRow.row] : [uncountedRow.row, year.row],
        period: year === undefined ? uncountedRow.period : `${uncountedRow.period} and ${year.period}`,
        figure,
        needed,
        isUnlikely: needed !== undefined && needed > FAR_MORE * (mostPeople.get(id) ?? Infinity),
      };
    });
}

/** All boxes of a plan. */
export function allPeopleQuestions(
  withheld: WithheldSummary,
  step: Pick<CheckedStep, 'checked' | 'fragments'>,
): readonly PeopleQuestion[] {
  const asking = { cells: withheldCells(step), smallest: withheld.smallest };
  return withheld.indicators.flatMap((indicator) =>
    indicator.reasons.flatMap(({ uncounted = [] }) => peopleQuestions(indicator, uncounted, asking)),
  );
}

/** The boxes that the officer is asked to fill in. */
export function askedPeople(
  withheld: WithheldSummary,
  step: Pick<CheckedStep, 'checked' | 'fragments'>,
): readonly PeopleQuestion[] {
  return allPeopleQuestions(withheld, step).filter(({ isUnlikely }) => !isUnlikely);
}

const WITHHELD_CODES: ReadonlySet<string> = new Set(['withheld', 'withheld-with-it']);

/** The figures that are asked about and the numbers of people that the table already has, from the rows that the issues show. */
export function withheldCells({
  checked,
  fragments,
}: Pick<CheckedStep, 'checked' | 'fragments'>): WithheldCells {
  const figures = new Map<number, string>();
  const mostPeople = new Map<string, number>();
  for (const [index, { code, row }] of checked.issues.entries()) {
    const fragment = fragments.get(index);
    const textIn = (column: string) => fragment?.cells[fragment.names.indexOf(column)];
    const [figure, indicator, people] = [textIn('value'), textIn('indicator'), Number(textIn('denominator'))];
    if (code === 'withheld-without-counts' && row !== undefined && figure !== undefined)
      figures.set(row, figure);
    if (WITHHELD_CODES.has(code) && indicator !== undefined && people > 0)
      mostPeople.set(indicator, Math.max(people, mostPeople.get(indicator) ?? 0));
  }
  return { figures, mostPeople };
}
