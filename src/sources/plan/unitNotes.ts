import type { Indicator } from '@/domain/figures/indicator';
import type { Unit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { quoted } from '@/sources/quoted';

/** The spellings of units in docs/formats.md, which need no note. */
const PLAIN_UNIT = /^(?:%|percent|count|number|score|days|pounds|£|(?:rate )?per \d[\d,]*(?: [a-z].*)?)$/i;

type UnitRow = { readonly row: number; readonly indicator: Pick<Indicator, 'unit'> };

/** Notes that say how a unit was understood where it is not spelt as in docs/formats.md: one note for each spelling, at its first row. */
export function unitNotes(rows: readonly UnitRow[], file: string): readonly Issue[] {
  const unusualUnitRows = rows.filter(
    ({ indicator: { unit } }) => !PLAIN_UNIT.test(unit.text) && !isMeanPer(unit),
  );
  const spellings = new Set(unusualUnitRows.map(({ indicator }) => indicator.unit.text));
  return [...spellings].flatMap((text): readonly Issue[] => {
    const [firstUnusual, ...otherRows] = unusualUnitRows.filter(
      ({ indicator }) => indicator.unit.text === text,
    );
    if (firstUnusual === undefined) return [];
    const alsoRows =
      otherRows.length === 0 ? '' : `, here and in row ${otherRows.map(({ row }) => row).join(', ')}`;
    const message = `Found "${quoted(text)}"${alsoRows}. ${unitInWords(firstUnusual.indicator.unit)}`;
    return [{ severity: 'note', code: 'unit-read', file, row: firstUnusual.row, column: 'unit', message }];
  });
}

/** Whether a unit is clearly an average by its own words, as `cases per social worker` is. */
function isMeanPer({ kind, text }: Unit): boolean {
  return kind === 'mean' && /\bper\b/i.test(text);
}

function unitInWords(unit: Unit): string {
  if (unit.kind === 'unknown')
    return 'Expected percent, count, score, days, pounds or a rate such as per 10,000 children. The figures are shown with this text as their unit, and are protected as numbers of people unless the column people says no.';
  return `Took it for ${unitMeaning(unit)}. If that is wrong, write percent, count, score, days, pounds or a rate such as per 10,000 children.`;
}

function unitMeaning(unit: Exclude<Unit, { kind: 'unknown' }>): string {
  switch (unit.kind) {
    case 'count':
      return unit.of === undefined ? 'a number' : `a number of ${unit.of}`;
    case 'share':
      return unit.of === undefined ? 'a percentage' : `a percentage of ${unit.of}`;
    case 'rate':
      return `a rate per ${unit.per.toLocaleString('en-GB')}${unit.of === undefined ? '' : ` ${unit.of}`}`;
    case 'mean':
      return 'an average';
    case 'money':
      return unit.inPounds ? 'an amount in pounds' : 'an amount in thousands or millions of pounds';
    case 'days':
      return 'a length of time';
    case 'score':
      return 'a score';
  }
}
