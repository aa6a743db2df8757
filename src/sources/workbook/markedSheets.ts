import type { FileBytes } from '@/sources/publishedFile';
import { BUILT_IN_FORMATS } from './numberFormat';
import { indexedColour } from './indexedColour';
import { themeColour, themeColours } from './themeColour';
import { sheetMarks, type SheetMarks } from './sheetMarks';
import { sheetNotes } from './sheetNotes';
import { attributeOf, tagsOf } from './xmlTags';
import { unzippedText, zipDirectory } from './zipDirectory';

/** A sheet’s marks, whether the sheet itself is hidden, and the notes of its cells. */
export type MarkedSheet = SheetMarks & {
  readonly isHidden: boolean;
  /** The notes of cells, by the name of the cell. */
  readonly notes: ReadonlyMap<string, string>;
};

/** Reads what the spreadsheet library leaves out: number formats, errors, formulas without a result, and what is hidden. The result is by the name of the sheet. */
export async function markedSheets(file: FileBytes): Promise<ReadonlyMap<string, MarkedSheet>> {
  const entries = new Map((zipDirectory(file) ?? []).map((entry) => [entry.name, entry]));
  const textOf = async (name: string): Promise<string> => {
    const zipEntry = entries.get(name);
    return zipEntry === undefined ? '' : await unzippedText(file, zipEntry);
  };
  const workbook = await textOf('xl/workbook.xml');
  const styles = await textOf('xl/styles.xml');
  const markContext = {
    formats: formatsOf(styles),
    fills: fillsOf(styles, themeColours(await textOf('xl/theme/theme1.xml'))),
    isStale: tagsOf(workbook, 'calcPr').some((tag) => isTrue(attributeOf(tag, 'fullCalcOnLoad'))),
  };
  const targets = new Map(
    tagsOf(await textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target')?.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const sheetsFound = new Map<string, MarkedSheet>();
  for (const tag of tagsOf(workbook, 'sheet')) {
    const sheetPath = targets.get(attributeOf(tag, 'r:id')) ?? '';
    const marks = sheetMarks(await textOf(sheetPath), markContext);
    const notes = await sheetNotes(sheetPath, textOf);
    const isHidden = /hidden$/i.test(attributeOf(tag, 'state') ?? '');
    sheetsFound.set(attributeOf(tag, 'name') ?? '', { ...marks, isHidden, notes });
  }
  return sheetsFound;
}

/** The codes of number formats, by the index of the cell format that uses them. General is left out. */
function formatsOf(styles: string): ReadonlyMap<string, string> {
  const codes = new Map([
    ...BUILT_IN_FORMATS,
    ...tagsOf(styles, 'numFmt').map(
      (tag) => [attributeOf(tag, 'numFmtId') ?? '', attributeOf(tag, 'formatCode') ?? ''] as const,
    ),
  ]);
  return new Map(
    cellFormatsIn(styles).flatMap((tag, index): readonly (readonly [string, string])[] => {
      const code = codes.get(attributeOf(tag, 'numFmtId') ?? '');
      return code === undefined ? [] : [[String(index), code]];
    }),
  );
}

/** The colours of solid fills, by the index of the cell format that uses them. */
function fillsOf(styles: string, theme: readonly string[]): ReadonlyMap<string, string> {
  const fillsXml = /<(?:\w+:)?fills[\s>][^]*?<\/(?:\w+:)?fills>/.exec(styles)?.[0] ?? '';
  const fills = fillsXml
    .split(/<(?:\w+:)?fill>/)
    .slice(1)
    .map((fill) => {
      const isSolid = tagsOf(fill, 'patternFill').some((tag) => attributeOf(tag, 'patternType') === 'solid');
      const [colour = ''] = tagsOf(fill, 'fgColor');
      return isSolid
        ? (attributeOf(colour, 'rgb') ??
            indexedColour(attributeOf(colour, 'indexed') ?? '') ??
            themeColour(theme, colour))
        : undefined;
    });
  return new Map(
    cellFormatsIn(styles).flatMap((tag, index): readonly (readonly [string, string])[] => {
      const fill = fills[Number(attributeOf(tag, 'fillId') ?? 0)];
      return fill === undefined ? [] : [[String(index), fill]];
    }),
  );
}

/** The cell formats of the workbook, in the order of the indexes by which cells refer to them. */
function cellFormatsIn(styles: string): readonly string[] {
  return tagsOf(/<(?:\w+:)?cellXfs[\s>][^]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '', 'xf');
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
