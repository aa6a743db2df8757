import type { Issue } from '@/domain/plan/issue';
import { TIME_IDENTIFIERS, toPeriod, type Period } from '@/domain/figures/period';
import { distinctCells, distinctIndex } from '@/sources/bytes/distinctCells';
import { cellText } from '@/sources/bytes/csvBytes';
import type { EesFile } from './eesFile';
import { periodFault } from './eesPeriods';
import type { RowScreen } from './rowScreen';
import { listForMessage } from '@/sources/nearest';
import { leftOut, rowTally } from './rowTally';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';

type Time = { readonly timePeriod: string; readonly timeIdentifier: string };

/** Checks the two columns of time: both are filled and fit together, kinds of period are not mixed, and no year is missing. */
export function screenTimes(ees: EesFile): RowScreen {
  const keys = distinctCells([ees.columnIndexes.time_period, ees.columnIndexes.time_identifier]);
  const timesSeen: { readonly time: Time; readonly period: Period | undefined }[] = [];
  const wrongTimes = rowTally(ees.file.name, leftOut);
  return {
    screenRow: (rows) => {
      const key = distinctIndex(keys, rows);
      if (key === timesSeen.length) {
        const time = {
          timePeriod: cellText(rows, ees.columnIndexes.time_period),
          timeIdentifier: cellText(rows, ees.columnIndexes.time_identifier),
        };
        timesSeen.push({ time, period: toPeriod(time.timePeriod, time.timeIdentifier) });
      }
      const timeFaults = timesSeen[key];
      if (timeFaults !== undefined && timeFaults.period === undefined)
        wrongTimes.add(key, rows.row, () => timeFault(timeFaults.time));
    },
    issues: () => {
      const words = [...new Set(timesSeen.map(({ time }) => time.timeIdentifier).filter(Boolean))];
      const periods = timesSeen.flatMap(({ period }) => (period === undefined ? [] : [period]));
      return [
        ...wrongTimes.issues(),
        ...[...mixedTimeFaults(words), ...misspeltFaults(words), ...gaps(periods)].map(faultIssue(ees)),
      ];
    },
  };
}

/** An empty cell or years that do not fit are errors. A year before 1900, or a kind of period that DfE no longer uses, is only left out. */
function timeFault({ timePeriod, timeIdentifier }: Time): Fault {
  const fault = periodFault(timePeriod, timeIdentifier);
  const isKnown = TIME_IDENTIFIERS.some((name) => name.toLowerCase() === timeIdentifier.toLowerCase());
  const isYear = /^\d{4}$/.test(timePeriod) && toPeriod('2024', timeIdentifier) !== undefined;
  const isOdd = timePeriod !== '' && timeIdentifier !== '' && (!isKnown || isYear);
  return { ...fault, severity: isOdd ? 'warning' : 'error' };
}

/**
 * The group of a kind of period. Quarters may be mixed with quarters, and so may terms, months, weeks and parts of a year; all else is a group
 * of its own (DfE's screener).
 */
function groupOf(identifier: string): string {
  const word = identifier.toLowerCase();
  const group = /^(financial year|academic year|calendar year) q|term$|^week |^part /.exec(word)?.[0];
  return group ?? (MONTHS.has(word) ? 'month' : word);
}

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

function mixedTimeFaults(words: readonly string[]): readonly Fault[] {
  if (new Set(words.map(groupOf)).size < 2) return [];
  return [
    {
      severity: 'warning',
      code: 'mixed-identifiers',
      column: 'time_identifier',
      message: `The file has ${listForMessage(words.map(quoted), 6)} together. Expected one kind of time in a file; only quarters, terms, months, weeks and parts may be in a file with others of their kind.`,
    },
  ];
}

function misspeltFaults(words: readonly string[]): readonly Fault[] {
  return words.flatMap((word) => {
    const knownIdentifier = TIME_IDENTIFIERS.find((name) => name.toLowerCase() === word.toLowerCase());
    if (knownIdentifier === undefined || knownIdentifier === word) return [];
    const message = `Found "${quoted(word)}". Expected "${knownIdentifier}", in these letters. It is read all the same.`;
    return [{ severity: 'note', code: 'spelling', column: 'time_identifier', message } as const];
  });
}

/** The years that are missing between the first and the last. Terms, months and weeks are not checked, because they have natural breaks. */
function gaps(periods: readonly Period[]): readonly Fault[] {
  const years = periods.filter(({ family }) =>
    /^(academic|financial|calendar|reporting) year$/i.test(family),
  );
  const yearSteps = [...new Set(years.map(({ step }) => step))].toSorted((a, b) => a - b);
  const isSplit = years.some(({ timePeriod }) => timePeriod.length === 6);
  const year = (yearStep: number) =>
    isSplit ? `${yearStep}/${String(yearStep + 1).slice(-2)}` : `${yearStep}`;
  const missingYears = yearSteps.flatMap((yearStep, index) => {
    const nextStep = yearSteps[index + 1] ?? yearStep;
    if (nextStep - yearStep < 2) return [];
    return [
      nextStep - yearStep === 2 ? year(yearStep + 1) : `${year(yearStep + 1)} to ${year(nextStep - 1)}`,
    ];
  });
  if (missingYears.length === 0) return [];
  const message = `Years are missing between the first and the last: ${listForMessage(missingYears, 6)}. Expected every year, unless there were no figures.`;
  return [{ severity: 'note', code: 'period-gap', column: 'time_period', message }];
}

function faultIssue(ees: EesFile): (fault: Fault) => Issue {
  return (fault) => ({ ...fault, file: ees.file.name });
}
