import type { FileBytes } from '@/sources/publishedFile';
import { attributeOf, tagsOf } from './xmlTags';
import { unzippedText, zipDirectory, type ZipEntry } from './zipDirectory';

/** Excel's own percent formats, `0%` and `0.00%`. */
const BUILT_IN = ['9', '10'];

/**
 * The cells that Excel shows with a percent sign, by sheet: `F12`. It holds 0.93 for what the officer sees as 93%, and nothing
 * but the format says so. Empty for a workbook without such cells.
 */
export async function percentCells(file: FileBytes): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const entries = new Map((zipDirectory(file) ?? []).map((entry) => [entry.name, entry]));
  const textOf = async (name: string): Promise<string> => await entryText(file, entries.get(name));
  const styles = percentStyles(await textOf('xl/styles.xml'));
  const found = new Map<string, ReadonlySet<string>>();
  if (styles.size === 0) return found;
  const targets = new Map(
    tagsOf(await textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target')?.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  for (const tag of tagsOf(await textOf('xl/workbook.xml'), 'sheet')) {
    const target = targets.get(attributeOf(tag, 'r:id'));
    const cells = tagsOf(await textOf(target ?? ''), 'c').filter((cell) =>
      styles.has(attributeOf(cell, 's')),
    );
    const references = cells
      .map((cell) => attributeOf(cell, 'r'))
      .filter((reference) => reference !== undefined);
    found.set(attributeOf(tag, 'name') ?? '', new Set(references));
  }
  return found;
}

async function entryText(file: FileBytes, entry: ZipEntry | undefined): Promise<string> {
  return entry === undefined ? '' : await unzippedText(file, entry);
}

/** The places of the cell formats that end in a percent sign. */
function percentStyles(styles: string): ReadonlySet<string | undefined> {
  const formats = tagsOf(styles, 'numFmt')
    .filter((tag) => attributeOf(tag, 'formatCode')?.includes('%'))
    .map((tag) => attributeOf(tag, 'numFmtId'));
  const percents = new Set([...BUILT_IN, ...formats]);
  const cellFormats = /<(?:\w+:)?cellXfs[\s>][^]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return new Set(
    tagsOf(cellFormats, 'xf').flatMap((tag, place) =>
      percents.has(attributeOf(tag, 'numFmtId')) ? [String(place)] : [],
    ),
  );
}
