import type { ChangeAccount } from '@/domain/certainty/changeAccount';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import {
  isJudged,
  type LeadingChange,
  type StrongestChange,
  type ChangeWay,
} from '@/domain/certainty/strongestChange';
import type { ValueReading } from '@/domain/figures/reading';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { changeText, directionWord } from './directionText';
import { periodsWord } from './periodsWord';
import { signalText } from './signalText';

/** The leading change in one to three words, as a mark shows it: `worse than usual`, `better than a year ago`, `improving`, `no clear change`. */
export function changeWord(
  { leads }: StrongestChange,
  { direction }: Pick<ScorecardRow, 'direction'>,
): string {
  const directionText = directionWord(direction);
  switch (leads.kind) {
    case 'process':
      return processWord(leads);
    case 'year':
      return `${leads.changeWay} than a year ago`;
    case 'no clear change':
    case 'may be chance':
      return directionText === 'no change' ? directionText : 'no clear change';
    case 'back':
      return 'back to usual';
    case 'not known':
      return direction.kind === 'change' ? 'change cannot be judged' : directionText;
    case 'step':
      return directionText;
  }
}

/** The mark's words where no reason follows them: `not comparable with earlier years`, so that nobody thinks that it cannot be compared with other areas. */
export function changeWordAlone(
  strongest: StrongestChange,
  { direction, period }: Pick<ScorecardRow, 'direction' | 'period'>,
): string {
  const word = changeWord(strongest, { direction });
  return direction.kind === 'not comparable' && period !== undefined
    ? `${word} with earlier ${periodsWord(period, 2)}`
    : word;
}

/**
 * Names the last change as a sentence does. It says better or worse only if the change is more than chance, and otherwise `higher` or `lower`. So no
 * draft says worse where its page says that there is no clear change.
 */
export function lastMoveWord(
  strongest: StrongestChange,
  { direction }: Pick<ScorecardRow, 'direction'>,
): string {
  const { kind } = strongest.leads;
  const isNamedByPage = kind === 'step' || kind === 'back' || (kind !== 'not known' && !isJudged(direction));
  if (isNamedByPage || direction.kind !== 'change') return changeWord(strongest, { direction });
  return direction.change > 0 ? 'higher' : 'lower';
}

/**
 * The words for what the process chart shows: `worse than usual`; `worse than before` where the earlier limits judge it; for a trend `getting
 * worse`, or `falling` where neither way is better.
 */
export function processWord({ changeWay, run, limits }: Extract<LeadingChange, { kind: 'process' }>): string {
  if (run.cause.rule === 'trend') return TREND_WORDS[changeWay];
  return `${changeWay} than ${limits === 'own' ? 'usual' : 'before'}`;
}

const TREND_WORDS: Readonly<Record<ChangeWay, string>> = {
  better: 'getting better',
  worse: 'getting worse',
  higher: 'rising',
  lower: 'falling',
};

/** The note beside the mark: `below its usual range for 3 months, 94.1% in Nov 2024; +2.1 pp on Oct 2025, no more than chance`. */
export function changeNote(strongest: StrongestChange, row: ScorecardRow): string {
  const evidence = evidenceText(strongest, row);
  const lastText = lastChangeText(strongest, row);
  return evidence === undefined ? lastText : `${evidence}; ${lastText}`;
}

/** The mark and its note in one line, as it is read aloud: `back to usual: +3.8 pp on Oct 2025, more than chance`; `no change on Oct 2025`. */
export function changeLine(strongest: StrongestChange, row: ScorecardRow): string {
  const [changeText, note] = [changeWord(strongest, row), changeNote(strongest, row)];
  return `${changeText}${changeText === 'no change' ? '' : ':'} ${note}`;
}

/**
 * Writes the mark and what shows it in one line, for a narrow table: `better than usual: below its usual range for 2 months`. The last change
 * is named only if nothing else leads: `no clear change: −9 on Oct 2025`.
 */
export function shortChangeLine(strongest: StrongestChange, row: ScorecardRow): string {
  const { leads, lastYear } = strongest;
  const word = changeWord(strongest, row);
  if (word === 'no change') return `${word} ${changeText(row.direction, row.indicator)}`;
  if (leads.kind === 'process') return `${word}: ${levelText(leads)}`;
  if (leads.kind === 'year' && lastYear !== undefined) return `${word}: ${figureAndPeriod(lastYear, row)}`;
  const caution = leads.kind === 'no clear change' ? undefined : markCaution(strongest.lastChange, row);
  const change = changeText(row.direction, row.indicator);
  return `${word}: ${change}${caution === undefined ? '' : `, ${caution}`}`;
}

/**
 * The mark and its note in two short parts, for a list: `worse than usual` is the mark, `below its usual range for 3 months` the note. Of the
 * last change the note gives only the caution.
 */
export function changeCaution(strongest: StrongestChange, row: ScorecardRow): string | undefined {
  // “Back to usual” already says that the last change was large.
  if (strongest.leads.kind === 'back') return undefined;
  return evidenceText(strongest, row) ?? markCaution(strongest.lastChange, row);
}

/** Says what shows that a figure is worse or better than usual or than a year ago, with last year's figure. Returns undefined if the last change leads. */
function evidenceText({ leads, lastYear }: StrongestChange, row: ScorecardRow): string | undefined {
  if (leads.kind === 'process') {
    const level = levelText(leads);
    return lastYear === undefined ? level : `${level}, ${figureAndPeriod(lastYear, row)}`;
  }
  return leads.kind === 'year' ? `${figureAndPeriod(leads.lastYear, row)}, more than chance` : undefined;
}

/** A run of flagged points in words: `below its usual range for 3 months`, `above its usual level for 8 months in a row`, `down for 7 years in a row`. */
export function levelText({ run, limits }: Extract<LeadingChange, { kind: 'process' }>): string {
  const { cause, points, to } = run;
  const isHigh = cause.side === 'high';
  const rangeWord = limits === 'own' ? 'usual' : 'earlier';
  const spanText = (count: number) => `${count} ${periodsWord(to, count)}`;
  switch (cause.rule) {
    case 'outside':
      return `${isHigh ? 'above' : 'below'} its ${rangeWord} range${points === 1 ? '' : ` for ${spanText(points)}`}`;
    case 'shift':
      return `${isHigh ? 'above' : 'below'} its ${rangeWord} level for ${spanText(points)} in a row`;
    case 'trend':
      return `${isHigh ? 'up' : 'down'} for ${spanText(points - 1)} in a row`;
    case 'two of three':
      return `near the ${isHigh ? 'high' : 'low'} end of its ${rangeWord} range in at least 2 of 3 ${periodsWord(to, 3)}`;
  }
}

/** The last change and how it compares with chance: `+2.1 pp on Oct 2025, no more than chance`. */
function lastChangeText({ lastChange }: StrongestChange, row: ScorecardRow): string {
  const caution = markCaution(lastChange, row);
  return `${changeText(row.direction, row.indicator)}${caution === undefined ? '' : `, ${caution}`}`;
}

/** The last change after a mark that says `change cannot be judged` already, so that the note does not repeat this. */
function markCaution(lastChange: ChangeAccount | undefined, row: ScorecardRow): string | undefined {
  const caution = lastCaution(lastChange, row);
  return caution === TOO_FEW_FIGURES ? 'too few figures so far' : caution;
}

const TOO_FEW_FIGURES = 'too few figures to judge it';

/** Whether a change cannot be judged only because the figures are too few: a list says that once, below it, and not at each figure. */
export function hasTooFewFigures(strongest: StrongestChange, row: ScorecardRow): boolean {
  return strongest.leads.kind === 'not known' && lastCaution(strongest.lastChange, row) === TOO_FEW_FIGURES;
}

/** What a list says once, of its figures that name no change. */
export const TOO_FEW_NOTE = 'Where no change is given, there are too few figures so far to judge it.';

/** Returns the caution on the last change in a few words: `small numbers`, `no more than chance`. Returns undefined if there is no last change. */
export function lastCaution(lastChange: ChangeAccount | undefined, row: ScorecardRow): string | undefined {
  if (lastChange === undefined) return undefined;
  if (
    hasSmallNumbers(row) &&
    lastChange.signal.kind !== 'chance' &&
    lastChange.signal.kind !== 'beyond chance'
  )
    return 'small numbers';
  if (lastChange.signal.kind === 'unknown' && lastChange.signal.because === 'too few') return TOO_FEW_FIGURES;
  const text = signalText(lastChange);
  return lastChange.signal.kind === 'larger' ? `${text}, which may be chance` : text;
}

function figureAndPeriod(
  {
    period,
    reading,
  }: { readonly period: Parameters<typeof formatPeriodShort>[0]; readonly reading: ValueReading },
  { indicator }: ScorecardRow,
): string {
  return `${formatReading(reading, indicator)} in ${formatPeriodShort(period)}`;
}
