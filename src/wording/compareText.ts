import { ordinal } from '@/domain/ranking/ordinal';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { rankAmongAreas } from '@/domain/compare/comparedAreas';
import type { HeldPeriod } from '@/domain/compare/openingPeriod';
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
  const { ours, indicator, period } = comparison;
  const { name } = ours.area;
  const { reading } = ours;
  if (reading === undefined) return `${name} has no figure for ${formatPeriod(period)}`;
  if (reading.kind === 'withheld')
    return `${name}’s figure for ${formatPeriod(period)} is not shown: ${SHORTHAND_MEANINGS[reading.shorthand]}`;
  const place = placeText(comparison, reading, region);
  const figure = formatReading(reading, indicator);
  const { benchmark } = comparison.comparators.england;
  const against =
    benchmark.kind === 'value'
      ? `${figure} against ${formatReading(benchmark.reading, indicator)} in England`
      : figure;
  if (!comparison.isPast)
    return place === undefined ? `${name} has ${against}` : `${name} is ${place}; ${against}`;
  const then = `In ${formatPeriodShort(period)} ${name}`;
  return place === undefined ? `${then} had ${against}` : `${then} was ${place}; ${against}`;
}

/** "For Nov 2025 only Sampleton has a figure, so the page opens on 2024/25, for which 10 other areas have one." */
export function newerPeriodText(
  area: string,
  { newest, shown }: { readonly newest: HeldPeriod; readonly shown: HeldPeriod },
): string {
  const others = (count: number) => (count === 1 ? '1 other area' : `${count} other areas`);
  const who = [...(newest.hasOurs ? [area] : []), ...(newest.others > 0 ? [others(newest.others)] : [])].join(
    ' and ',
  );
  const has = newest.others > 1 || (newest.hasOurs && newest.others > 0) ? 'have' : 'has';
  const only = who === '' ? 'no authority has' : `only ${who} ${has}`;
  return `For ${formatPeriodShort(newest.period)} ${only} a figure, so the page opens on ${formatPeriodShort(shown.period)}, for which ${others(shown.others)} ${shown.others === 1 ? 'has' : 'have'} one.`;
}

/** Its place in England or the region; among neighbours how many are better, for a neutral indicator higher. */
function placeText(
  comparison: Comparison,
  reading: ValueReading,
  region: string | undefined,
): string | undefined {
  const { set, ours, isWhole, indicator } = comparison;
  if (set === 'england' && ours.nationalRank !== undefined) return rankText(ours.nationalRank);
  const rank = isWhole && set === 'region' ? rankAmongAreas(comparison) : undefined;
  if (rank !== undefined) return `${rankText({ rank })} in ${region ?? 'its region'}`;
  return besideOthers(comparison, reading, set === 'neighbours' ? 'neighbours' : 'others', indicator);
}

function besideOthers(
  { areas }: Comparison,
  reading: ValueReading,
  whom: string,
  { polarity }: Indicator,
): string | undefined {
  const others = areas.flatMap(({ area, role, reading: theirs }) =>
    role === 'ours' || theirs?.kind !== 'value' ? [] : [{ area: area.code, reading: theirs }],
  );
  const place = neighbourPlace(reading, others, polarity === 'neutral' ? 'high' : polarity);
  if (place === undefined) return undefined;
  const [word, other] = polarity === 'neutral' ? ['higher', 'lower'] : ['better', 'worse'];
  const level = place.of - place.better - place.worse;
  const asked = areas.filter(({ role }) => role !== 'ours').length;
  const those = `${place.of} ${whom}${place.of < asked ? ' that have a figure' : ''}`;
  if (place.worse === place.of) return `${word} than all ${those}`;
  if (place.better === place.of) return `${other} than all ${those}`;
  const also = level === 0 ? '' : `, and level with ${level}`;
  return `${word} than ${place.worse} of ${those}${also}`;
}

/** One area of a comparison in words: "Barnsley, 5.1%, 140th of 153, band D". */
export function comparedText({ area, reading, nationalRank }: ComparedArea, indicator: Indicator): string {
  if (reading === undefined) return `${area.name}, no figure`;
  if (reading.kind === 'withheld') return `${area.name}, ${SHORTHAND_MEANINGS[reading.shorthand]}`;
  const band = nationalRank?.quarter === undefined ? [] : [`band ${nationalRank.quarter.band}`];
  const rank = nationalRank === undefined ? [] : [rankText(nationalRank)];
  return [area.name, formatReading(reading, indicator), ...rank, ...band].join(', ');
}

/** Why a distribution has no bands behind it; undefined where it has. */
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
  const at = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  return indicator.polarity === 'low'
    ? `Band A, the best quarter, is ${at(cuts[0])} or less; band D more than ${at(cuts[2])}.`
    : `Band A, the best quarter, is more than ${at(cuts[2])}; band D ${at(cuts[0])} or less.`;
}

/** A rank in few letters, for a narrow column: "=115th". */
export function shortPlace({ nationalRank }: ComparedArea): string {
  if (nationalRank === undefined) return '';
  return `${nationalRank.rank.tied > 1 ? '=' : ''}${ordinal(nationalRank.rank.place)}`;
}
