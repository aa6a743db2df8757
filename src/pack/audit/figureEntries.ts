import { decimalsOf } from '@/domain/figures/rounding';
import { countsByWidth, countsOfInterval, looseCounts } from './countsOfInterval';
import { shownInterval } from './intervalMethods';
import { isWithheld, WITHHELD_BEFORE, type AuditFigure } from './packFigures';
import type { RateMethod } from './rateMethods';
import { keyOf, type Equation, type Ledger, type NameOf, type Quantity, type Unknown } from './unknowns';

export type Entering = {
  readonly ledger: Ledger;
  readonly nameOf: NameOf;
  readonly plan: string;
  readonly smallest: number;
  /** By which methods the limits of a series may have been worked out. */
  readonly methodsOf: (series: string) => readonly RateMethod[];
};

/** Enters one figure, shown or withheld, into the ledger. */
export function enterFigure(figure: AuditFigure, into: Entering): void {
  const { measure, people } = figure.indicator;
  // Money and the like are no secret unless exempt.
  if (!people) return measure.kind === 'ratio' ? undefined : enterAmount(figure, into);
  switch (measure.kind) {
    case 'count':
      return enterCount(figure, into);
    case 'ratio':
      return enterRatio(figure, measure.per, into);
    case 'mean':
      return enterMean(figure, into);
    case 'money':
      return enterAmount(figure, into);
  }
}

type As = Pick<Unknown, 'least' | 'guard'> & { readonly known?: number | undefined };

/** Adds one quantity of a figure to the ledger, and returns its key. */
function add(figure: AuditFigure, quantity: Quantity, as: As, into: Entering): string {
  const { ledger, nameOf, plan, smallest } = into;
  const key = keyOf(quantity, figure);
  const place = () => nameOf(figure);
  const { known, least, guard } = as;
  const unknown: Unknown = {
    name: () => `${place()}${WORDS[quantity]}`,
    place,
    plan,
    least,
    most: undefined,
    guard: figure.isOwn ? guard : 'none',
    smallest,
  };
  const isKnown = known !== undefined && Number.isInteger(known) && known >= 0;
  const [before, shown] = [ledger.unknowns.get(key), ledger.known.get(key)];
  if (before !== undefined && isHidden(before) && isKnown) {
    ledger.equations.push(saidTwice(key, known, before));
  } else if (shown !== undefined && !isKnown && isHidden(unknown)) {
    ledger.known.delete(key);
    ledger.unknowns.set(key, unknown);
    ledger.equations.push(saidTwice(key, shown, unknown));
  } else if (before === undefined || !isHidden(before)) {
    ledger.unknowns.set(key, unknown);
    if (isKnown) ledger.known.set(key, known);
  }
  return key;
}

function isHidden({ guard }: Unknown): boolean {
  return guard === 'withheld' || guard === 'near';
}

/** A total may have two rows, one of them named "Both sexes". If one row shows it, the other does not hide it. */
function saidTwice(key: string, count: number, { name }: Unknown): Equation {
  return {
    terms: [[key, 1]],
    low: count,
    high: count,
    says: () => `another row shows the same total: ${name()}`,
  };
}

const WORDS: Readonly<Record<Quantity, string>> = {
  count: '',
  'out of': ', out of how many',
  'left over': ', those left over',
  added: ', added in the period',
  sum: '',
  amount: '',
};

function enterCount(figure: AuditFigure, into: Entering): void {
  const value = Number(figure.text);
  const guard = isWithheld(figure) ? 'withheld' : 'small';
  const isSome = figure.text === 'c' || figure.text === WITHHELD_BEFORE;
  add(figure, 'count', { known: value, least: isSome ? 1 : 0, guard }, into);
  enterBeside(figure, into);
}

/** Enters the numerator and denominator beside a figure that is itself a count. Small ones are protected like any other. */
function enterBeside({ numerator, denominator, ...figure }: AuditFigure, into: Entering): void {
  if (denominator !== undefined)
    add(
      { ...figure, numerator, denominator },
      'out of',
      { known: denominator, least: 0, guard: 'small' },
      into,
    );
}

/** Enters the counts behind a share or rate. The shown figure is exact to half a unit of its last place. */
function enterRatio(figure: AuditFigure, per: number, into: Entering): void {
  const { numerator, denominator, text } = figure;
  const isShown = !Number.isNaN(Number(text));
  const guard = isWithheld(figure) ? 'withheld' : 'small';
  const count = add(figure, 'count', { known: numerator, least: 0, guard }, into);
  const outOf = add(
    figure,
    'out of',
    { known: denominator, least: isShown || isWithheld(figure) ? 1 : 0, guard: 'small' },
    into,
  );
  if (per === 100) {
    const known = numerator === undefined || denominator === undefined ? undefined : denominator - numerator;
    const left = add(figure, 'left over', { known, least: 0, guard }, into);
    into.ledger.equations.push({
      terms: [
        [count, 1],
        [left, 1],
        [outOf, -1],
      ],
      low: 0,
      high: 0,
      says: () => `those counted and those left over are all: ${into.nameOf(figure)}`,
    });
  }
  if (!isShown) return;
  const { low, high } = halfUnits(text);
  const says = () =>
    `the figure shown times its denominator, ${per.toLocaleString('en-GB')} to the whole: ${into.nameOf(figure)}`;
  const times = per * 2 * 10 ** decimalsOf(text);
  into.ledger.equations.push(...between([count, times], outOf, { low, high, says }));
  if (numerator === undefined) enterInterval(figure, { count, outOf }, into);
}

/** The span from which a figure may be rounded, in half units of its last place. */
function halfUnits(text: string): { readonly low: number; readonly high: number } {
  const units = Math.round(Number(text) * 2 * 10 ** decimalsOf(text));
  return { low: units - 1, high: units + 1 };
}

function between(
  sum: readonly [key: string, times: number],
  of: string,
  { low, high, says }: { readonly low: number; readonly high: number; readonly says: () => string },
) {
  return [
    { terms: [sum, [of, -high] as const], low: Number.NEGATIVE_INFINITY, high: 0, says },
    { terms: [sum, [of, -low] as const], low: 0, high: Number.POSITIVE_INFINITY, says },
  ];
}

/** Enters the limits of the counts that the figure's interval implies. */
function enterInterval(
  figure: AuditFigure,
  { count, outOf }: { readonly count: string; readonly outOf: string },
  { ledger: { unknowns }, methodsOf }: Entering,
): void {
  const shown = shownInterval(figure);
  if (shown === undefined) return;
  const [bounds, loose] = [countsOfInterval(shown, methodsOf(figure.series)), looseCounts(shown)];
  const about = countsByWidth(shown);
  for (const [key, quantity] of [
    [count, 'count'],
    [outOf, 'outOf'],
  ] as const) {
    const unknown = unknowns.get(key);
    const span = bounds?.[quantity];
    if (unknown === undefined || (span !== undefined && unknown.least > span.most)) continue;
    const from = (least = 0) => Math.max(unknown.least, least);
    const wider = { least: from(loose?.[quantity].least), most: loose?.[quantity].most };
    unknowns.set(key, {
      ...unknown,
      about: about[quantity],
      ...(span !== undefined && { least: from(span.least), most: span.most, wider }),
    });
  }
}

/** Enters a mean as a sum, because sums add up: the mean times its number of people, in half units of the indicator's last place. */
function enterMean(figure: AuditFigure, into: Entering): void {
  const { numerator, denominator, text, indicator } = figure;
  const isShown = !Number.isNaN(Number(text));
  const fine = 2 * 10 ** Math.max(indicator.decimals, isShown ? decimalsOf(text) : 0);
  const total = numerator === undefined ? undefined : Math.round(numerator * fine);
  const sum = add(
    figure,
    'sum',
    { known: total, least: 0, guard: isWithheld(figure) ? 'near' : 'none' },
    into,
  );
  const outOf = add(
    figure,
    'out of',
    { known: denominator, least: isShown || isWithheld(figure) ? 1 : 0, guard: 'small' },
    into,
  );
  if (!isShown || Number(text) < 0) return;
  const { low, high } = halfUnits(text);
  const coarse = fine / (2 * 10 ** decimalsOf(text));
  into.ledger.equations.push(
    ...between([sum, 1], outOf, {
      low: low * coarse,
      high: high * coarse,
      says: () => `the mean shown times the people it is of: ${into.nameOf(figure)}`,
    }),
  );
}

/**
 * Enters money and other figures that count nobody, in units of the last place. They are secret only if exempt. A change that is withheld with its counts is not:
 * it follows from these or not at all.
 */
function enterAmount(figure: AuditFigure, into: Entering): void {
  const { text, indicator } = figure;
  const units = Number(text) * 10 ** indicator.decimals;
  const known = Number.isNaN(units) ? undefined : Math.round(units);
  const isSecret = isWithheld(figure) && !(indicator.isChange === true && text === 'c');
  add(figure, 'amount', { known, least: 0, guard: isSecret ? 'withheld' : 'none' }, into);
}
