import type { PartEdit } from './finishOffice';

const PAGE =
  '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.8" header="0.3" footer="0.4"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;L&amp;12&amp;A&amp;R&amp;12Page &amp;P of &amp;N</oddFooter></headerFooter>';

/**
 * Sets how the sheets of a workbook print: A4 landscape, as wide as the paper, with the title and heading row on every page, and the sheet's
 * name and page number at the foot. The library that writes the sheets cannot set this, and a spreadsheet would print each column on a page of
 * its own.
 */
export function printedSheets(names: readonly string[]): readonly PartEdit[] {
  const printTitles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''")}'!$1:$2</definedName>`,
  );
  return [
    {
      partPattern: /^xl\/worksheets\/sheet\d+\.xml$/,
      edit: (xml) =>
        xml
          .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
          .replace('</sheetData>', `</sheetData>${PAGE}`),
    },
    {
      partPattern: /^xl\/workbook\.xml$/,
      // A workbook has one list of defined names. The library writes an empty one, which is replaced.
      edit: (xml) =>
        xml
          .replaceAll('<definedNames/>', '')
          .replace('</sheets>', `</sheets><definedNames>${printTitles.join('')}</definedNames>`),
    },
  ];
}
