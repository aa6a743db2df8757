import type { Indicator } from '@/domain/figures/indicator';
import { indicatorsOf, mainArea, type PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';

/** One choice of which indicators the heat map has as rows. */
export type RowChoice = {
  /** A priority's id, `red`, `none` for indicators without a priority, or `all`. */
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly indicators: readonly Indicator[];
};

export type IndicatorGroup = {
  readonly title: string | undefined;
  readonly indicators: readonly Indicator[];
};

/** The choices of rows: the red indicators first, if there are any; then each priority; then all. */
export function rowChoices(data: PlanData): readonly RowChoice[] {
  const red = scorecardOf(data, mainArea(data)).flatMap(({ rating, indicator }) =>
    rating.kind === 'rated' && rating.colour === 'red' ? [indicator] : [],
  );
  const choices = [
    { value: 'red', title: 'Red indicators', indicators: red },
    ...data.plan.priorities.map(({ id, title }) => ({
      value: id,
      title,
      indicators: indicatorsOf(data, id),
    })),
    { value: 'none', title: 'Of no priority', indicators: indicatorsOf(data, undefined) },
    { value: 'all', title: 'All indicators', indicators: data.indicators },
  ];
  return choices
    .filter(({ indicators }) => indicators.length > 0)
    .map((choice) => ({ ...choice, count: choice.indicators.length }));
}

/** The indicators of a choice as rows by priority, in the plan's order. */
export function chosenRows(data: PlanData, rowChoice: RowChoice | undefined): readonly IndicatorGroup[] {
  if (rowChoice === undefined) return [];
  const priorities = [...data.plan.priorities, { id: undefined, title: 'Of no priority' }];
  const groups = priorities
    .map(({ id, title }) => ({
      title,
      indicators: rowChoice.indicators.filter(({ priority }) => priority === id),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  const [firstGroup, secondGroup] = groups;
  return firstGroup !== undefined && secondGroup === undefined
    ? [{ ...firstGroup, title: undefined }]
    : groups;
}
