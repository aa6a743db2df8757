import type { Feature } from 'write-excel-file/universal';

/** A note of a cell, which Excel shows when the pointer is over the cell. */
export type CellNote = {
  /** The index of the row, from 0. */
  readonly row: number;
  readonly column: number;
  /** The cell's name in the spreadsheet: `F12`. */
  readonly cellName: string;
  readonly text: string;
};

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const RELATIONS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds notes to cells, which the workbook library leaves to custom features. `notes` is by the position of the sheet in the workbook. */
export function cellNotes(notes: readonly (readonly CellNote[])[]): Feature<Blob> {
  const has = (sheet: number) => (notes[sheet] ?? []).length > 0;
  const numbers = notes.flatMap((_, sheet) => (has(sheet) ? [sheet + 1] : []));
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            numbers.length === 0
              ? undefined
              : `<Default Extension="vml" ContentType="${VML_TYPE}"/>${numbers.map((number) => `<Override PartName="/xl/comments${number}.xml" ContentType="${COMMENTS_TYPE}"/>`).join('')}`,
        },
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) => (has(sheetIndex) ? '<legacyDrawing r:id="rIdNotes"/>' : undefined),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            has(sheetIndex)
              ? `<Relationship Id="rIdNotes" Type="${RELATIONS_NAMESPACE}/vmlDrawing" Target="../drawings/notes${sheetIndex + 1}.vml"/><Relationship Id="rIdComments" Type="${RELATIONS_NAMESPACE}/comments" Target="../comments${sheetIndex + 1}.xml"/>`
              : undefined,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            numbers.flatMap((number) => [
              [`xl/comments${number}.xml`, commentsXml(notes[number - 1] ?? [])],
              [`xl/drawings/notes${number}.vml`, boxesVml(notes[number - 1] ?? [])],
            ]),
          ),
      },
    },
  };
}

function commentsXml(notes: readonly CellNote[]): string {
  const list = notes.map(
    ({ cellName, text }) =>
      `<comment ref="${cellName}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Arial"/></rPr><t xml:space="preserve">${escapedText(text)}</t></r></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Scorecard</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes in which Excel draws the notes, hidden until the pointer is over the cell. */
function boxesVml(notes: readonly CellNote[]): string {
  const boxes = notes.map(
    ({ row, column }, noteIndex) =>
      `<v:shape id="_x0000_s${1025 + noteIndex}" type="#_x0000_t202" style="position:absolute;width:260pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 2, ${column + 5}, 15, ${row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`;
}

function escapedText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
