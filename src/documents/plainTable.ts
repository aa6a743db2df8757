import type { Issue } from '@/domain/issue';
import type { TableRecord } from './scorecardTable';

/** A scorecard for a terminal: one block an indicator, its reason and its data queries under it. */
export function plainScorecard(
  records: readonly TableRecord[],
  queriesOf: (indicator: string) => readonly string[],
): string {
  return records.map((record) => block(record, queriesOf(record.indicator))).join('\n');
}

/** One issue as a line that says where: `error  observations.csv, row 12, column value: …`. */
export function issueLine({ severity, file, row, column, message }: Issue): string {
  const place = [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`];
  return `${severity.padEnd(7)} ${place.filter((part) => part !== '').join(', ')}: ${message}`;
}

function block(record: TableRecord, queries: readonly string[]): string {
  const value = record.value === '' ? `[${record.shorthand}]` : shortened(record);
  const period = [record.time_period, record.time_identifier].join(' ').trim();
  const reported = record.reported_rating === '' ? '' : `; reported ${record.reported_rating} by ${record.reported_by}`;
  const compared = [
    record.neighbours_mean && `neighbours ${record.neighbours_mean}`,
    record.region && `region ${record.region}`,
    record.england && `England ${record.england}`,
    record.target && `target ${record.target}`,
  ].filter((part) => part !== '');
  return [
    `${record.title} (${record.indicator})`,
    `  ${record.rating.toUpperCase()}${reported} · ${value} ${record.unit} · ${period} · ${record.direction}`,
    ...(compared.length === 0 ? [] : [`  ${compared.join(' · ')}`]),
    `  ${record.rating_reason}`,
    ...queries.map((query) => `  Query: ${query}`),
    '',
  ].join('\n');
}

/** To the indicator's decimals, for the eye; scripts read csv or json. */
function shortened({ value, decimals }: TableRecord): string {
  return Number(value).toFixed(Number(decimals));
}
