import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { isHidden } from '@/domain/figures/reading';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';
import type { ResolvedObservations } from './observations';

/** “One” is most often no number: it counts only before a word for a person. */
const ONE =
  'one(?= (?:more )?(?:child|baby|infant|pupil|girl|boy|teenager|young|person|family|mother|father|parent|case|death|referral)\\b)';
const NUMBER_WORDS = [ONE, ...'two three four five six seven eight nine ten'.split(' ')];

/**
 * Paragraphs beside an indicator some of whose figures are withheld, in which a number stands that is small enough to be one of them, in digits
 * or as a word. A person has to read them: that the number is a count of people cannot be told from the text.
 */
export function commentarySearch(
  rows: readonly CommentaryRow[],
  {
    resolved,
    indicators,
    smallest,
  }: {
    readonly resolved: Pick<ResolvedObservations, 'series' | 'breakdowns'>;
    readonly indicators: readonly Indicator[];
    readonly smallest: number;
  },
): readonly Issue[] {
  const small = smallNumber(smallest);
  const hidden = new Map(
    indicators.map((indicator) => [indicator.id as string, hiddenPeriods(indicator, resolved)]),
  );
  return rows.flatMap((row): readonly Issue[] => {
    if (!small.test(withoutDates(row.text))) return [];
    const about = indicators.filter(({ id, priority }) =>
      row.indicator === undefined
        ? row.priority !== undefined && priority === row.priority
        : id === row.indicator,
    );
    const isWithheld = about.some(({ id }) =>
      hidden.get(id)?.some((period) => row.period === undefined || isSamePeriod(period, row.period)),
    );
    if (!isWithheld) return [];
    return [
      {
        severity: 'warning',
        code: 'number-beside-withheld',
        file: COMMENTARY.file,
        row: row.row,
        column: 'text',
        message:
          'The paragraph holds a small number, in digits or as a word, and stands beside an indicator some of whose figures are withheld. If it counts people, take it out: readers see the paragraph as it is.',
      },
    ];
  });
}

/** From 1 to one below the smallest that may be published, standing alone: not in 2.5, 1,200, 3% or Q3. */
function smallNumber(smallest: number): RegExp {
  const numbers = Array.from({ length: smallest - 1 }, (_, place) => place + 1);
  const words = numbers.flatMap((number) => NUMBER_WORDS[number - 1] ?? []);
  return new RegExp(`(?<![\\w.,£/-])(${[...numbers, ...words].join('|')})(?![\\w%£/]|[.,]\\d|-\\d)`, 'i');
}

/** Days of a month, ages, grades and shares (one in four) are numbers of nobody. */
function withoutDates(text: string): string {
  return text
    .replaceAll(
      /\b\d{1,2}(st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b/gi,
      '',
    )
    .replaceAll(/\b(one|(?<![\d.,])\d+)( \w+)? in (\w+|\d+)\b/gi, '')
    .replaceAll(/\b(aged?|key stage|grade|year|quarter|term|paragraph|page|phase)s?\s+\d{1,2}\b/gi, '');
}

function hiddenPeriods(
  { id, people }: Indicator,
  { series, breakdowns }: Pick<ResolvedObservations, 'series' | 'breakdowns'>,
): readonly Period[] {
  if (!people) return [];
  const all = [series.get(id), ...(breakdowns.get(id) ?? []).map((group) => group.series)];
  return all.flatMap((areas) =>
    [...(areas?.values() ?? [])].flatMap(({ observations }) =>
      observations.flatMap(({ period, reading }) => (isHidden(reading) ? [period] : [])),
    ),
  );
}
