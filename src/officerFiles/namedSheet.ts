import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Issue, MisnamedSheet } from '@/domain/plan/issue';
import { attributeOf, tagsOf } from '@/sources/workbook/xmlTags';
import type { FilesByPath } from './filesByPath';
import { zipped } from './zipFiles';

/** The sheets that are left out because their names are only similar to those of tables. */
export function misnamedSheets(issues: readonly Issue[]): readonly MisnamedSheet[] {
  return issues.flatMap(({ misnamed }) => misnamed ?? []);
}

/** Renames a sheet of a workbook to its table, in the workbook's own formulas too. Throws where no workbook has the sheet. */
export function withSheetNamed(files: FilesByPath, { sheet, table }: MisnamedSheet): FilesByPath {
  for (const [path, bytes] of files) {
    if (!/^[^/~][^/]*\.xlsx$/i.test(path)) continue;
    const zipParts = unzipSync(bytes);
    const workbook = strFromU8(zipParts['xl/workbook.xml'] ?? new Uint8Array());
    const tag = tagsOf(workbook, 'sheet').find((sheetTag) => attributeOf(sheetTag, 'name')?.trim() === sheet);
    const nameMatch = tag === undefined ? undefined : /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
    const name = nameMatch?.[1] ?? nameMatch?.[2];
    if (tag === undefined || name === undefined) continue;
    zipParts['xl/workbook.xml'] = strToU8(
      workbook.replace(tag, tag.replace(nameMatch?.[0] ?? '', ` name="${table}"`)),
    );
    for (const [partPath, partBytes] of Object.entries(zipParts))
      if (/^xl\/.*\.xml$/.test(partPath)) zipParts[partPath] = withReferences(partBytes, name, table);
    const renamedWorkbook = zipped(new Map(Object.entries(zipParts)));
    return new Map([...files, [path, renamedWorkbook]]);
  }
  throw new Error(`No workbook here has a sheet "${sheet}".`);
}

/**
 * Renames the sheet in references such as `'Targets 16-17'!B2` or `Targets!B2`, in formulas, defined names and charts. `name` is the sheet's
 * name as the XML writes it.
 */
function withReferences(
  partBytes: Uint8Array<ArrayBuffer>,
  name: string,
  table: string,
): Uint8Array<ArrayBuffer> {
  const text = strFromU8(partBytes);
  const apostrophes = name.replaceAll(/'|&apos;/g, "''");
  const changedXml = text
    .replaceAll(`'${apostrophes}'!`, `${table}!`)
    .replaceAll(`&apos;${apostrophes}&apos;!`, `${table}!`);
  const sheetReference = /^[\p{L}_][\p{L}\d_.]*$/u.test(name)
    ? changedXml.replaceAll(
        new RegExp(`(?<![\\p{L}\\d_.'])${name.replaceAll('.', '\\.')}!`, 'gu'),
        `${table}!`,
      )
    : changedXml;
  return sheetReference === text ? partBytes : strToU8(sheetReference);
}
