import { registeredNames } from '@/sources/areas/areaRegister';
import { listForMessage } from '@/sources/nearest';
import type { Asking } from './asking';
import { namesNoIndicator } from './rowUnder';
import { isOwnFigure } from './columnRole';
import { headPeriod } from './headPeriod';
import { headWords } from './headWords';
import type { RowReading } from './wideRows';

/**
 * Leaves out rows under a heading that may be another area, unless the officer says that it is a priority: one that is the name of an authority or a
 * period, or whose rows have the names of rows above. Otherwise another authority's or year's figures would be published as ours.
 */
export function withoutOtherAreas(rows: readonly RowReading[], asks: Asking): readonly RowReading[] {
  const groups = new Map<string | undefined, string[]>();
  for (const row of rows)
    if (row.kind === 'indicator' && !namesNoIndicator(row.title))
      groups.set(row.group, [...(groups.get(row.group) ?? []), row.title]);
  const seen = new Set<string>();
  const left = new Set<string>();
  for (const [group, titles] of groups) {
    const repeated = titles.filter((title) => seen.has(headWords(title)));
    for (const title of titles) seen.add(headWords(title));
    if (group === undefined) continue;
    const areSame = repeated.length >= 2 || repeated.length * 2 >= titles.length;
    if ((areSame || isAuthority(group) || isPeriod(group)) && !isPriority(group, repeated, rows, asks))
      left.add(group);
  }
  return left.size === 0
    ? rows
    : rows.filter((row) => row.kind !== 'indicator' || row.group === undefined || !left.has(row.group));
}

function isPriority(
  group: string,
  repeated: readonly string[],
  rows: readonly RowReading[],
  asks: Asking,
): boolean {
  const heading = rows.find((row) => row.kind === 'group' && row.text === group);
  const why =
    repeated.length === 0
      ? `is the name of ${isPeriod(group) ? 'a period' : 'an authority'}`
      : `has rows with names that rows above have: ${listForMessage(repeated, 3)}`;
  return (
    asks.ask({
      id: `group:${headWords(group)}`,
      place: heading === undefined ? 'column of priorities' : `row ${heading.row + 1}`,
      found: `The heading “${group}” ${why}.`,
      question:
        'Are these other figures of your authority, in the periods that the heads of the columns name?',
      choices: [
        { id: 'priority', label: 'Yes: the heading is a priority' },
        { id: 'leave', label: 'No: leave its rows out' },
      ],
    }) === 'priority'
  );
}

function isPeriod(group: string): boolean {
  const read = headPeriod(group, false, 'Financial year');
  return read.kind !== 'none' && isOwnFigure(read.rest);
}

function isAuthority(group: string): boolean {
  const word = headWords(group);
  return registeredNames().some(({ name }) => headWords(name) === word);
}
