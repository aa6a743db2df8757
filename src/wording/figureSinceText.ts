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
      if (since.changeWay === 'better') return 'Yes, for the better';
      return since.changeWay === 'worse' ? 'Yes, the wrong way' : `Yes, it is ${since.changeWay}`;
  }
}

/** What happened on the day from which a figure is followed. A request of members is not called a promise, and nor is a recommendation without a decision. */
export type PromiseKind = 'promised' | 'asked' | 'decided' | 'recommended';

/** The words for each kind of day: a verb in "Asked on 3 May", a verb in "when it was asked for", and a noun for what was asked or promised. */
export const SINCE_WORDS: Readonly<
  Record<PromiseKind, { readonly pastVerb: string; readonly passiveVerb: string; readonly noun: string }>
> = {
  promised: { pastVerb: 'Promised', passiveVerb: 'promised', noun: 'Promise' },
  asked: { pastVerb: 'Asked', passiveVerb: 'asked for', noun: 'Request' },
  decided: { pastVerb: 'Decided', passiveVerb: 'decided', noun: 'Recommendation' },
  recommended: { pastVerb: 'Recommended', passiveVerb: 'recommended', noun: 'Recommendation' },
};

/** The figures behind the answer: "91.2% when promised (Mar 2025), 82.0% now (Nov 2025): −9.2 percentage points. Going by its last 9 changes, …" */
export function sinceText(since: FigureSince, indicator: Indicator, promiseKind: PromiseKind): string {
  if (since.kind === 'too early') return earlyText(since.because, promiseKind);
  const { earlierObservation, latest, change } = since;
  const figureText = ({ reading, period }: Observation) =>
    `${formatReading(reading, indicator)} %1 (${formatPeriodShort(period)})`;
  const figuresText = `${figureText(earlierObservation).replace('%1', `when ${promiseKind}`)}, ${figureText(latest).replace('%1', 'now')}: ${spokenChange(change, indicator.unit, indicator.decimals)}.`;
  if (since.kind === 'too few')
    return `${figuresText} There are too few figures before it to know what is usual.`;
  if (since.usualMove !== undefined)
    return `${figuresText} ${usualMoveText(since.usualMove, change, indicator)}`;
  return since.kind === 'more than usual'
    ? `${figuresText} Chance alone rarely moves it so far.`
    : `${figuresText} By chance alone it can move so far.`;
}

function earlyText(
  because: Extract<FigureSince, { kind: 'too early' }>['because'],
  promiseKind: PromiseKind,
): string {
  const { passiveVerb } = SINCE_WORDS[promiseKind];
  switch (because) {
    case 'no figure before':
      return `There is no figure of a period that had ended when it was ${passiveVerb}.`;
    case 'no figure since':
      return `No period that began since it was ${passiveVerb} has a figure yet.`;
    case 'break':
      return 'The series breaks between then and now, so that the two are not compared.';
  }
}
