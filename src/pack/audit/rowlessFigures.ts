import { HIDDEN, NOT_SHOWN, type AuditFigure } from './packFigures';
import type { AuditIndicator } from './packIndicator';
import { peopleCounts } from './subjectWords';
import { cellKey } from './unknowns';

/** Whether an indicator that counts people has no figure in the pack. It searches the text and does not parse it. */
export function isWithoutRows(
  texts: ReadonlyMap<string, string>,
  plan: string,
  indicator: AuditIndicator,
): boolean {
  const { id } = indicator;
  const history = texts.get(`${plan}/indicators/${id}.json`);
  const isEmpty = history === undefined || history.includes('"series":[]');
  return isEmpty && peopleCounts(indicator) && !texts.has(`${plan}/breakdowns/${id}.json`);
}

/**
 * The figures that indicators without any row would have beside others: one in each place and period where a figure of all
 * people has a row. Nobody printed "Girls in care", and the titles "Children in care" and "Boys in care" give it away.
 */
export function rowlessFigures(
  indicators: readonly AuditIndicator[],
  figures: readonly AuditFigure[],
  seriesOf: (indicator: AuditIndicator) => string,
): readonly AuditFigure[] {
  if (indicators.length === 0) return [];
  const own = figures.filter(
    ({ isOwn, sides, indicator }) => isOwn && sides.length === 0 && indicator.measure.kind !== 'money',
  );
  const cells = [...new Map(own.map((figure) => [cellKey(figure), figure])).values()];
  return indicators.flatMap((indicator) =>
    cells.map((cell): AuditFigure => ({
      ...cell,
      ...HIDDEN,
      indicator,
      series: seriesOf(indicator),
      text: NOT_SHOWN,
      breakdown: '',
      reported: [],
      hasNote: false,
      isRestricted: false,
    })),
  );
}
