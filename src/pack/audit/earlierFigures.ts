import { isSamePeriod } from '@/domain/figures/period';
import type { AuditPlan } from './auditPlans';
import { HIDDEN, type AuditFigure } from './packFigures';

/** The figures of a plan at an earlier time, or from another source. Figures that did not change are included. */
export type EarlierFigures = { readonly sourceName: string; readonly figures: readonly AuditFigure[] };

/**
 * Finds further sets of figures that the pack shows, each of which adds up by itself: figures before a revision, figures of a second source, and figures
 * of a frozen report.
 */
export function earlierFigures(plan: AuditPlan): readonly EarlierFigures[] {
  const otherSources = plan.queries.flatMap(({ doubt, ...query }) =>
    doubt.kind === 'sources differ' ? [{ ...query, text: doubt.text, source: doubt.other }] : [],
  );
  const unrevisedTextOf = (figure: AuditFigure) => figure.unrevisedText;
  const otherSourceTextOf = (source: string) => (figure: AuditFigure) =>
    figure.groups.length > 0
      ? undefined
      : otherSources.find(
          (other) =>
            other.source === source &&
            other.indicator === figure.indicator.id &&
            other.area === figure.area &&
            other.period !== undefined &&
            isSamePeriod(other.period, figure.period),
        )?.text;
  const frozenTextIn = (report: string) => {
    const frozenTexts = new Map(
      plan.frozenFigures
        .filter((frozenFigure) => frozenFigure.report === report)
        .map((frozenFigure) => [cellOf(frozenFigure.indicator, frozenFigure), frozenFigure.text]),
    );
    return (figure: AuditFigure) => {
      const text =
        figure.groups.length > 0 ? undefined : frozenTexts.get(cellOf(figure.indicator.id, figure));
      return text === undefined || Number.isNaN(Number(text)) || Number(text) === Number(figure.text)
        ? undefined
        : text;
    };
  };
  return [
    ...[...new Set(plan.frozenFigures.map(({ report }) => report))].flatMap((report) =>
      figuresWithTexts(plan, `the figures of the report "${report}"`, frozenTextIn(report)),
    ),
    ...figuresWithTexts(
      plan,
      'the figures before they were revised',
      unrevisedTextOf,
      ({ isRevised }) => isRevised,
    ),
    ...[...new Set(otherSources.map(({ source }) => source))].flatMap((source) =>
      figuresWithTexts(plan, `the figures of "${source}"`, otherSourceTextOf(source)),
    ),
  ];
}

function cellOf(indicator: string, { area, period }: Pick<AuditFigure, 'area' | 'period'>): string {
  return [indicator, area, period.family, period.step].join('|');
}

function figuresWithTexts(
  { figures }: AuditPlan,
  sourceName: string,
  textOf: (figure: AuditFigure) => string | undefined,
  isRevisedToo: (figure: AuditFigure) => boolean = () => false,
): readonly EarlierFigures[] {
  const changedSeries = new Set(
    figures.flatMap((figure) => (textOf(figure) === undefined ? [] : [figure.series])),
  );
  if (changedSeries.size === 0) return [];
  const changedFigures = figures
    .filter(({ series }) => changedSeries.has(series))
    .map((figure): AuditFigure => {
      const text = textOf(figure);
      if (text !== undefined) return { ...figure, ...HIDDEN, text };
      return isRevisedToo(figure) ? { ...figure, ...HIDDEN } : figure;
    });
  // A withheld figure may have changed too, so its earlier value is a separate unknown with a series name of its own. "|" separates the parts of a key.
  const seriesNameOf = ({ series }: AuditFigure) => `${series}, ${sourceName.replaceAll('|', '/')}`;
  return [
    { sourceName, figures: changedFigures.map((figure) => ({ ...figure, series: seriesNameOf(figure) })) },
  ];
}
