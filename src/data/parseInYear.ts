import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { InYearNote, InYearNotes } from '@/domain/inYear/inYear';
import { NO_ROW, type PublishedInYear, type PublishedInYearFigures } from '@/packFormat/publishedPlan';
import { PackError } from './packSchema';
import { checkedPart, parsePeriods } from './parsePack';

/** How the year to date of each indicator and area is worked out. */
export function parseInYear(json: unknown): InYearNotes {
  const { figures } = checkedPart<PublishedInYear>(json, ['figures']);
  const notes = new Map<IndicatorId, Map<AreaCode, readonly InYearNote[]>>();
  for (const publishedFigures of figures) {
    const id = publishedFigures.indicator as IndicatorId;
    const areas = notes.get(id) ?? new Map<AreaCode, readonly InYearNote[]>();
    areas.set(publishedFigures.area as AreaCode, notesFrom(publishedFigures));
    notes.set(id, areas);
  }
  return notes;
}

function notesFrom({ periods, counts, was = {} }: PublishedInYearFigures): readonly InYearNote[] {
  const texts = counts.split(' ');
  return parsePeriods(periods).map((period, index) => {
    const [text, source] = was[index] ?? [];
    return {
      period,
      ...countsFrom(texts[index]),
      was: text === undefined || source === undefined ? undefined : { text, source },
    };
  });
}

function countsFrom(text: string | undefined): Pick<InYearNote, 'numerator' | 'denominator'> {
  if (text === NO_ROW) return {};
  const [, numerator, denominator] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text ?? '') ?? [];
  if (numerator === undefined || denominator === undefined)
    throw new PackError('The pack holds counts that cannot be read.');
  return { numerator: Number(numerator), denominator: Number(denominator) };
}
