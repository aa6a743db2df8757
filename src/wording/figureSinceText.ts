import type { Indicator } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
import type { FigureSince } from '@/domain/report/figureSince';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { spokenChange, formatReading } from '@/ui/formatValue';
import { usualMoveText } from './signalText';

/** The answer in a few words: "Yes, the wrong way", "No more than usual", "Too early to say". */
export function sinceAnswer(since: FigureSince): string {
  switch (since.kind) {
    case 'too early':
      return since.because === 'no figure since' ? 'Too early to say' : 'It cannot be said';
    case 'too few':
      return 'It cannot be said yet';
    case 'no more than usual':
      return 'No more than usual';
    case 'more than usual':
      if (since.way === 'better') return 'Yes, for the better';
      return since.way === 'worse' ? 'Yes, the wrong way' : `Yes, it is ${since.way}`;
  }
}

/** The figures behind the answer: "91.2% when promised (Mar 2025), 82.0% now (Nov 2025): −9.2 percentage points. Going by its last 9 changes, …" */
export function sinceText(since: FigureSince, indicator: Indicator): string {
  if (since.kind === 'too early') return EARLY[since.because];
  const { before, now, change } = since;
  const figure = ({ reading, period }: Observation) =>
    `${formatReading(reading, indicator)} %1 (${formatPeriodShort(period)})`;
  const figures = `${figure(before).replace('%1', 'when promised')}, ${figure(now).replace('%1', 'now')}: ${spokenChange(change, indicator.unit, indicator.decimals)}.`;
  if (since.kind === 'too few')
    return `${figures} There are too few figures before it to know what is usual.`;
  if (since.usual !== undefined) return `${figures} ${usualMoveText(since.usual, change, indicator)}`;
  return since.kind === 'more than usual'
    ? `${figures} Chance alone rarely moves it so far.`
    : `${figures} By chance alone it can move so far.`;
}

const EARLY: Readonly<Record<Extract<FigureSince, { kind: 'too early' }>['because'], string>> = {
  'no figure before': 'There is no figure of a period that had ended when it was promised.',
  'no figure since': 'No period that began since it was promised has a figure yet.',
  break: 'The series breaks between then and now, so that the two are not compared.',
};
