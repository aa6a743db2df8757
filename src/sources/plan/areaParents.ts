import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { registeredArea, registeredNames } from '@/sources/areas/areaRegister';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

type AreaRow = Area & { readonly row: number };

/**
 * Replaces each area's parent by the code that it is known by (`372` is E08000018). A local area whose parent is unknown is an error: it would
 * be left out of its locality's sum, and the difference could be a small count.
 */
export function withKnownParents(
  rows: readonly AreaRow[],
  file: string,
): { readonly rows: readonly AreaRow[]; readonly issues: readonly Issue[] } {
  const areasByCode = new Map(rows.map((area) => [area.code as string, area]));
  const issues: Issue[] = [];
  const report = (row: number, message: string) =>
    issues.push({ severity: 'error', code: 'unknown-parent', file, row, column: 'parent', message });
  const rowsWithParents = rows.map((area): AreaRow => {
    const { parent } = area;
    if (parent === undefined || areasByCode.has(parent)) return area;
    const registeredParent = registeredArea(parent);
    if (registeredParent !== undefined) return { ...area, parent: registeredParent.code };
    if (area.kind === 'local') report(area.row, unknownParentMessage(parent, rows));
    return area;
  });
  for (const area of rowsWithParents)
    if (liesInItself(area, areasByCode))
      report(
        area.row,
        `"${quoted(area.code)}" lies in itself, or in an area that lies in it. Expected the larger area that it is a part of.`,
      );
  return { rows: rowsWithParents, issues };
}

function unknownParentMessage(parent: string, rows: readonly AreaRow[]): string {
  const code = suggestedCode(parent, rows);
  const hint =
    code === undefined
      ? nearest(
          parent,
          rows.map((area) => area.code),
        ) || ' Add a row for it, or correct it.'
      : ` Write ${code}.`;
  return `Found "${quoted(parent)}", which is no known area. Expected the id of another area in areas.csv, a GSS code such as E08000018, or a DfE number.${hint}`;
}

/** The area code that is meant by a name, or by a code in another letter case. */
function suggestedCode(word: string, rows: readonly AreaRow[]): AreaCode | undefined {
  const lowerCaseWord = word.toLowerCase();
  const [onlyMatch, ...otherMatches] = rows.filter(
    ({ code, name }) => code.toLowerCase() === lowerCaseWord || name.toLowerCase() === lowerCaseWord,
  );
  if (onlyMatch !== undefined) return otherMatches.length === 0 ? onlyMatch.code : undefined;
  return registeredNames().find(({ name }) => name.toLowerCase() === lowerCaseWord)?.code;
}

/** Whether the parents of an area lead back to it. */
function liesInItself(area: Area, areasByCode: ReadonlyMap<string, Area>): boolean {
  const codesSeen = new Set<string>();
  for (
    let ancestor = area.parent;
    ancestor !== undefined && !codesSeen.has(ancestor);
    ancestor = areasByCode.get(ancestor)?.parent
  ) {
    if (ancestor === area.code) return true;
    codesSeen.add(ancestor);
  }
  return false;
}
