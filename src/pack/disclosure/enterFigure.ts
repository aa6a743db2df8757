import { baseOf } from '@/domain/figures/unit';
import { isAverage } from '@/pack/rows/isAverage';
import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { enterCount, indexFor, type DraftTable } from './draftTable';
import type { FeedCount, PeopledFigure, TableContext } from './peopledFigure';
import { tableCellKey, tableCellOf, type NumberKind } from './tableCell';

/** Adds the counts that a figure shows to the draft, which changes. */
export function enterFigure(
  { rawFigure, index, people }: PeopledFigure,
  draft: DraftTable,
  { forcedFigures }: TableContext,
): void {
  const { indicator, reading, kept } = rawFigure;
  const isHiddenHere = isHiddenAlready(rawFigure);
  // A missing reading that is not confidential has no figure to withhold, and its counts are not shown.
  const isFigure = reading.kind === 'value' || isHiddenHere;
  const isShort = kept?.kind === 'short';
  const figureIndex = isFigure && !isShort ? index : undefined;
  const isSecret = figureIndex !== undefined || (isShort && people.count !== 0);
  const tableCell = tableCellOf(rawFigure);
  const keyOf = (kind: NumberKind | 'left over') => tableCellKey(kind, indicator.id, tableCell);
  const hideWhen = isSecret ? 'always' : 'small';
  const ofThings = indicator.people ? {} : { isOfThings: true as const };
  const roundedIfShown = (value: number | undefined) =>
    value === undefined || isHiddenHere ? undefined : Math.round(value);
  const isRounded = (value: number | undefined) => people.isRounded || !Number.isInteger(value ?? 0);
  const isCount = ['count', 'money', 'unknown'].includes(indicator.unit.kind);
  const isSigned =
    isCount && figureIndex !== undefined && kept === undefined && !isExempt(rawFigure) && indicator.people;
  if (isCount || people.count !== undefined || (isHiddenHere && !isAverage(indicator)))
    enterCount(
      draft,
      keyOf('count'),
      {
        indicator: indicator.id,
        value: roundedIfShown(people.count),
        figureIndex,
        least: isSigned ? 1 : 0,
        hideWhen,
        ...ofThings,
      },
      isRounded(people.count),
    );
  if (isAverage(indicator)) enterMean({ rawFigure, index, people }, draft, forcedFigures);
  if (people.outOf === undefined && (isCount || !isHiddenHere)) return;
  const least = figureIndex === undefined ? 0 : 1;
  enterCount(
    draft,
    keyOf('out of'),
    { value: roundedIfShown(people.outOf), figureIndex, least, hideWhen: 'small', ...ofThings },
    isRounded(people.outOf),
  );
  if (baseOf(indicator.unit) !== 100) return;
  enterCount(draft, keyOf('left over'), {
    value: roundedIfShown(people.left),
    figureIndex,
    least: 0,
    hideWhen,
    ...ofThings,
  });
  draft.lines.push({
    total: indexFor(draft, keyOf('out of')),
    parts: [indexFor(draft, keyOf('count')), indexFor(draft, keyOf('left over'))],
    sumKind: 'rough',
  });
}

/** A mean multiplied by its number of people is a sum as well: if two of three parts are known, the third follows. */
function enterMean(
  { rawFigure, index, people }: PeopledFigure,
  draft: DraftTable,
  forcedFigures: ReadonlySet<number>,
): void {
  const value = rawFigure.reading.kind === 'value' ? rawFigure.reading.value : undefined;
  const isHidden = isHiddenAlready(rawFigure);
  if (people.outOf === undefined && !isHidden && !forcedFigures.has(index)) return;
  const total = value === undefined || people.outOf === undefined ? undefined : value * people.outOf;
  const count = {
    value: total === undefined ? undefined : Math.round(total),
    indicator: rawFigure.indicator.id,
    figureIndex: index,
    least: 0,
    hideWhen: 'always',
    isOfThings: true,
  } as const;
  enterCount(draft, tableCellKey('mean total', rawFigure.indicator.id, tableCellOf(rawFigure)), count, true);
}

/** The officer's own row replaces the published figure for the same cell. */
export function enterFeedCount(
  count: FeedCount,
  draft: DraftTable,
  keysOfOwnRows: ReadonlySet<string>,
): void {
  const key = tableCellKey('count', count.indicator.id, { ...count, groups: [] });
  if (keysOfOwnRows.has(key)) return;
  enterCount(draft, key, {
    value: Math.round(count.value),
    figureIndex: undefined,
    isPublished: true,
    least: 0,
    hideWhen: 'small',
  });
}

function isExempt({ reading }: RawFigure): boolean {
  return reading.kind === 'withheld' && reading.shorthand.startsWith('exempt:');
}
