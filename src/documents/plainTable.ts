import type { Issue } from '@/domain/plan/issue';
import { signOf, toShorthand } from '@/domain/figures/reading';
import { toPeriod } from '@/domain/figures/period';
import { toUnit } from '@/domain/figures/unit';
import { formatPeriod } from '@/ui/formatPeriod';
import { formatValue, unitAfter } from '@/ui/formatValue';
import type { TableRecord } from './scorecardTable';

/** A scorecard for a terminal: one block for each indicator, with the reason for its rating and its data queries below. */
export function plainScorecard(
  records: readonly TableRecord[],
  queriesOf: (indicator: string) => readonly string[],
): string {
  return records.map((record) => recordLines(record, queriesOf(record.indicator))).join('\n');
}

/** One issue as a line that begins with its place: `error observations.csv, row 12, column value: …`. */
export function issueLine({ severity, file, row, column, cell, message }: Issue): string {
  const name = column === undefined ? '' : `column ${column}`;
  const cellPlace = [
    file,
    row === undefined ? '' : `row ${row}`,
    cell === undefined ? name : `${name} (cell ${cell})`,
  ];
  return `${severity.padEnd(7)} ${cellPlace.filter((part) => part !== '').join(', ')}: ${message}`;
}

function recordLines(record: TableRecord, queries: readonly string[]): string {
  const period = toPeriod(record.time_period, record.time_identifier);
  const factTexts = [
    record.rating.toUpperCase(),
    record.value === '' ? signText(record.shorthand) : readableValue(record, record.value),
    period === undefined ? 'no period' : formatPeriod(period),
    record.direction,
    reportedText(record),
  ];
  const comparatorTexts = [
    record.neighbours_mean && `neighbours’ mean ${readableValue(record, record.neighbours_mean)}`,
    record.region && `region ${readableValue(record, record.region)}`,
    record.england && `England ${readableValue(record, record.england)}`,
    record.target && `target ${readableValue(record, record.target)}`,
  ].filter((part) => part !== '');
  return [
    `${record.title} (${record.indicator})`,
    `  ${factTexts.filter((part) => part !== '').join(' · ')}`,
    ...(comparatorTexts.length === 0 ? [] : [`  ${comparatorTexts.join(' · ')}`]),
    `  ${record.rating_reason}`,
    ...queries.map((query) => `  Query: ${query}`),
    '',
  ].join('\n');
}

function signText(text: string): string {
  const shorthand = toShorthand(text);
  return shorthand === undefined ? '' : signOf(shorthand);
}

/** A figure as people read it; scripts read CSV or JSON instead. */
function readableValue({ unit: text, decimals }: TableRecord, value: string): string {
  const unit = toUnit(text);
  const unitText = unitAfter(unit);
  return `${formatValue(Number(value), unit, Number(decimals))}${unitText === undefined ? '' : ` ${unitText}`}`;
}

/** The ratings of others in words: "council: amber, ofsted: green". */
function reportedText({ reported_rating: colours, reported_by: reportedBy }: TableRecord): string {
  if (colours === '') return '';
  const names = reportedBy.split(';');
  return `reported ${colours
    .split(';')
    .map((colour, index) => `${colour} by ${names[index] ?? ''}`)
    .join(', ')}`;
}
