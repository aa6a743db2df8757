import { BorderStyle, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { asAtLine } from './block';

/** The width between the margins of an A4 sheet, in twentieths of a point: portrait and landscape. */
export const UPRIGHT_WIDTH = 9638;
export const ON_ITS_SIDE = 14_570;
export type Room = typeof UPRIGHT_WIDTH | typeof ON_ITS_SIDE;
/** A text with more letters than this does not fit on one line of a portrait sheet. */
const LINE = 84;

/**
 * The header of each sheet: whose report it is on the left, the date of its figures on the right, and below them what readers must know about
 * the whole report. `rightTab` is where the right margin begins.
 */
export function sheetHead(header: readonly string[], rightTab: number): readonly Paragraph[] {
  const asAt = asAtLine(header);
  const asAtIndex = asAt === undefined ? header.length : header.indexOf(asAt);
  const [ownerText, linesBelow] = [header.slice(0, asAtIndex).join(' · '), header.slice(asAtIndex + 1)];
  const isOneLine = ownerText.length + (asAt?.length ?? 0) < LINE;
  const firstLines = isOneLine ? [`${ownerText}\t${asAt ?? ''}`] : [ownerText, asAt ?? ''];
  const lines = [...firstLines, ...linesBelow];
  return lines.map(
    (text, index) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: rightTab }],
        spacing: { after: index === lines.length - 1 ? 200 : 0, line: 240 },
        ...(index === lines.length - 1 ? { border: { bottom: RULE_BORDER } } : {}),
        children: [new TextRun(text)],
      }),
  );
}

const RULE_BORDER = { style: BorderStyle.SINGLE, size: 6, space: 4, color: '0B0C0C' } as const;

/** The footer of each sheet: the report's title and the page number. */
export function pageNumber(title: string, rightTab: number): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: rightTab }],
    border: { top: RULE_BORDER },
    children: [
      new TextRun(`${title}\tPage `),
      new TextRun({ children: [PageNumber.CURRENT] }),
      new TextRun(' of '),
      new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ],
  });
}
