import { AreaMarker } from '@/charts/AreaMarker';
import { comparatorBars, type BarKind } from '@/charts/rankedRows';
import type { Comparison } from '@/domain/compare/comparedAreas';
import type { CompareView } from './compareView';

/** The key of the chart: what each mark in it means. */
export function ComparisonKey({
  comparison,
  view: { areaName, names, params },
}: {
  readonly comparison: Comparison;
  readonly view: CompareView;
}) {
  const { areas, set } = comparison;
  const hasFigureOf = (role: BarKind) =>
    areas.some((comparedArea) => comparedArea.role === role && comparedArea.reading?.kind === 'value');
  const entries: readonly (readonly [BarKind, string])[] = [
    ['ours', areaName],
    ['neighbour', 'a statistical neighbour'],
    ['other', params.isSpread || set !== 'neighbours' ? 'another authority' : 'another area'],
  ];
  const comparators = comparatorBars(comparison, names).map(({ kind, name }) => [kind, name] as const);
  return (
    <p className="sc-key">
      {[...entries.filter(([kind]) => hasFigureOf(kind)), ...comparators].map(([kind, keyText]) => (
        <span key={kind} className="sc-key__mark">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <AreaMarker kind={kind} x={8} y={8} />
          </svg>{' '}
          {keyText}
        </span>
      ))}
    </p>
  );
}
