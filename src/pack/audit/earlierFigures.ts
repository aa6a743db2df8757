import { isSamePeriod } from '@/domain/figures/period';
import type { AuditPlan } from './auditPlans';
import { HIDDEN, type AuditFigure } from './packFigures';

/** The figures of a plan as they were, or as another source has them. Figures that did not change are included as they are. */
export type EarlierFigures = { readonly says: string; readonly figures: readonly AuditFigure[] };

/**
 * Sets of figures that the pack also shows, each adding up by itself: figures before a revision, figures of a second
 * source, figures of a frozen report.
 */
export function earlierFigures(plan: AuditPlan): readonly EarlierFigures[] {
  const others = plan.queries.flatMap(({ doubt, ...at }) =>
    doubt.kind === 'sources differ' ? [{ ...at, text: doubt.text, source: doubt.other }] : [],
  );
  const wasOf = (figure: AuditFigure) => figure.was;
  const otherOf = (source: string) => (figure: AuditFigure) =>
    figure.sides.length > 0
      ? undefined
      : others.find(
          (one) =>
            one.source === source &&
            one.indicator === figure.indicator.id &&
            one.area === figure.area &&
            one.period !== undefined &&
            isSamePeriod(one.period, figure.period),
        )?.text;
  const frozenIn = (report: string) => {
    const then = new Map(
      plan.frozen.filter((one) => one.report === report).map((one) => [cellOf(one.indicator, one), one.text]),
    );
    return (figure: AuditFigure) => {
      const text = figure.sides.length > 0 ? undefined : then.get(cellOf(figure.indicator.id, figure));
      return text === undefined || Number.isNaN(Number(text)) || Number(text) === Number(figure.text)
        ? undefined
        : text;
    };
  };
  return [
    ...[...new Set(plan.frozen.map(({ report }) => report))].flatMap((report) =>
      changed(plan, `the figures of the report "${report}"`, frozenIn(report)),
    ),
    ...changed(plan, 'the figures before they were revised', wasOf, ({ isRevised }) => isRevised),
    ...[...new Set(others.map(({ source }) => source))].flatMap((source) =>
      changed(plan, `the figures of "${source}"`, otherOf(source)),
    ),
  ];
}

function cellOf(indicator: string, { area, period }: Pick<AuditFigure, 'area' | 'period'>): string {
  return [indicator, area, period.family, period.step].join('|');
}

function changed(
  { figures }: AuditPlan,
  says: string,
  textOf: (figure: AuditFigure) => string | undefined,
  isRevisedToo: (figure: AuditFigure) => boolean = () => false,
): readonly EarlierFigures[] {
  const concerned = new Set(
    figures.flatMap((figure) => (textOf(figure) === undefined ? [] : [figure.series])),
  );
  if (concerned.size === 0) return [];
  const then = figures
    .filter(({ series }) => concerned.has(series))
    .map((figure): AuditFigure => {
      const text = textOf(figure);
      if (text !== undefined) return { ...figure, ...HIDDEN, text };
      return isRevisedToo(figure) ? { ...figure, ...HIDDEN } : figure;
    });
  // A withheld figure may have changed too, so its earlier value is an unknown of its own. "|" separates the parts of a key.
  const named = ({ series }: AuditFigure) => `${series}, ${says.replaceAll('|', '/')}`;
  return [{ says, figures: then.map((figure) => ({ ...figure, series: named(figure) })) }];
}
