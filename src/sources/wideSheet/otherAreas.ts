import { registeredNames } from '@/sources/areas/areaRegister';
import { listForMessage } from '@/sources/nearest';
import type { QuestionLog } from './questionLog';
import { namesNoIndicator } from './rowUnder';
import { isOwnFigure } from './columnRole';
import { headPeriod } from './headPeriod';
import { headWords } from './headWords';
import type { RowReading } from './wideRows';

/**
 * Leaves out rows under a heading that may be another area, unless the officer says that it is a priority: one that is the name of an authority or a
 * period, or whose rows have the names of rows above. Otherwise another authority's or year's figures would be published as ours.
 */
export function withoutOtherAreas(
  rows: readonly RowReading[],
  questions: QuestionLog,
): readonly RowReading[] {
  const groups = new Map<string | undefined, string[]>();
  for (const row of rows)
    if (row.kind === 'indicator' && !namesNoIndicator(row.title))
      groups.set(row.group, [...(groups.get(row.group) ?? []), row.title]);
  const titlesSeen = new Set<string>();
  const titlesLeftOut = new Set<string>();
  for (const [group, titles] of groups) {
    const repeatedTitles = titles.filter((title) => titlesSeen.has(headWords(title)));
    for (const title of titles) titlesSeen.add(headWords(title));
    if (group === undefined) continue;
    const areSame = repeatedTitles.length >= 2 || repeatedTitles.length * 2 >= titles.length;
    if (
      (areSame || isAuthority(group) || isPeriod(group)) &&
      !isPriority(group, repeatedTitles, rows, questions)
    )
      titlesLeftOut.add(group);
  }
  return titlesLeftOut.size === 0
    ? rows
    : rows.filter(
        (row) => row.kind !== 'indicator' || row.group === undefined || !titlesLeftOut.has(row.group),
      );
}

function isPriority(
  group: string,
  repeatedTitles: readonly string[],
  rows: readonly RowReading[],
  questions: QuestionLog,
): boolean {
  const heading = rows.find((row) => row.kind === 'group' && row.text === group);
  const reasonText =
    repeatedTitles.length === 0
      ? `is the name of ${isPeriod(group) ? 'a period' : 'an authority'}`
      : `has rows with names that rows above have: ${listForMessage(repeatedTitles, 3)}`;
  return (
    questions.ask({
      id: `group:${headWords(group)}`,
      place: heading === undefined ? 'column of priorities' : `row ${heading.row + 1}`,
      found: `The heading “${group}” ${reasonText}.`,
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
  const periodRead = headPeriod(group, false, 'Financial year');
  return periodRead.kind !== 'none' && isOwnFigure(periodRead.rest);
}

function isAuthority(group: string): boolean {
  const word = headWords(group);
  return registeredNames().some(({ name }) => headWords(name) === word);
}
