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

/** Fewer figures than this have no range to speak of. */
const FEWEST = 4;

/**
 * What the figures of a trend show, as its title: "The highest of its six figures", "Between 3.3% and 4.9% since 2018; now 4.4%", "Up from 38.5%, the lowest of its four figures, to 38.7%". It states where the newest
 * figure lies among those after the last break, and claims no trend (docs/methods.md#trends). Undefined where there are too few.
 */
export function trendTitle(periods: readonly TitledPeriod[], indicator: Indicator): string | undefined {
  const from = periods.findLastIndex(({ breaks }) => breaks);
  const held = periods
    .slice(Math.max(0, from))
    .flatMap(({ label, ours }): readonly LabelledValue[] =>
      ours?.kind === 'value' ? [{ label, reading: ours }] : [],
    );
  const [first, last, newest] = [held[0], held.at(-1), periods.at(-1)];
  if (first === undefined || last === undefined || newest === undefined || held.length < FEWEST)
    return undefined;
  const now = formatReading(last.reading, indicator);
  if (last.label !== newest.label) return `No figure for ${newest.label}; in ${last.label} it was ${now}`;
  const [lowest, highest] = extremesOf(held);
  const since = `since ${first.label}`;
  // “The lowest since 2021/22” would say that it was lower in 2021/22, with which the series begins.
  const all = `of its ${inWords(held.length)} figures${from > 0 ? ' since the break' : ''}`;
  if (differenceOf(highest, lowest) === 0) return `The same ${since}: ${now}`;
  const before = held.at(-2)?.reading;
  const own = extremeOf(held, last.reading);
  const turn = before === undefined ? undefined : extremeOf(held, before);
  if (before !== undefined && turn?.isAlone === true && turn.end !== own?.end) {
    const then = `${formatReading(before, indicator)}, the ${turn.end} ${all}`;
    if (own === undefined) return `${turn.end === 'lowest' ? 'Up' : 'Down'} from ${then}, to ${now}`;
    return `From ${then}, to ${now}, the ${own.isAlone ? '' : 'joint '}${own.end}`;
  }
  if (own === undefined)
    return `Between ${formatReading(lowest, indicator)} and ${formatReading(highest, indicator)} ${since}; now ${now}`;
  return own.isAlone ? `The ${own.end} ${all}` : `The joint ${own.end} ${all}`;
}

type Extreme = 'highest' | 'lowest';

function extremesOf(held: readonly LabelledValue[]): readonly [lowest: ValueReading, highest: ValueReading] {
  const sorted = held.map(({ reading }) => reading).toSorted((a, b) => differenceOf(a, b));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined)
    throw new Error('A series without a figure has no extremes.');
  return [lowest, highest];
}

/** At which end of the series a figure lies, and whether no other lies there too; undefined between the ends. */
function extremeOf(
  held: readonly LabelledValue[],
  reading: ValueReading,
): { readonly end: Extreme; readonly isAlone: boolean } | undefined {
  const differences = held.map((one) => differenceOf(one.reading, reading));
  const isAlone = differences.filter((difference) => difference === 0).length === 1;
  if (differences.every((difference) => difference <= 0)) return { end: 'highest', isAlone };
  return differences.every((difference) => difference >= 0) ? { end: 'lowest', isAlone } : undefined;
}
