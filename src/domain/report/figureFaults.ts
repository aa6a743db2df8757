import type { AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { roundTo } from '@/domain/figures/rounding';
import { companionsOf } from '@/domain/scorecard/pair';
import type { Commentary, Target } from '@/domain/plan/plan';
import { dueOf } from '@/domain/registers/dueDate';

/** What a paragraph says otherwise than the figures and the calendar do. */
export type FigureFault =
  /** A percentage that no area, period or target of its indicator has, or of one that must be read with it; `other` has it. */
  | {
      readonly kind: 'number';
      readonly found: string;
      readonly indicator: Indicator;
      readonly other: Indicator | undefined;
    }
  /** An action whose date has gone by. */
  | { readonly kind: 'gone-by'; readonly due: string };

export type HeldFigures = {
  /** ISO date of the plan or the report. */
  readonly asAt: string;
  readonly indicators: readonly Indicator[];
  /** As they are published. */
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly targets: readonly Target[];
  /** What revised figures were: a paragraph of an earlier report says it rightly. */
  readonly revised?: ReadonlyMap<IndicatorId, readonly number[]> | undefined;
};

type Paragraph = Pick<Commentary, 'kind' | 'text' | 'due'> & { readonly indicator?: string | undefined };

/** The faults of one paragraph beside what is held. Paragraphs of kind `data-quality` speak of doubtful figures, and have none. */
export function figureFaults(paragraph: Paragraph, held: HeldFigures): readonly FigureFault[] {
  if (paragraph.kind === 'data-quality') return [];
  return [...otherNumbers(paragraph, held), ...goneBy(paragraph, held)];
}

function otherNumbers({ text, indicator: id }: Paragraph, held: HeldFigures): readonly FigureFault[] {
  const indicator = held.indicators.find((one) => one.id === id);
  if (indicator?.unit.kind !== 'share') return [];
  const companions = companionsOf(held, indicator);
  const known = [indicator, ...companions].flatMap((one) => [
    ...numbersOf(one, held),
    ...(held.revised?.get(one.id) ?? []),
  ]);
  if (numbersOf(indicator, held).length === 0) return [];
  return [...text.matchAll(/(?<![\d.,])(\d{1,3})(\.\d+)?%/g)].flatMap(
    ([found, whole = '', decimals = '']): readonly FigureFault[] => {
      const isSaid = (value: number) =>
        roundTo(value, Math.max(0, decimals.length - 1)) === Number(whole + decimals);
      if (known.some(isSaid)) return [];
      const other = held.indicators.find(
        (one) => one.unit.kind === 'share' && numbersOf(one, held).some(isSaid),
      );
      return [{ kind: 'number', found, indicator, other }];
    },
  );
}

/** Every figure and target of an indicator, whatever the area and period. */
function numbersOf({ id }: Indicator, { series, targets }: HeldFigures): readonly number[] {
  const figures = [...(series.get(id)?.values() ?? [])].flatMap(({ observations }) =>
    observations.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : [])),
  );
  return [...figures, ...targets.filter((target) => target.indicator === id).map(({ value }) => value)];
}

function goneBy({ kind, due }: Paragraph, { asAt }: HeldFigures): readonly FigureFault[] {
  if (kind !== 'action' || due === undefined) return [];
  const { latest } = dueOf(due, asAt);
  return latest === undefined || latest >= asAt ? [] : [{ kind: 'gone-by', due }];
}

/** What the fault is and how to mend it, for the officer who wrote the paragraph. `newest`: the figure of the newest period, in words. */
export function figureAdvice(
  fault: FigureFault,
  { asAt, newest }: { readonly asAt: string; readonly newest?: string | undefined },
): string {
  if (fault.kind === 'gone-by')
    return `The action was due ${fault.due}, and the plan is as at ${asAt}. Say in a newer paragraph what became of it, or give the new date.`;
  const { found, indicator, other } = fault;
  const is = newest === undefined ? '' : ` The newest is ${newest}.`;
  const whose = other === undefined ? '' : ` It is a figure of ${other.id}: if that is meant, name it.`;
  return `Found ${found}. No figure or target of ${indicator.id} that is held is ${found}.${is}${whose} Write the figure of the period that is meant, or say in the paragraph what ${found} is of.`;
}

/** `5.9% (2014 November)`: the newest figure of an indicator for an area; undefined where it has none. */
export function newestFigure(
  { id, decimals }: Indicator,
  { series }: Pick<HeldFigures, 'series'>,
  area: AreaCode | undefined,
): string | undefined {
  const own = area === undefined ? undefined : series.get(id)?.get(area)?.observations;
  const last = own?.findLast(({ reading }) => reading.kind === 'value');
  if (last?.reading.kind !== 'value') return undefined;
  const { timePeriod, timeIdentifier } = last.period;
  return `${last.reading.value.toFixed(decimals)}% (${timePeriod} ${timeIdentifier})`;
}
