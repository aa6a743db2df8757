import type { Indicator } from '@/domain/figures/indicator';
import { withoutNoise, roundTo } from '@/domain/figures/rounding';
import type { NationalRank } from '@/domain/ranking/nationalRanking';
import { ordinal } from '@/domain/ranking/ordinal';
import { bandOf, type Band } from '@/domain/ranking/band';
import { formatValue } from '@/ui/formatValue';

/** A rank in words: `joint 115th of 153`, `1st of 88`. */
export function rankText({ rank: { place, tiedCount, of } }: Pick<NationalRank, 'rank'>): string {
  return `${tiedCount > 1 ? 'joint ' : ''}${ordinal(place)} of ${of}`;
}

/** The place in England as a column shows it: `=115th of 153`, `1st of 88`. */
export function rankShort({ rank: { place, tiedCount, of } }: Pick<NationalRank, 'rank'>): string {
  return `${tiedCount > 1 ? '=' : ''}${ordinal(place)} of ${of}`;
}

/** Names the area's band, `band C, on the boundary with D`, or says why its publisher's figures have no bands. */
export function bandText(nationalRank: NationalRank, value: number, indicator: Indicator): string {
  const { quarter } = nationalRank;
  if (quarter === undefined) return NO_BAND;
  const boundary = boundaryText(nationalRank, value, indicator);
  return `band ${quarter.band}${boundary === undefined ? '' : `, ${boundary}`}`;
}

const NO_BAND = 'no band: its publisher says that the figures lie too close together';

/** The other band in a narrow column: `borders on D`. A screen reader says the long form. */
export function boundaryShort(
  nationalRank: NationalRank,
  value: number,
  indicator: Indicator,
): string | undefined {
  const otherBand = boundaryWith(nationalRank, value, indicator);
  return otherBand === undefined ? undefined : `borders on ${otherBand}`;
}

/** Says that a figure is on the edge of its band: `on the boundary with D`. Returns undefined if it is not. */
function boundaryText(nationalRank: NationalRank, value: number, indicator: Indicator): string | undefined {
  const otherBand = boundaryWith(nationalRank, value, indicator);
  return otherBand === undefined ? undefined : `on the boundary with ${otherBand}`;
}

/** The other band, where the figure is exactly on a cut: the cut itself belongs to the lower values. */
function boundaryWith({ quarter }: NationalRank, value: number, { polarity }: Indicator): Band | undefined {
  if (quarter === undefined || polarity === 'neutral' || !quarter.cuts.includes(withoutNoise(value)))
    return undefined;
  const bandAbove = bandOf(nextValue(value), quarter.cuts, polarity);
  return bandAbove === quarter.band ? undefined : bandAbove;
}

function nextValue(value: number): number {
  return value + 10 ** -9;
}

/** A caution if the rounded figure that is printed would be in another band. */
export function bandCaution(
  nationalRank: NationalRank,
  value: number,
  indicator: Indicator,
): string | undefined {
  const { quarter } = nationalRank;
  if (quarter === undefined || indicator.polarity === 'neutral') return undefined;
  const printedValue = roundTo(value, indicator.decimals);
  const cuts = quarter.cuts.map((cut) => roundTo(cut, indicator.decimals));
  const [lowerCut = 0, middleCut = 0, upperCut = 0] = cuts;
  const printedBand = bandOf(printedValue, [lowerCut, middleCut, upperCut], indicator.polarity);
  if (printedBand === quarter.band) return undefined;
  return `The band rests on rounding: by the printed figures it would be ${printedBand}.`;
}

/** Says where the best quarter of all authorities lies, as `bandOf` cuts it: `3.8% or less`, `more than 97.2%`. Returns undefined if there are no quarters. */
export function bestQuarterText({ quarter }: NationalRank, indicator: Indicator): string | undefined {
  if (quarter === undefined || indicator.polarity === 'neutral') return undefined;
  const cut = formatValue(quarter.topQuartile, indicator.unit, indicator.decimals);
  return indicator.polarity === 'low' ? `${cut} or less` : `more than ${cut}`;
}
