import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { readDropped } from '@/desk/dropped';
import { wholeOf } from '@/sources/fileBytes';
import { textGrid } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { widePlan } from '@/sources/wideSheet/widePlan';
import { aWorkbook } from '#tests/support/aWorkbook';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Ways in which officers head a month. */
const HEADS: readonly ((month: number, year: number) => string)[] = [
  (month, year) => `${MONTHS[month - 1]}-${year % 100}`,
  (month, year) => `${NAMES[month - 1]} ${year}`,
  (month, year) => `${MONTHS[month - 1]} ${year}`,
  (month, year) => `01/${String(month).padStart(2, '0')}/${year}`,
  (month, year) => `${MONTHS[month - 1]} ’${year % 100}`,
];

/** Columns that a scorecard may have besides, each with its cells. */
const BESIDES: readonly (readonly [head: string, cells: readonly [string, string]])[] = [
  ['Ref', ['1.1', '1.2']],
  ['DOT', ['↑', '↓']],
  ['RAG', ['A', '']],
  ['Target', ['26% or less', '']],
  ['Lead officer', ['Head of safeguarding', 'Head of early help']],
  ['Stat neighbour average 2015/16', ['22.3%', '']],
  ['Colour of the folder', ['blue', 'green']],
  ['', ['', '']],
];

const layout = fc.record({
  // The first month of six, so that none stands twice.
  first: fc.integer({ min: 1, max: 12 }),
  head: fc.constantFrom(...HEADS),
  months: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
  besides: fc.shuffledSubarray([...BESIDES]),
  behind: fc.nat({ max: 8 }),
  titles: fc.array(fc.constantFrom('Monthly scorecard (made up)', 'Sampleton', ''), { maxLength: 3 }),
  hasGroup: fc.boolean(),
});

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');

describe('a scorecard in any layout', () => {
  it('has each figure under its own month, and no other', () => {
    fc.assert(
      fc.property(layout, ({ first, head, months, besides, behind, titles, hasGroup }) => {
        const periods = months.map((step) => ({
          month: ((first + step - 1) % 12) + 1,
          year: first + step > 12 ? 2017 : 2016,
        }));
        const shares = periods.map((_, index) => `${20 + index}.${index}%`);
        const counts = periods.map((_, index) => String(400 + index));
        const own = periods.map(({ month, year }) => head(month, year));
        const at = Math.min(behind, besides.length);
        const row = (title: readonly string[], figures: readonly string[], which: 0 | 1 | 'head') => {
          const others = besides.map(([name, cells]) => (which === 'head' ? name : cells[which]));
          return quoted([...title, ...others.slice(0, at), ...figures, ...others.slice(at)]);
        };
        const lines = [
          ...titles.map((title) => quoted([title])),
          row(['Indicator', 'Good is', 'Unit'], own, 'head'),
          ...(hasGroup ? [quoted(['Our first priority'])] : []),
          row(['Re-referrals', 'Low', '%'], shares, 0),
          row(['Referrals', 'Info', 'Number'], counts, 1),
        ];
        const reading = readWideSheet(textGrid('sheet.csv', 'sheet', lines.join('\n')));
        if ('kind' in reading) throw new Error(`${reading.why}\n${lines.join('\n')}`);
        const found = reading.indicators.map(({ title, observations }) => [
          title,
          observations
            .filter(({ area }) => area === 'own')
            .map(({ period, text }) => `${period.timeIdentifier} ${period.timePeriod} ${text}`),
        ]);
        const expected = (figures: readonly string[]) =>
          periods.map(
            ({ month, year }, index) =>
              `${NAMES[month - 1]} ${year} ${(figures[index] ?? '').replace('%', '')}`,
          );
        expect(found).toEqual([
          ['Re-referrals', expected(shares)],
          ['Referrals', expected(counts)],
        ]);
        // The head that nobody knows is asked about.
        const isAsked = reading.doubts.some(({ id }) => id.startsWith('column:'));
        expect(isAsked).toBe(besides.some(([name]) => name === 'Colour of the folder'));
      }),
      { numRuns: 400 },
    );
  });

  it('of any text at all is read or refused, and what is read makes a plan that can be checked', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Indicator',
        'Unit',
        'Good is',
        'Jan-17',
        '2014/15',
        'Q1',
        'RAG',
        'Target',
        '%',
        'Low',
        'n/a',
        '<5',
        '12',
        '26.1%',
        '=1+1',
        '__proto__',
        '1e999',
        '£',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 14 }), (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const reading = readWideSheet(textGrid('sheet.csv', 'sheet', text));
        if ('kind' in reading) return;
        const files = widePlan(reading, { id: 'plan', title: 'Plan', authority: 'E08000018' });
        const bytes = new Map([...files].map(([name, content]) => [name, new TextEncoder().encode(content)]));
        expect(Array.isArray(compilePlan(bytes).issues)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('files that are dropped', () => {
  const workbook = wholeOf(
    aWorkbook({
      Sheet1: [
        ['Indicator', 'Unit', 'Jan-17'],
        ['Referrals', 'Number', 398],
      ],
    }),
  );

  it('are recognised or refused with a sentence, however damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.xlsx', 'a.csv', 'a.zip', 'plan.json', 'observations.csv', 'x/y.xlsx'),
        fc.array(fc.tuple(fc.nat({ max: workbook.length - 1 }), fc.nat({ max: 255 })), { maxLength: 6 }),
        fc.nat({ max: workbook.length }),
        async (name, changes, length) => {
          const bytes = workbook.slice(0, length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const found = await readDropped(new Map([[name, bytes]])).catch((error: unknown) => error);
          const answer = found instanceof Error ? found.message : (found as { readonly kind: string }).kind;
          expect(answer).toMatch(/^(The zip .*\.|plan|wide|unknown)$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
