import { PUBLISHED_NEIGHBOURS, type Area, type AreaCode } from '@/domain/figures/area';
import type { Brand } from '@/domain/figures/brand';
import type { Interval } from '@/domain/figures/observation';
import type { NeighbourSet } from '@/domain/plan/plan';
import { isHidden, withheld, type Reading } from '@/domain/figures/reading';
import { groupedBy } from '@/pack/rows/groupedBy';
import { isSmall } from './countTable';
import { roundTo } from '@/domain/figures/rounding';
import { isHiddenAlready, numberOf, peopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { unitOf } from '@/pack/rows/unitOf';
import { isOfFew } from './ofFew';
import { tableOf, type PeopledFigure } from './tableOf';
import { withheldFigures } from './withheldFigures';

/** A figure with what stands beside it, as it may be published. Only disclosure control makes one, and nothing else is written into a pack. */
export type Publishable = Brand<
  {
    readonly reading: Reading;
    readonly numerator: number | undefined;
    readonly denominator: number | undefined;
    readonly interval: Interval | undefined;
  },
  'Publishable'
>;

/** `few people`: it stands on fewer than may be published. `gives away`: another that does could be worked out from it. */
export type Reason = 'few people' | 'gives away';

export type Control = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly neighbours: readonly NeighbourSet[];
  readonly smallest: number;
};

/** Each figure as it may be published, in the order in which they are given, and why it is withheld where it is. */
export function publishableFigures(
  figures: readonly RawFigure[],
  control: Control,
): readonly { readonly publishable: Publishable; readonly reason: Reason | undefined }[] {
  const reasons = new Map<number, Reason>();
  const populations = populationsIn(figures);
  const peopled = figures.map((raw, place): PeopledFigure => {
    const population = populations.get(`${raw.indicator.denominator?.toLowerCase()}/${whereOf(raw)}`);
    return { raw, place, people: peopleBehind(raw, population) };
  });
  for (const [, own] of groupedBy(peopled, ({ raw }) => raw.indicator.id)) {
    const few = own
      .filter(({ raw }) => raw.indicator.people && isOfFew(raw, control.smallest))
      .map(({ place }) => place);
    for (const place of few) reasons.set(place, 'few people');
    if (own[0]?.raw.indicator.people !== true) continue;
    const table = tableOf(own, { areas: control.areas, forced: new Set(few) });
    const { primary, secondary } = withheldFigures(table, control.smallest);
    for (const place of primary) reasons.set(place, 'few people');
    for (const place of secondary) reasons.set(place, 'gives away');
  }
  for (const place of tellingMeans(peopled, reasons, control)) reasons.set(place, 'gives away');
  return figures.map((raw, place) => ({
    publishable: publishable(raw, reasons.has(place)),
    reason: reasons.get(place),
  }));
}

/** Whether a figure could be published if it were the only one: a second source's, beside the one that is believed. */
export function isPublishableAlone(raw: RawFigure, smallest: number): boolean {
  if (isHiddenAlready(raw)) return false;
  if (!raw.indicator.people) return true;
  if (isOfFew(raw, smallest)) return false;
  const { count, outOf, left } = peopleBehind(raw, undefined);
  return ![count, outOf, left].some((people) => isSmall(people, smallest));
}

function publishable(raw: RawFigure, isWithheld: boolean): Publishable {
  const shown = {
    reading: atShownDecimals(raw),
    numerator: undefined,
    denominator: undefined,
    interval: undefined,
  };
  if (isWithheld) return { ...shown, reading: hiddenReading(raw.reading) } as Publishable;
  if (raw.reading.kind === 'withheld') return shown as Publishable;
  const [numerator, denominator] = [numberOf(raw.numerator), numberOf(raw.denominator)];
  return { ...shown, numerator, denominator, interval: roundedLimits(raw) } as Publishable;
}

/** One sign for all that is withheld, whatever the reason; the source's own sign stands where it has one. */
function hiddenReading(reading: Reading): Reading {
  return reading.kind === 'withheld' ? reading : withheld('c');
}

/** A figure of people is published to the decimals that pages show: of 1.42857 the rest would say that it is one in 70. */
function atShownDecimals({ indicator, reading }: RawFigure): Reading {
  if (!indicator.people || reading.kind !== 'value') return reading;
  const decimals = Math.min(reading.decimals, indicator.decimals);
  return { ...reading, value: roundTo(reading.value, decimals), decimals };
}

function roundedLimits({ indicator, interval }: RawFigure): Interval | undefined {
  if (!indicator.people || interval === undefined) return interval;
  const { decimals } = indicator;
  return { lower: roundTo(interval.lower, decimals), upper: roundTo(interval.upper, decimals) };
}

function whereOf({ area, period, breakdown }: RawFigure): string {
  return [area, period.family, period.step, breakdown].join('|');
}

/** Counts by the indicator's title and id, which the denominator of another may name. */
function populationsIn(figures: readonly RawFigure[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const raw of figures) {
    if (unitOf(raw.indicator).kind !== 'count' || raw.reading.kind !== 'value') continue;
    for (const name of [raw.indicator.title.toLowerCase(), raw.indicator.id])
      found.set(`${name}/${whereOf(raw)}`, raw.reading.value);
  }
  return found;
}

/**
 * Means of the neighbours as a source prints them that give away a neighbour which is withheld: the mean times how many they are, less the
 * others (domain.md §7.5). Of a share one alone is given away so; of counts any number are bounded.
 */
function tellingMeans(
  figures: readonly PeopledFigure[],
  reasons: ReadonlyMap<number, Reason>,
  { neighbours }: Control,
): readonly number[] {
  const means = figures.filter(
    ({ raw }) => raw.area === PUBLISHED_NEIGHBOURS && raw.indicator.people && raw.reading.kind === 'value',
  );
  if (means.length === 0) return [];
  const at = groupedBy(figures, ({ raw }) => `${raw.indicator.id}/${whereOf(raw)}`);
  return means.flatMap(({ raw, place }) => {
    const isTelling = neighbours.some(({ members }) => {
      const hidden = members.filter(({ area }) => {
        const own = at.get(`${raw.indicator.id}/${whereOf({ ...raw, area })}`) ?? [];
        return own.some((one) => reasons.has(one.place) || isHidden(one.raw.reading));
      });
      return unitOf(raw.indicator).kind === 'count' ? hidden.length > 0 : hidden.length === 1;
    });
    return isTelling ? [place] : [];
  });
}
