import type { Indicator } from '@/domain/figures/indicator';
import { POLARITIES, type Polarity } from '@/domain/figures/polarity';
import { BENCHMARKS, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import { toReference } from '@/domain/figures/referenceDate';
import { countsPeople, type Unit } from '@/domain/figures/unit';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { RowReader } from './rowReader';

// Readers of the cells of indicators.csv that have a rule of their own. Each function reads one cell and reports what
// is wrong with it.

export function polarityFrom(reader: RowReader): Polarity | undefined {
  if (reader.text('polarity') !== undefined) return reader.oneOf('polarity', POLARITIES);
  reader.report({
    severity: 'error',
    code: 'no-polarity',
    column: 'polarity',
    message:
      'The indicator has no polarity. Expected high (more is better), low (less is better) or neutral (neither, and never rated).',
  });
  return undefined;
}

export function decimalsFrom(reader: RowReader, unit: Unit | undefined): number {
  const decimalsGiven = reader.number('decimals')?.value;
  if (decimalsGiven === undefined) return unit !== undefined && isWhole(unit) ? 0 : 1;
  if (Number.isInteger(decimalsGiven) && decimalsGiven >= 0 && decimalsGiven <= 6) return decimalsGiven;
  reader.report({
    severity: 'error',
    code: 'decimals',
    column: 'decimals',
    message: 'Expected a whole number from 0 to 6: how many decimals the figure is published to.',
  });
  return 1;
}

/** Whether the figures of a unit are whole numbers unless the officer says otherwise. */
function isWhole(unit: Unit): boolean {
  return unit.kind === 'count' || (unit.kind === 'money' && unit.inPounds);
}

/** Whether an indicator is about people where the officer leaves the cell `people` empty, judged by its unit, title and numerator. */
export function isOfPeople(reader: RowReader, unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    countsPeople(unit, { title: reader.text('title') ?? '', numerator: reader.text('numerator') })
  );
}

export function benchmarksFrom(reader: RowReader): readonly BenchmarkName[] | undefined {
  const names = listOf(reader.text('benchmarks')?.toLowerCase());
  if (names.length === 0) return undefined;
  return names.flatMap((name) => {
    const knownBenchmark = BENCHMARKS.find((benchmark) => benchmark === name);
    if (knownBenchmark === undefined)
      reader.report({
        severity: 'error',
        code: 'unknown-word',
        column: 'benchmarks',
        message: `Found "${quoted(name)}". Expected ${BENCHMARKS.join(', ')}, with ; between several.${nearest(name, BENCHMARKS)}`,
      });
    return knownBenchmark ?? [];
  });
}

export function referenceFrom(reader: RowReader): string | undefined {
  const text = reader.text('reference');
  if (text === undefined || toReference(text) !== undefined) return text;
  reader.report({
    severity: 'error',
    code: 'reference',
    column: 'reference',
    message: `Found "${quoted(text)}". Expected the day or the months that a figure is for, such as 31 March or December to February.`,
  });
  return undefined;
}

export function breaksFrom(reader: RowReader): Indicator['breaks'] {
  const breaks = listOf(reader.text('breaks'));
  const unreadBreak = breaks.find((text) => !/^\d{4}(\d\d)?(-\d{4}(\d\d)?)?$/.test(text));
  if (unreadBreak !== undefined)
    reader.report({
      severity: 'error',
      code: 'breaks',
      column: 'breaks',
      message: `Found "${quoted(unreadBreak)}". Expected the time_period of each period that cannot be compared with those before it, such as 202425, with ; between several.`,
    });
  return breaks.length === 0 ? undefined : breaks;
}

export function toleranceFrom(reader: RowReader): number | undefined {
  const tolerance = reader.number('tolerance')?.value;
  if (tolerance === undefined || tolerance >= 0) return tolerance;
  reader.report({
    severity: 'error',
    code: 'tolerance',
    column: 'tolerance',
    message: 'Found a number below 0. Expected 0 or more, in the indicator’s own unit.',
  });
  return undefined;
}

export function goodRange(reader: RowReader): Indicator['good'] {
  const [lowest, highest] = [reader.number('good_low')?.value, reader.number('good_high')?.value];
  return lowest === undefined && highest === undefined ? undefined : { low: lowest, high: highest };
}

/** Reads a link. Only https and mailto links are ever put on a page. */
export function linkFrom(reader: RowReader): string | undefined {
  const link = reader.text('link');
  if (link === undefined || /^(https:\/\/|mailto:)\S+$/i.test(link)) return link;
  reader.report({
    severity: 'warning',
    code: 'link',
    column: 'link',
    message: `Found "${quoted(link)}". Expected an address that begins with https://. The link is left out.`,
  });
  return undefined;
}

export function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
