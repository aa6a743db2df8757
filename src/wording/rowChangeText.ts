import { changeSign, type ChangeSign, type StrongestChange } from '@/domain/certainty/strongestChange';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatDistance } from '@/ui/formatValue';
import { changeParts, changeShort } from './directionText';
import { changeWord } from './strongestText';

/** The change of a figure as its row shows it. `isSure` is whether it is more than chance or than its own past: the row has it in bold. */
export type RowChange = {
  readonly sign: ChangeSign;
  readonly words: string;
  readonly note: string | undefined;
  readonly isSure: boolean;
};

/**
 * The change of a row in a few words, with the arrow that its page, the overview and the brief have (docs/methods.md#the-strongest-change): `▼ 3.4 pp worse`; `▶ 0.1 pp
 * worse` where that is no clear change; `– 0.2 pp up` where too few figures can tell; `▼ worse than usual`, with the last change as the note, where the process or last year leads:
 * that verdict is sure, and the last change need not be more than chance.
 */
export function rowChange(
  strongest: StrongestChange,
  row: Pick<ScorecardRow, 'direction' | 'indicator'>,
): RowChange {
  const { direction, indicator } = row;
  const { kind } = strongest.leads;
  const sign = changeSign(strongest);
  const lastChangeText = changeShort(direction, indicator);
  const { amount, since } = changeParts(direction, indicator);
  const isNotLastYear = direction.kind === 'change' && !direction.lastYear;
  const note = isNotLastYear ? since : undefined;
  switch (kind) {
    case 'process':
    case 'year':
      return {
        sign,
        words: changeWord(strongest, row),
        note: lastMoveText(amount, since, lastChangeText),
        isSure: true,
      };
    case 'back':
      return {
        sign,
        words: changeWord(strongest, row),
        note: lastMoveText(amount, since, lastChangeText),
        isSure: false,
      };
    case 'not known':
      return {
        sign,
        words: direction.kind === 'change' ? plainMove(row) : lastChangeText,
        note,
        isSure: false,
      };
    case 'step':
    case 'no clear change':
    case 'may be chance':
      return { sign, words: lastChangeText, note, isSure: kind === 'step' };
  }
}

/** The last change, where another change leads the text: `+0.6 pp on Oct 2025`, `no change`. */
function lastMoveText(amount: string | undefined, since: string, lastChangeText: string): string {
  return amount === undefined ? lastChangeText : `${amount} ${since}`;
}

/** Which way the number went, without a judgement: `0.2 pp up`. */
function plainMove({ direction, indicator }: Pick<ScorecardRow, 'direction' | 'indicator'>): string {
  if (direction.kind !== 'change') return '';
  const size = formatDistance(Math.abs(direction.change), indicator.unit, indicator.decimals);
  return `${size} ${direction.change > 0 ? 'up' : 'down'}`;
}
