import type { Indicator } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
import { SHORTHAND_MEANINGS } from '@/domain/figures/reading';
import { formatAccess } from './formatAccess';
import { formatReading } from './formatValue';

/** One figure: a number, a shorthand with its meaning for screen readers, or words that say that there is no figure. */
export function Figure({
  observation,
  indicator,
}: {
  readonly observation: Observation | undefined;
  readonly indicator: Indicator;
}) {
  if (observation === undefined) return <span className="sc-figure sc-figure--missing">No figure</span>;
  const { reading, reported } = observation;
  if (reading.kind === 'withheld' && reported.length > 0 && reading.shorthand === 'x')
    return <span className="sc-figure sc-figure--missing">Rating only</span>;
  if (reading.kind === 'withheld')
    return (
      <span className="sc-figure sc-figure--withheld">
        <span aria-hidden="true">{formatReading(reading, indicator)}</span>
        <span className="govuk-visually-hidden">{SHORTHAND_MEANINGS[reading.shorthand]}</span>
      </span>
    );
  return <span className="sc-figure">{formatReading(reading, indicator)}</span>;
}

/** The notes beside a figure: that it is provisional or revised or, in a pack for members, that it is not public. */
export function statusNote(observation: Observation | undefined): string | undefined {
  const notes = [statusText(observation), formatAccess(observation?.access)];
  return notes.filter((note) => note !== undefined).join(', ') || undefined;
}

function statusText(observation: Observation | undefined): string | undefined {
  switch (observation?.status) {
    case 'provisional':
      return 'provisional';
    case 'revised':
      return 'revised';
    case 'estimated':
      return 'estimated';
    case 'final':
    case undefined:
      return undefined;
  }
}
