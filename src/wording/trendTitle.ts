import type { Indicator } from '@/domain/figures/indicator';
import { differenceOf } from '@/domain/figures/polarity';
import type { Reading, ValueReading } from '@/domain/figures/reading';
import { formatReading } from '@/ui/formatValue';
import { inWords } from './numberWords';

/** A period of a series: its label, what its cell holds, and whether the series breaks there. */
export type TitledPeriod = {
  readonly label: string;
  readonly ours: Reading | undefined;
  readonly breaks: boolean;
};

type LabelledValue = { readonly label: string; readonly reading: ValueReading };

/** A series with fewer figures than this has no range worth stating. */
const FEWEST_FIGURES = 4;

/**
 * What the figures of a trend show, as its title: "The highest of its six figures", "Between 3.3% and 4.9% since 2018; now 4.4%", "Up from
 * 38.5%, the lowest of its four figures, to 38.7%". It states where the newest figure lies among those after the last break, and claims no
 * trend (docs/methods.md#trends). Returns undefined if there are too few.
 */
export function trendTitle(periods: readonly TitledPeriod[], indicator: Indicator): string | undefined {
  const breakIndex = periods.findLastIndex(({ breaks }) => breaks);
  const figures = periods
    .slice(Math.max(0, breakIndex))
    .flatMap(({ label, ours }): readonly LabelledValue[] =>
      ours?.kind === 'value' ? [{ label, reading: ours }] : [],
    );
  const [oldest, latest, newest] = [figures[0], figures.at(-1), periods.at(-1)];
  if (oldest === undefined || latest === undefined || newest === undefined || figures.length < FEWEST_FIGURES)
    return undefined;
  const latestText = formatReading(latest.reading, indicator);
  if (latest.label !== newest.label)
    return `No figure for ${newest.label}; in ${latest.label} it was ${latestText}`;
  const [lowest, highest] = extremesOf(figures);
  const sinceText = `since ${oldest.label}`;
  // “The lowest since 2021/22” would say that it was lower in 2021/22, with which the series begins.
  const ofItsFigures = `of its ${inWords(figures.length)} figures${breakIndex > 0 ? ' since the break' : ''}`;
  if (differenceOf(highest, lowest) === 0) return `The same ${sinceText}: ${latestText}`;
  const previousReading = figures.at(-2)?.reading;
  const latestExtreme = extremeOf(figures, latest.reading);
  const previousExtreme = previousReading === undefined ? undefined : extremeOf(figures, previousReading);
  if (
    previousReading !== undefined &&
    previousExtreme?.isAlone === true &&
    previousExtreme.extremeEnd !== latestExtreme?.extremeEnd
  ) {
    const previousText = `${formatReading(previousReading, indicator)}, the ${previousExtreme.extremeEnd} ${ofItsFigures}`;
    if (latestExtreme === undefined)
      return `${previousExtreme.extremeEnd === 'lowest' ? 'Up' : 'Down'} from ${previousText}, to ${latestText}`;
    return `From ${previousText}, to ${latestText}, the ${latestExtreme.isAlone ? '' : 'joint '}${latestExtreme.extremeEnd}`;
  }
  if (latestExtreme === undefined)
    return `Between ${formatReading(lowest, indicator)} and ${formatReading(highest, indicator)} ${sinceText}; now ${latestText}`;
  return latestExtreme.isAlone
    ? `The ${latestExtreme.extremeEnd} ${ofItsFigures}`
    : `The joint ${latestExtreme.extremeEnd} ${ofItsFigures}`;
}

type ExtremeEnd = 'highest' | 'lowest';

function extremesOf(
  figures: readonly LabelledValue[],
): readonly [lowest: ValueReading, highest: ValueReading] {
  const sortedReadings = figures.map(({ reading }) => reading).toSorted((a, b) => differenceOf(a, b));
  const [lowest, highest] = [sortedReadings[0], sortedReadings.at(-1)];
  if (lowest === undefined || highest === undefined)
    throw new Error('A series without a figure has no extremes.');
  return [lowest, highest];
}

/** Says at which end of the series a figure lies, and whether no other lies there too. Returns undefined if it lies between the ends. */
function extremeOf(
  figures: readonly LabelledValue[],
  reading: ValueReading,
): { readonly extremeEnd: ExtremeEnd; readonly isAlone: boolean } | undefined {
  const differences = figures.map((figure) => differenceOf(figure.reading, reading));
  const isAlone = differences.filter((difference) => difference === 0).length === 1;
  if (differences.every((difference) => difference <= 0)) return { extremeEnd: 'highest', isAlone };
  return differences.every((difference) => difference >= 0) ? { extremeEnd: 'lowest', isAlone } : undefined;
}
