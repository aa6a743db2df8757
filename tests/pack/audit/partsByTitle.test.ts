import { expect, it } from 'vitest';
import type { AuditFigure } from '@/pack/audit/packFigures';
import { partsByTitle } from '@/pack/audit/partsByTitle';

const NAMING = { nameOf: () => 'a figure', plan: 'p', smallestCount: 6 };

/** Only these properties of a figure are read. */
function aFigure(series: string, isOwn: boolean): AuditFigure {
  const period = { family: 'Calendar year', step: 2014, years: 1 };
  return { series, isOwn, areaKey: 'sampleton', period, groups: [] } as unknown as AuditFigure;
}

function restGuard(isPartOwn: boolean, isWholeOwn: boolean): string | undefined {
  return partsByTitle(
    {
      partFigures: [aFigure('under 16', isPartOwn)],
      wholeFigure: aFigure('under 18', isWholeOwn),
      partNames: '"Under 16"',
      areAll: false,
      explain: () => 'by their titles',
    },
    NAMING,
  ).remainder?.guard;
}

it('the rest of a count is protected unless its publisher shows both figures', () => {
  expect(restGuard(true, true)).toBe('small');
  expect(restGuard(false, true)).toBe('small');
  expect(restGuard(true, false)).toBe('small');
  // Nobody can withhold what the publisher has shown.
  expect(restGuard(false, false)).toBe('none');
});
