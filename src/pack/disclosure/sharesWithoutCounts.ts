import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import { baseOf } from '@/domain/figures/unit';
import { whereOf, type PeopledFigure } from './peopledFigure';

/**
 * Shares of groups or local areas that are given without counts, under a whole whose counts are shown: with those the few counts that fit
 * can be tried. They are withheld until the officer gives their counts.
 */
export function sharesWithoutCounts(
  figures: readonly PeopledFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): { readonly places: readonly number[]; readonly issues: readonly Issue[] } {
  const counted = new Set<string>();
  for (const { raw, people } of figures)
    if (raw.breakdown === '' && people.count !== undefined && people.outOf !== undefined)
      counted.add(`${raw.indicator.id}/${whereOf(raw)}`);
  const found = figures.filter(({ raw, people }) => {
    if (!raw.indicator.people || raw.reading.kind !== 'value' || raw.kept !== undefined) return false;
    if (baseOf(raw.indicator.unit) !== 100 || people.count !== undefined || people.outOf !== undefined)
      return false;
    const area = areas.get(raw.area);
    const above = area?.kind === 'local' ? [raw.area, area.parent] : [raw.area];
    return above.some((code) => {
      if (code === undefined || (code === raw.area && raw.breakdown === '')) return false;
      return counted.has(`${raw.indicator.id}/${whereOf({ ...raw, area: code, breakdown: '' })}`);
    });
  });
  const titles = new Map(found.map(({ raw }) => [raw.indicator.id, raw.indicator.title]));
  const issues = [...titles].map(([id, title]): Issue => {
    const many = found.filter(({ raw }) => raw.indicator.id === id).length;
    return {
      severity: 'warning',
      code: 'counts-needed',
      file: OBSERVATIONS.file,
      column: 'numerator',
      message: `${many} ${many === 1 ? 'share' : 'shares'} of "${quoted(title)}" by group or area ${many === 1 ? 'has' : 'have'} no counts, while the whole has: with those the few children behind could be worked out, so that they are withheld. Write numerator and denominator in their rows, and those that may be shown are shown.`,
    };
  });
  return { places: found.map(({ place }) => place), issues };
}
