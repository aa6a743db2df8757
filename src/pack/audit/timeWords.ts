import { namesChange } from './changeWords';
import { subjectOfFlow, subjectOfRunningTotal } from './flowWords';
import { partOfYearIn, type PartOfYear } from './partOfYear';
import { MONTH, monthNamed, NUMBER, numberNamed, UNIT, unitNamed, type TimeUnit } from './timeNames';

/** What a title says about the time that its figures count. */
export type TimeWords = {
  /** What is counted, without the words of time. */
  readonly subject: string;
  /** The time that ends with the figure's period: "in the last three years". */
  readonly window?: { readonly count: number; readonly unit: TimeUnit } | undefined;
  /** The year, and the month if the title names it, since which is counted. */
  readonly since?: { readonly year: number; readonly month: number | undefined } | undefined;
  /** The part of the figure's year that is counted: "April to June", "autumn term". */
  readonly part?: PartOfYear | undefined;
  /** The kind of period that an average is for: "average a month", "three-year average". */
  readonly averageOf?: TimeUnit | undefined;
};

const LAST_WORDS =
  '(?:(?:in|over|for|during|within|across|of) )?(?:the |their )?(?:last|past|previous|latest|preceding|most recent)';
const ROLLING = '(?:rolling|moving|running|trailing)';
const TOGETHER =
  '(?:total|sum|aggregate|together|combined|altogether|added (?:up|together)|pooled|averaged?|avg|mean)';
const WINDOWS: readonly RegExp[] = [
  new RegExp(`\\b(?:${LAST_WORDS}|${ROLLING}) ${NUMBER}[ -]?${UNIT}\\b(?: (?:rolling|total|period))*`, 'i'),
  new RegExp(`\\b${NUMBER}[ -]?${UNIT}(?: |-)${ROLLING}(?: total)?\\b`, 'i'),
  new RegExp(`(?:\\b(?:over|for|in) )?\\b${NUMBER}[ -]?${UNIT}(?: period)?(?=,? ${TOGETHER}\\b)`, 'i'),
  // "Assessments in six weeks" names a time limit, and not the time over which they are counted.
  new RegExp(`\\b(?:in|over) (?:the )?${NUMBER}[ -]?(?<unit>month)s?\\b(?: (?:to date|ending))?`, 'i'),
  new RegExp(
    `(?<=\\b${TOGETHER} )(?:(?:in|over|of|for|from|across) )?(?:the |all )?${NUMBER}[ -]?${UNIT}\\b`,
    'i',
  ),
  new RegExp(
    `(?<=\\b(?:averaged?|avg|mean)\\b.*)\\b(?:in|over|across) (?:the |all )?${NUMBER}[ -]?${UNIT}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:(?:in|over|for|during) )?(?:the )?(?:${NUMBER}[ -]?)?${UNIT} (?:to|ending|ended)(?: in| on)?(?: the end of)?(?: \\d{1,2}(?:st)?)? ${MONTH}\\b(?: \\d{4})?`,
    'i',
  ),
  new RegExp(`\\b${ROLLING} (?<unit>annual|year|yearly|quarter)(?: total)?\\b`, 'i'),
  new RegExp(`\\b(?<unit>annual|yearly) ${ROLLING}(?: total)?\\b`, 'i'),
  new RegExp(`\\b${LAST_WORDS} (?<unit>year|quarter)\\b`, 'i'),
  // Without a length, the window is a year.
  /\b(?:rolling|moving) (?:total|sum)\b|\((?:rolling|moving)\)|\br12m?\b|\b(?:ltm|ttm)\b/i,
];
const SINCE = new RegExp(
  `\\b(?:cumulative )?(?:since|from(?=[^,]*\\d{4}(?:[/–-]\\d{2,4})? (?:on|onwards?|to date)\\b))(?: the)?(?: (?:start|beginning) of)?(?: \\d{1,2}(?:st)?)? ?(?<month>${MONTH})?,? ?(?<year>(?:19|20)\\d\\d)(?:[/–-]\\d{2,4})?(?: (?:onwards?|on|to date))?`,
  'i',
);
const AVERAGE = /\b(?:on )?(?:averaged?|avg|mean)\b\.?/gi;
/** A median is no share of a sum. */
const MEDIAN = /\bmedian\b/i;
const ANNUALISED = /\b(?:annuali[sz]ed(?: (?:rate|figure|total))?|(?:full[- ])?year equivalent)\b/gi;
const EACH = new RegExp(`(?:\\b(?:in )?(?:an?|per|each|every|by)|/) ?${UNIT}\\b`, 'i');
const HOW_OFTEN = /\b(?<unit>weekly|monthly|quarterly|termly|half[ -]yearly|yearly|annual)\b/i;

/** Titles that were read before. A pack repeats the same few hundred titles thousands of times. */
const REMEMBERED_TITLES = new Map<string, TimeWords>();
/** At most this many titles are remembered. */
const MOST_REMEMBERED = 10_000;

/**
 * Reads the time that a title names. `decimals` are those of the indicator's figures: a quarter's "Exclusions a month" is an average if its
 * figures have decimals. The unit "children a year" also makes it an average.
 */
export function timeWordsOf(
  title: string,
  { decimals, unit }: { readonly decimals: number; readonly unit: string },
): TimeWords {
  const key = `${decimals > 0}|${unit}|${title}`;
  const knownWords = REMEMBERED_TITLES.get(key);
  if (knownWords !== undefined) return knownWords;
  if (REMEMBERED_TITLES.size >= MOST_REMEMBERED) REMEMBERED_TITLES.clear();
  const unitText = isUnitOverTime(unit) ? ` average ${EACH.exec(unit)?.[0]}` : '';
  const words = wordsIn(`${title}${unitText}`, decimals > 0);
  REMEMBERED_TITLES.set(key, words);
  return words;
}

/** Whether a unit is a number of people for each month, quarter, term or year. */
export function isUnitOverTime(unit: string): boolean {
  const unitName = EACH.exec(unit)?.groups?.['unit'];
  return unitName !== undefined && unitNamed(unitName) !== 'week';
}

function wordsIn(title: string, hasDecimals: boolean): TimeWords {
  const since = SINCE.exec(title);
  // "Change since 2019" is no total.
  if (since !== null && !namesChange(title)) {
    const { month, year } = since.groups ?? {};
    return {
      subject: subjectOfRunningTotal(title.replace(since[0], ' ')),
      since: { year: Number(year), month: month === undefined ? undefined : monthNamed(month) },
    };
  }
  const partMatch = partOfYearIn(title);
  if (partMatch !== undefined)
    return { subject: subjectOfFlow(title.replace(partMatch.text, ' ')), part: partMatch.part };
  const found = WINDOWS.map((window) => window.exec(title)).find((match) => match !== null) ?? undefined;
  const { number = '1', unit = 'year' } = found?.groups ?? {};
  const window = found === undefined ? undefined : { count: numberNamed(number), unit: unitNamed(unit) };
  const titleLeft = found === undefined ? title : title.replace(found[0], ' ');
  if (MEDIAN.test(title)) return { subject: subjectOfFlow(title) };
  const averageOf = averageIn(titleLeft, { window, hasDecimals });
  const withoutAverage =
    averageOf === undefined
      ? titleLeft
      : titleLeft
          .replaceAll(AVERAGE, ' ')
          .replaceAll(ANNUALISED, ' ')
          .replace(EACH, ' ')
          .replace(HOW_OFTEN, ' ')
          .replaceAll(/\b(?:rolling|moving|running|trailing|over|of)\b/gi, ' ');
  const subject = subjectOfFlow(withoutAverage.replaceAll(TOGETHER_WORDS, ' '));
  return {
    subject: window === undefined && averageOf === undefined ? subjectOfFlow(title) : subject,
    window,
    averageOf,
  };
}

const TOGETHER_WORDS =
  /\b(?:total|sum|aggregate|together|combined|altogether|added (?:up|together)|pooled)\b/gi;

/** The kind of period that a title's average is for. Returns undefined if the title names no average, or not over what time. */
function averageIn(
  title: string,
  { window, hasDecimals }: { readonly window: TimeWords['window']; readonly hasDecimals: boolean },
): TimeUnit | undefined {
  if (title.search(ANNUALISED) >= 0) return 12;
  const each = EACH.exec(title);
  const isAverage = title.search(AVERAGE) >= 0;
  if (!isAverage && !(hasDecimals && each !== null)) return undefined;
  const unit = (each ?? HOW_OFTEN.exec(title))?.groups?.['unit'];
  return unit === undefined ? window?.unit : unitNamed(unit);
}
