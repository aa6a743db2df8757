import type { Indicator } from '@/domain/figures/indicator';
import { baseOf } from '@/domain/figures/unit';
import { numberOf, type RawFigure } from '@/pack/rows/rawFigure';
import { cellTextOf, type FeedCount } from './peopledFigure';
import { peopleNamed } from './peopleNamed';

/**
 * Finds the denominator of each share or rate by words: a rate "per 10,000 children" is out of "Population aged 0 to 17". Gives the rate that
 * indicator's id as its denominator. Leaves it out if the figures contradict it more often than they confirm it.
 */
export function withNamedPopulations(
  figures: readonly RawFigure[],
  feedCounts: readonly FeedCount[],
): readonly RawFigure[] {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))];
  const counted = [...new Set([...indicators, ...feedCounts.map(({ indicator }) => indicator)])].filter(
    ({ unit }) => unit.kind === 'count' || unit.kind === 'unknown',
  );
  const names = new Set(counted.flatMap(({ title, id }) => [title.toLowerCase(), id]));
  const countsByPeople = new Map(counted.map((count) => [peopleNamed(count.title), count]));
  const candidates = new Map(
    indicators.flatMap((indicator) => {
      const { people, unit, denominator } = indicator;
      const isNamed = names.has(denominator?.trim().toLowerCase() ?? '');
      if (!people || baseOf(unit) === undefined || isNamed) return [];
      const count = peopleOf(indicator).flatMap((name) => countsByPeople.get(name) ?? [])[0];
      return count === undefined ? [] : [[indicator, count] as const];
    }),
  );
  if (candidates.size === 0) return figures;
  const likely = likelyPopulations(candidates, figures, feedCounts);
  return figures.map((figure) => {
    const indicator = likely.get(figure.indicator);
    return indicator === undefined ? figure : { ...figure, indicator };
  });
}

/** The names of the people that a share or rate is out of, by its denominator, its unit and the end of its title. */
function peopleOf({ denominator, unit, title }: Indicator): readonly string[] {
  const noun = unit.kind === 'share' || unit.kind === 'rate' ? unit.of : undefined;
  const titleNoun = /\bper \d[\d, ]*(?:k\b|thousand\b)? ?(\p{L}.*)$/iu.exec(title)?.[1];
  return [denominator, noun, titleNoun]
    .flatMap((text) => (text === undefined ? [] : [text, text.replaceAll(/\([^)]*\)/g, ' ')]))
    .map(peopleNamed)
    .filter((name) => name !== '');
}

/** The indicators with their new denominators, if most of their shown figures fit the counts of that denominator. */
function likelyPopulations(
  candidates: ReadonlyMap<Indicator, Indicator>,
  figures: readonly RawFigure[],
  feedCounts: readonly FeedCount[],
): ReadonlyMap<Indicator, Indicator> {
  const countIds = new Set<string>([...candidates.values()].map(({ id }) => id));
  const countAt = new Map<string, number | undefined>();
  for (const count of feedCounts)
    if (countIds.has(count.indicator.id))
      countAt.set(`${count.indicator.id}|${cellTextOf({ ...count, breakdown: '' })}`, count.value);
  for (const figure of figures)
    if (countIds.has(figure.indicator.id))
      countAt.set(`${figure.indicator.id}|${cellTextOf(figure)}`, numberOf(figure.reading));
  const balance = new Map<Indicator, number>();
  for (const figure of figures) {
    const count = candidates.get(figure.indicator);
    if (count === undefined) continue;
    const fits = doesFit(figure, countAt.get(`${count.id}|${cellTextOf(figure)}`));
    balance.set(figure.indicator, (balance.get(figure.indicator) ?? 0) + (fits ?? 0));
  }
  return new Map(
    [...candidates].flatMap(([indicator, { id }]) =>
      (balance.get(indicator) ?? 0) < 0 ? [] : [[indicator, { ...indicator, denominator: id }] as const],
    ),
  );
}

/** Returns 1 if a share or rate can be out of so many people, -1 if it cannot, and undefined if one of the two is unknown. */
function doesFit(figure: RawFigure, people: number | undefined): 1 | -1 | undefined {
  const { indicator, reading } = figure;
  const base = baseOf(indicator.unit);
  const stated = numberOf(figure.denominator);
  if (people === undefined || base === undefined) return undefined;
  if (stated !== undefined) return stated === people ? 1 : -1;
  if (reading.kind !== 'value') return undefined;
  const halfUnit = 0.5 * 10 ** -Math.min(reading.decimals, indicator.decimals) + 1e-9;
  const least = Math.ceil(((reading.value - halfUnit) * people) / base - 1e-9);
  return least <= ((reading.value + halfUnit) * people) / base + 1e-9 ? 1 : -1;
}
