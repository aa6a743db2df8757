import { AREAS } from '@/sources/plan/areasTable';
import { GROUPS } from '@/sources/plan/groupsTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { listForMessage } from '@/sources/nearest';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { growsWithinYears } from './growsWithinYears';
import type { StatedPart } from './sumsThatHold';
import type { PeopledFigure } from './peopledFigure';
import { tableCellKey, tableCellOf } from './tableCell';
import type { IndicatorStructure } from './structure';

/** Asks the officer which groups are parts of which. Until that is known, the indicator's figures cannot be protected. */
export function structureIssues({ indicator, groupSums }: IndicatorStructure): readonly Issue[] {
  const title = quoted(indicator.title);
  return [...groupSums].flatMap(([name, { isOpen, suggestedParts, groups: members }]): readonly Issue[] => {
    if (!isOpen) return suggestedParts === undefined ? [] : [suggestedIssue(title, name, suggestedParts)];
    const [part = '', whole = ''] = members.toSorted((a, b) => b.length - a.length);
    return [
      {
        severity: 'error',
        code: 'groups-overlap',
        file: GROUPS.file,
        message: `The groups of "${quoted(name)}" of "${title}" come to more than the whole, so that some are parts of others, or overlap, and a small count could be worked out. Say which in ${GROUPS.file} (breakdown,group,part_of), one row a group: ${quoted(name)},${quoted(part)},${quoted(whole)} where it is a part of that one, or ${quoted(name)},${quoted(part)},none where it overlaps and makes up nothing with others. The groups are ${quoted(listForMessage(members, 12))}.`,
      },
    ];
  });
}

const MOST_ROWS = 12;

/**
 * Suggests rows of groups.csv to the officer, from the figures. Until then the figures are protected as if these rows were there. The audit
 * needs the rows themselves, because no reader sees all the figures.
 */
function suggestedIssue(title: string, name: string, suggested: readonly StatedPart[]): Issue {
  const rows = suggested.slice(0, MOST_ROWS).map(({ group, partOf }) => quoted(`${name},${group},${partOf}`));
  const moreRows = suggested.length > MOST_ROWS ? ` and ${suggested.length - MOST_ROWS} more` : '';
  return {
    severity: 'warning',
    code: 'groups-overlap',
    file: GROUPS.file,
    message: `The groups of "${quoted(name)}" of "${title}" come to more than the whole, so that some are parts of others. By the figures these are, one row each: ${rows.join('; ')}${moreRows}. If that is right, write these rows in ${GROUPS.file} (breakdown,group,part_of).`,
  };
}

/** Warns of areas for which nobody says which lie in which. Their figures are withheld until areas.csv says so. */
export function openAreasIssues({ indicator, areaSums }: IndicatorStructure): readonly Issue[] {
  const title = quoted(indicator.title);
  return areaSums.openAreas.map(({ parent, sorts }): Issue => {
    const [firstSort = 'area'] = sorts;
    return {
      severity: 'warning',
      code: 'areas-overlap',
      file: AREAS.file,
      column: 'parent',
      message: `The areas of "${title}" under ${quoted(parent)} (${quoted(listForMessage(sorts))}) overlap, and who knows which lie in which could work out a small count: they are withheld. To show them, write the area in which each lies as its parent in ${AREAS.file}; or, where they make up nothing, a row in ${GROUPS.file}: area,${quoted(firstSort)},none.`,
    };
  });
}

/** Reports a figure of few people that a published file gives away, whatever the plan withholds. */
export function exposedIssue(indicator: Indicator): Issue {
  return {
    severity: 'error',
    code: 'given-away',
    file: OBSERVATIONS.file,
    column: 'value',
    message: `A count of few children of "${quoted(indicator.title)}" could be worked out from zeros and from what published files show of it, and no other row could be withheld for its sake. Delete the rows of its groups or areas, or take the file out of feeds.json.`,
  };
}

/** Asks about an indicator that seems to be a running total, by its words or only by its figures, while its row does not say so. */
export function runningTotalIssue(figures: readonly PeopledFigure[]): readonly Issue[] {
  const indicator = figures[0]?.rawFigure.indicator;
  if (indicator?.inYear !== undefined || indicator === undefined) return [];
  const title = quoted(indicator.title);
  const message = isRunningTotal(indicator)
    ? `"${title}" reads like a running total: each figure holds the one before it. Write cumulative in its in_year, or correct its words. Until then its increases are protected as if it were one.`
    : `The figures of "${title}" look like a running total: they never fall within a year, and each year begins lower than the last one ended. Write cumulative in its in_year; or, where each figure counts its own period alone, sum. Until then its increases are protected as if it were one.`;
  return isRunningTotal(indicator) || (indicator.people && growAsCounts(indicator, figures))
    ? [{ severity: 'warning', code: 'running-total', file: INDICATORS.file, column: 'in_year', message }]
    : [];
}

function growAsCounts(indicator: Indicator, figures: readonly PeopledFigure[]): boolean {
  const counts = new Map(
    figures.map(({ rawFigure, people }) => [
      tableCellKey('count', indicator.id, tableCellOf(rawFigure)),
      people.count,
    ]),
  );
  return growsWithinYears(
    indicator,
    figures.map(({ rawFigure }) => tableCellOf(rawFigure)),
    (tableCell) => counts.get(tableCellKey('count', indicator.id, tableCell)),
  );
}
