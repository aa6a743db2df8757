import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { toPeriod } from '@/domain/figures/period';
import { toReading, type ValueReading } from '@/domain/figures/reading';
import { toUnit } from '@/domain/figures/unit';
import type { FrozenReport, KeptFigure } from '@/domain/plan/frozenReport';
import type { PublishedFrozen } from '@/packFormat/publishedPlan';
import { PackError } from './packSchema';

/** A frozen report in the form that the rules read. Only an indicator that was removed brings its own title; it has no figure. */
export function frozenFrom(
  { report, figures }: PublishedFrozen,
  { indicators, area }: { readonly indicators: readonly Indicator[]; readonly area: AreaCode },
): FrozenReport {
  return {
    report,
    figures: figures.map(
      ({ indicator: id, title, period, value, untold, target, rating, why }): KeptFigure => {
        const { unit, decimals, ...indicatorToday } =
          indicators.find((candidate) => candidate.id === id) ?? GONE_INDICATOR;
        return {
          indicator: id,
          title: title ?? indicatorToday.title,
          area,
          unit,
          decimals,
          period: period && definedOrFail(toPeriod(...period)),
          figure:
            value === undefined
              ? { kind: untold ?? 'untold' }
              : { kind: 'told', reading: definedOrFail(toReading(value)) },
          target: target === undefined ? undefined : valueReading(target),
          rating,
          why,
        };
      },
    ),
  };
}

const GONE_INDICATOR: Pick<Indicator, 'title' | 'unit' | 'decimals'> = {
  title: '',
  unit: toUnit(''),
  decimals: 0,
};

function valueReading(text: string): ValueReading {
  const reading = definedOrFail(toReading(text));
  if (reading.kind !== 'value') throw new PackError('The pack holds a target that is no number.');
  return reading;
}

function definedOrFail<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new PackError('The pack holds a figure of an earlier report that cannot be read.');
  return value;
}
