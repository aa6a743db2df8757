import { decimalsOf } from '@/domain/figures/rounding';
import { countsByWidth, countsOfInterval, looseCounts } from './countsOfInterval';
import { shownInterval } from './intervalMethods';
import { isWithheld, WITHHELD_BEFORE, type AuditFigure } from './packFigures';
import type { RateMethod } from './rateMethods';
import { NEAR_ZERO_SIGNS, nearZeroBound, ratioBounds, roundingSpan } from './ratioBounds';
import { keyOf, type Equation, type Ledger, type NameOf, type Quantity, type Unknown } from './unknowns';

export type EntryContext = {
  readonly ledger: Ledger;
  readonly nameOf: NameOf;
  readonly plan: string;
  readonly smallestCount: number;
  /** The methods by which the publisher of a series may have worked out its limits. */
  readonly methodsOf: (series: string) => readonly RateMethod[];
};

/** Enters one figure, shown or withheld, into the ledger. */
export function enterFigure(figure: AuditFigure, context: EntryContext): void {
  const { measure, people } = figure.indicator;
  // Figures that count no people, such as money, are secret only if they are exempt.
  if (!people) return measure.kind === 'ratio' ? undefined : enterAmount(figure, context);
  switch (measure.kind) {
    case 'count':
      return enterCount(figure, context);
    case 'ratio':
      return enterRatio(figure, measure.per, context);
    case 'mean':
      return enterMean(figure, context);
    case 'money':
      return enterAmount(figure, context);
  }
}

type EntryValue = Pick<Unknown, 'minimum' | 'guard'> & { readonly value?: number | undefined };

/** Adds one quantity of a figure to the ledger and returns its key. */
function enterNumber(
  figure: AuditFigure,
  quantity: Quantity,
  entry: EntryValue,
  context: EntryContext,
): string {
  const { ledger, nameOf, plan, smallestCount } = context;
  const key = keyOf(quantity, figure);
  const figureName = () => nameOf(figure);
  const { value, minimum, guard } = entry;
  const unknown: Unknown = {
    name: () => `${figureName()}${QUANTITY_WORDS[quantity]}`,
    figureName,
    plan,
    minimum,
    maximum: undefined,
    guard: figure.isOwn ? guard : 'none',
    smallestCount,
  };
  const isKnown = value !== undefined && Number.isInteger(value) && value >= 0;
  const [previousUnknown, shownValue] = [ledger.unknowns.get(key), ledger.knownValues.get(key)];
  if (previousUnknown !== undefined && isHidden(previousUnknown) && isKnown) {
    ledger.equations.push(repeatedTotal(key, value, previousUnknown));
  } else if (shownValue !== undefined && !isKnown && isHidden(unknown)) {
    ledger.knownValues.delete(key);
    ledger.unknowns.set(key, unknown);
    ledger.equations.push(repeatedTotal(key, shownValue, unknown));
  } else if (previousUnknown === undefined || !isHidden(previousUnknown)) {
    ledger.unknowns.set(key, unknown);
    if (isKnown) ledger.knownValues.set(key, value);
  }
  return key;
}

function isHidden({ guard }: Unknown): boolean {
  return guard === 'withheld' || guard === 'near';
}

/** An equation for a total that has two rows, one of them named "Both sexes". If one row shows the total, the other row does not hide it. */
function repeatedTotal(key: string, count: number, { name }: Unknown): Equation {
  return {
    terms: [[key, 1]],
    lowerLimit: count,
    upperLimit: count,
    explain: () => `another row shows the same total: ${name()}`,
  };
}

const QUANTITY_WORDS: Readonly<Record<Quantity, string>> = {
  count: '',
  'out of': ', out of how many',
  'left over': ', those left over',
  added: ', added in the period',
  sum: '',
  amount: '',
};

function enterCount(figure: AuditFigure, context: EntryContext): void {
  const value = Number(figure.text);
  const guard = isWithheld(figure) ? 'withheld' : 'small';
  const isAtLeastOne = figure.text === 'c' || figure.text === WITHHELD_BEFORE;
  enterNumber(figure, 'count', { value, minimum: isAtLeastOne ? 1 : 0, guard }, context);
  enterDenominator(figure, context);
}

/** Enters the denominator that is given with a count. A small one is protected like any other count. */
function enterDenominator({ numerator, denominator, ...figure }: AuditFigure, context: EntryContext): void {
  if (denominator !== undefined)
    enterNumber(
      { ...figure, numerator, denominator },
      'out of',
      { value: denominator, minimum: 0, guard: 'small' },
      context,
    );
}

/** Enters the counts behind a share or rate. The shown figure is within half a unit of its last decimal. */
function enterRatio(figure: AuditFigure, per: number, context: EntryContext): void {
  const { numerator, denominator, text } = figure;
  const isShown = !Number.isNaN(Number(text));
  const isNearZero = NEAR_ZERO_SIGNS.has(text);
  const guard = isWithheld(figure) ? 'withheld' : 'small';
  const countKey = enterNumber(
    figure,
    'count',
    { value: numerator, minimum: isNearZero ? 1 : 0, guard },
    context,
  );
  const outOfKey = enterNumber(
    figure,
    'out of',
    { value: denominator, minimum: isShown || isNearZero || isWithheld(figure) ? 1 : 0, guard: 'small' },
    context,
  );
  if (per === 100) {
    const value = numerator === undefined || denominator === undefined ? undefined : denominator - numerator;
    const leftOverKey = enterNumber(figure, 'left over', { value, minimum: 0, guard }, context);
    context.ledger.equations.push({
      terms: [
        [countKey, 1],
        [leftOverKey, 1],
        [outOfKey, -1],
      ],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () => `those counted and those left over are all: ${context.nameOf(figure)}`,
    });
  }
  if (isNearZero)
    context.ledger.equations.push(nearZeroBound(figure, { per, countKey, outOfKey, nameOf: context.nameOf }));
  if (!isShown) return;
  const { lowerUnits, upperUnits } = roundingSpan(text);
  const explain = () =>
    `the figure shown times its denominator, ${per.toLocaleString('en-GB')} to the whole: ${context.nameOf(figure)}`;
  const coefficient = per * 2 * 10 ** decimalsOf(text);
  context.ledger.equations.push(
    ...ratioBounds([countKey, coefficient], outOfKey, { lowerUnits, upperUnits, explain }),
  );
  if (numerator === undefined) enterInterval(figure, { countKey, outOfKey }, context);
}

/** Enters the limits of the counts that the figure's interval implies. */
function enterInterval(
  figure: AuditFigure,
  { countKey, outOfKey }: { readonly countKey: string; readonly outOfKey: string },
  { ledger: { unknowns }, methodsOf }: EntryContext,
): void {
  const ownInterval = shownInterval(figure);
  if (ownInterval === undefined) return;
  const [likelyCounts, looserCounts] = [
    countsOfInterval(ownInterval, methodsOf(figure.series)),
    looseCounts(ownInterval),
  ];
  const approximateCounts = countsByWidth(ownInterval);
  for (const [key, quantity] of [
    [countKey, 'count'],
    [outOfKey, 'outOf'],
  ] as const) {
    const unknown = unknowns.get(key);
    const span = likelyCounts?.[quantity];
    if (unknown === undefined || (span !== undefined && unknown.minimum > span.maximum)) continue;
    const atLeast = (limit = 0) => Math.max(unknown.minimum, limit);
    const widerLimits = {
      minimum: atLeast(looserCounts?.[quantity].minimum),
      maximum: looserCounts?.[quantity].maximum,
    };
    unknowns.set(key, {
      ...unknown,
      approximateSize: approximateCounts[quantity],
      ...(span !== undefined && { minimum: atLeast(span.minimum), maximum: span.maximum, widerLimits }),
    });
  }
}

/** Enters a mean as a sum, because sums add up: the mean times the number of people, in half units of the indicator's last decimal. */
function enterMean(figure: AuditFigure, context: EntryContext): void {
  const { numerator, denominator, text, indicator } = figure;
  const isShown = !Number.isNaN(Number(text));
  const unitsPerOne = 2 * 10 ** Math.max(indicator.decimals, isShown ? decimalsOf(text) : 0);
  const knownSum = numerator === undefined ? undefined : Math.round(numerator * unitsPerOne);
  const sumKey = enterNumber(
    figure,
    'sum',
    { value: knownSum, minimum: 0, guard: isWithheld(figure) ? 'near' : 'none' },
    context,
  );
  const outOfKey = enterNumber(
    figure,
    'out of',
    { value: denominator, minimum: isShown || isWithheld(figure) ? 1 : 0, guard: 'small' },
    context,
  );
  if (!isShown || Number(text) < 0) return;
  const { lowerUnits, upperUnits } = roundingSpan(text);
  const unitsPerHalf = unitsPerOne / (2 * 10 ** decimalsOf(text));
  context.ledger.equations.push(
    ...ratioBounds([sumKey, 1], outOfKey, {
      lowerUnits: lowerUnits * unitsPerHalf,
      upperUnits: upperUnits * unitsPerHalf,
      explain: () => `the mean shown times the people it is of: ${context.nameOf(figure)}`,
    }),
  );
}

/**
 * Enters money and other figures that count nobody, in units of the last decimal. They are secret only if they are exempt. A change that was withheld
 * together with its counts is not secret itself: the counts decide whether it can be worked out.
 */
function enterAmount(figure: AuditFigure, context: EntryContext): void {
  const { text, indicator } = figure;
  const units = Number(text) * 10 ** indicator.decimals;
  const value = Number.isNaN(units) ? undefined : Math.round(units);
  const isSecret = isWithheld(figure) && !(indicator.isChange === true && text === 'c');
  enterNumber(figure, 'amount', { value, minimum: 0, guard: isSecret ? 'withheld' : 'none' }, context);
}
