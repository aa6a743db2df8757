import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import type { WideReading } from '@/sources/wideSheet/wideReading';

/** The sheet as it is read with these answers. */
export function wideReadingOf(grid: WideGrid, answers: Readonly<Record<string, string>> = {}): WideReading {
  const reading = readWideSheet(grid, { answers: new Map(Object.entries(answers)) });
  if ('kind' in reading) throw new Error(reading.why);
  return reading;
}

/** `Referrals | 2017 January | 398 red`, one a figure; of another area than the authority's its word stands before. */
export function figuresIn({ indicators }: WideReading): readonly string[] {
  return indicators.flatMap(({ title, observations }) =>
    observations.map(
      ({ area, period, text, rating, status }) =>
        `${title} | ${area === 'own' ? '' : `${area} `}${period.timePeriod} ${period.timeIdentifier} | ${[text, rating, status].filter(Boolean).join(' ')}`,
    ),
  );
}

/** What is asked, and the choice in force. */
export function askedIn({ doubts }: WideReading): readonly string[] {
  return doubts.map(({ id, chosen }) => `${id}: ${chosen ?? 'left out'}`);
}
