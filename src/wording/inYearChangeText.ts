import type { InYearRow } from '@/domain/inYear/inYear';
import type { InYearChange } from '@/domain/inYear/inYearChange';
import { changeSign } from '@/domain/certainty/strongestChange';
import { CHANGE_ARROWS } from '@/domain/certainty/changeArrows';
import { changeShort, changeText } from './directionText';
import { stateMark, stateText, targetStateText } from './inYearText';
import { rowChange } from './rowChangeText';
import { signalText } from './signalText';
import { changeWord } from './strongestText';

/** The change of a row of This year in the parts that its page, its printed sheet and its files show. */
export type InYearChangeText = {
  /** The triangle or arrow that the scorecard shows too; `▽` for a figure that got worse within its target. */
  readonly mark: string;
  readonly words: string;
  /** The last change, where a verdict on another change comes before it: `0.6 pp better`. It has no triangle. */
  readonly lastChange: string | undefined;
  readonly target: string | undefined;
  /** What chance may explain of the last change: `no more than chance`, or `may be chance`. */
  readonly chance: string | undefined;
  /** The leading change in words, as every page calls it: `worse than before`, `no clear change`, `worsening, off target`. */
  readonly verdict: string;
  /** The whole text, as a screen reader says it. */
  readonly spoken: string;
};

/**
 * Writes the change of a row. If the process or last year leads: `▼ worse than before`, with `0.6 pp better` beside it. If that is no clear
 * change: `▶ 14.3 pp worse`. Otherwise one of the six states: `▽ 2.3 pp worse`, `within target` (docs/methods.md#within-the-year).
 */
export function inYearChangeText(
  { row, strongest }: InYearChange,
  { direction, indicator, directionState }: Pick<InYearRow, 'direction' | 'indicator' | 'directionState'>,
): InYearChangeText {
  const { kind } = strongest.leads;
  const isVerdictFirst = kind === 'process' || kind === 'year' || kind === 'back';
  const isState = kind === 'step' || direction.kind === 'not comparable';
  const { words } = rowChange(strongest, row);
  const target = targetStateText(directionState);
  const chance = chanceText(strongest);
  const verdict = isState && !isVerdictFirst ? stateText(directionState) : changeWord(strongest, row);
  return {
    mark: isState && !isVerdictFirst ? stateMark(directionState) : CHANGE_ARROWS[changeSign(strongest)],
    words,
    lastChange: isVerdictFirst ? changeShort(direction, indicator) : undefined,
    target,
    chance,
    verdict,
    spoken: [
      verdict,
      changeText(direction, indicator),
      isState && !isVerdictFirst ? undefined : target,
      chance === verdict ? undefined : chance,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  };
}

/** Says what chance may explain of the last change. Returns undefined if its size says nothing of chance. */
function chanceText({ leads, lastChange }: InYearChange['strongest']): string | undefined {
  if (leads.kind === 'may be chance') return 'may be chance';
  return lastChange?.signal.kind === 'chance' ? signalText(lastChange) : undefined;
}
