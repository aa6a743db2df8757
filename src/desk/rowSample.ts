import { comparePeriods } from '@/domain/figures/period';
import type { Polarity } from '@/domain/figures/polarity';
import type { Colour } from '@/domain/figures/observation';
import type { PrintedArea, WideIndicator } from '@/sources/wideSheet/wideReading';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** How one row of a printed scorecard is read, shown by its newest figure. Texts are those of the officer's sheet. */
export type RowSample = {
  readonly code: string | undefined;
  readonly title: string;
  readonly group: string | undefined;
  readonly polarity: Polarity;
  readonly unit: string;
  /** The sample of a row. Undefined if no figure of the row is read. */
  readonly newest:
    | { readonly text: string; readonly period: string; readonly rating: Colour | undefined }
    | undefined;
  readonly figures: number;
  readonly target: { readonly text: string; readonly amber: string | undefined } | undefined;
  readonly printed: readonly {
    readonly area: PrintedArea;
    readonly text: string;
    readonly period: string;
  }[];
};

/** The samples by the index of their row in the sheet, counted from 0. */
export function rowSamples(indicators: readonly WideIndicator[]): ReadonlyMap<number, RowSample> {
  return new Map(indicators.map((indicator) => [indicator.row, sampleOf(indicator)]));
}

function sampleOf({ code, title, group, polarity, unit, observations, targets }: WideIndicator): RowSample {
  const datedFigures = observations.toSorted((a, b) => comparePeriods(a.period, b.period));
  const ownFigures = datedFigures.filter(({ area, text }) => area === 'own' && text !== '');
  const figuresInYear = ownFigures.filter(({ period }) => !period.timeIdentifier.endsWith(' year'));
  const lastFigure = figuresInYear.at(-1) ?? ownFigures.at(-1);
  const target = targets.at(-1);
  const printed = new Map(
    datedFigures.flatMap(({ area, text, period }) =>
      area === 'own' ? [] : [[area, { area, text, period: formatPeriodShort(period) }] as const],
    ),
  );
  return {
    code,
    title,
    group,
    polarity,
    unit,
    newest: lastFigure && {
      text: lastFigure.text,
      period: formatPeriodShort(lastFigure.period),
      rating: lastFigure.rating,
    },
    figures: ownFigures.length,
    target: target && { text: target.target, amber: target.amber },
    printed: [...printed.values()],
  };
}
