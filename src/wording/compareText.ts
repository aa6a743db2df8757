import { ordinal } from '@/domain/ranking/ordinal';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { rankAmongAreas } from '@/domain/compare/comparedAreas';
import type { PeriodWithFigures } from '@/domain/compare/openingPeriod';
import type { Indicator } from '@/domain/figures/indicator';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import type { ValueReading } from '@/domain/figures/reading';
import { SHORTHAND_MEANINGS } from '@/domain/figures/reading';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { rankText } from './nationalRankText';

/**
 * The message of a comparison by rule: "Rotherham is joint 115th of 153; 4.4% against 3.4% in England"; "In 2024/25 Sampleton was better than all 10
 * neighbours; 90.5% against 82.3% in England" where it has a newer figure.
 */
export function comparisonMessage(comparison: Comparison, region: string | undefined): string {
  const { ourArea, indicator, period } = comparison;
  const { name } = ourArea.area;
  const { reading } = ourArea;
  if (reading === undefined) return `${name} has no figure for ${formatPeriod(period)}`;
  if (reading.kind === 'withheld')
    return `${name}’s figure for ${formatPeriod(period)} is not shown: ${SHORTHAND_MEANINGS[reading.shorthand]}`;
  const placeWords = placeText(comparison, reading, region);
  const figure = formatReading(reading, indicator);
  const { benchmark } = comparison.comparators.england;
  const figureText =
    benchmark.kind === 'value'
      ? `${figure} against ${formatReading(benchmark.reading, indicator)} in England`
      : figure;
  if (!comparison.isPast)
    return placeWords === undefined ? `${name} has ${figureText}` : `${name} is ${placeWords}; ${figureText}`;
  const periodAndName = `In ${formatPeriodShort(period)} ${name}`;
  return placeWords === undefined
    ? `${periodAndName} had ${figureText}`
    : `${periodAndName} was ${placeWords}; ${figureText}`;
}

/**
 * Explains why a comparison does not open at the newest period: "For Nov 2025 only Sampleton has a figure, so the page opens on 2024/25, for
 * which 10 other areas have one."
 */
export function newerPeriodText(
  area: string,
  {
    newestPeriod,
    shownPeriod,
  }: { readonly newestPeriod: PeriodWithFigures; readonly shownPeriod: PeriodWithFigures },
): string {
  const otherAreasText = (count: number) => (count === 1 ? '1 other area' : `${count} other areas`);
  const areasText = [
    ...(newestPeriod.hasOurs ? [area] : []),
    ...(newestPeriod.otherCount > 0 ? [otherAreasText(newestPeriod.otherCount)] : []),
  ].join(' and ');
  const verb =
    newestPeriod.otherCount > 1 || (newestPeriod.hasOurs && newestPeriod.otherCount > 0) ? 'have' : 'has';
  const onlyText = areasText === '' ? 'no authority has' : `only ${areasText} ${verb}`;
  return `For ${formatPeriodShort(newestPeriod.period)} ${onlyText} a figure, so the page opens on ${formatPeriodShort(shownPeriod.period)}, for which ${otherAreasText(shownPeriod.otherCount)} ${shownPeriod.otherCount === 1 ? 'has' : 'have'} one.`;
}

/** Its place in England or the region; among neighbours how many are better, for a neutral indicator higher. */
function placeText(
  comparison: Comparison,
  reading: ValueReading,
  region: string | undefined,
): string | undefined {
  const { set, ourArea, isWhole, indicator } = comparison;
  if (set === 'england' && ourArea.nationalRank !== undefined) return rankText(ourArea.nationalRank);
  const rank = isWhole && set === 'region' ? rankAmongAreas(comparison) : undefined;
  if (rank !== undefined) return `${rankText({ rank })} in ${region ?? 'its region'}`;
  return standingAmongOthers(comparison, reading, set === 'neighbours' ? 'neighbours' : 'others', indicator);
}

function standingAmongOthers(
  { areas }: Comparison,
  reading: ValueReading,
  othersNoun: string,
  { polarity }: Indicator,
): string | undefined {
  const otherReadings = areas.flatMap(({ area, role, reading: otherReading }) =>
    role === 'ours' || otherReading?.kind !== 'value' ? [] : [{ area: area.code, reading: otherReading }],
  );
  const neighbourStanding = neighbourPlace(
    reading,
    otherReadings,
    polarity === 'neutral' ? 'high' : polarity,
  );
  if (neighbourStanding === undefined) return undefined;
  const [aheadWord, behindWord] = polarity === 'neutral' ? ['higher', 'lower'] : ['better', 'worse'];
  const levelCount = neighbourStanding.of - neighbourStanding.better - neighbourStanding.worse;
  const otherAreaCount = areas.filter(({ role }) => role !== 'ours').length;
  const othersText = `${neighbourStanding.of} ${othersNoun}${neighbourStanding.of < otherAreaCount ? ' that have a figure' : ''}`;
  if (neighbourStanding.worse === neighbourStanding.of) return `${aheadWord} than all ${othersText}`;
  if (neighbourStanding.better === neighbourStanding.of) return `${behindWord} than all ${othersText}`;
  const levelText = levelCount === 0 ? '' : `, and level with ${levelCount}`;
  return `${aheadWord} than ${neighbourStanding.worse} of ${othersText}${levelText}`;
}

/** One area of a comparison in words: "Barnsley, 5.1%, 140th of 153, band D". */
export function comparedText({ area, reading, nationalRank }: ComparedArea, indicator: Indicator): string {
  if (reading === undefined) return `${area.name}, no figure`;
  if (reading.kind === 'withheld') return `${area.name}, ${SHORTHAND_MEANINGS[reading.shorthand]}`;
  const band = nationalRank?.quarter === undefined ? [] : [`band ${nationalRank.quarter.band}`];
  const rank = nationalRank === undefined ? [] : [rankText(nationalRank)];
  return [area.name, formatReading(reading, indicator), ...rank, ...band].join(', ');
}

/** Says why a distribution has no bands behind it. Returns undefined if it has bands. */
export function noBandsText({ cuts, indicator, isWhole }: Comparison): string | undefined {
  if (cuts !== undefined) return undefined;
  if (!isWhole) return 'There are no bands: not all authorities of England are held.';
  if (indicator.polarity === 'neutral')
    return 'There are no bands: neither more nor less is better, so there is no best quarter.';
  return 'There are no bands: the publisher says that the figures lie too close together for quarters.';
}

/** Where the first and the last band begin: "A is 2.2% or less, D more than 4.4%". */
export function cutsText({ cuts, indicator }: Comparison): string | undefined {
  if (cuts === undefined) return undefined;
  const figureAt = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  return indicator.polarity === 'low'
    ? `Band A, the best quarter, is ${figureAt(cuts[0])} or less; band D more than ${figureAt(cuts[2])}.`
    : `Band A, the best quarter, is more than ${figureAt(cuts[2])}; band D ${figureAt(cuts[0])} or less.`;
}

/** A rank in few letters, for a narrow column: "=115th". */
export function shortPlace({ nationalRank }: ComparedArea): string {
  if (nationalRank === undefined) return '';
  return `${nationalRank.rank.tiedCount > 1 ? '=' : ''}${ordinal(nationalRank.rank.place)}`;
}
