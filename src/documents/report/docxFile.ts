import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { plainWords, textBlocks, textPieces } from '@/domain/plan/markdown';
import { isNoStory } from '@/wording/reportDraftText';
import type { Block, ReportDocument } from './block';
import { docxChart } from './docxChart';
import { pageNumber, sheetHead, type Room } from './docxSheet';
import { MARGIN, sheetsOf, SHEET_BY_WIDTH } from './docxSheets';
import { gap } from './docxGap';
import { docxTable } from './docxTable';
import { docxTrendFigures } from './docxTrendFigures';
import { figureLine } from './figureBeside';
import { finishOffice, type PartEdit } from './finishOffice';
import { beginsStanding, STANDING_WORDS } from './standingText';

/** The size of type in half-points: 12 pt, the least for readers with poor sight (docs/methods.md#reports). */
const FONT_SIZE = 24;
const FONT = 'Arial';
const LIST_INDENT = 720;
/** The colour of notes below a paragraph; its contrast with white is 6.9 to 1. */
const NOTE_COLOUR = '505A5F';

type Child = Paragraph | ReturnType<typeof docxTable>;

/**
 * A report as a Word file: heading styles, tables with repeated heading rows, English as language, 12 pt type, page numbers, and no words that
 * the page does not have.
 */
export async function docxFile(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: report.title,
    creator: 'Scorecard',
    lastModifiedBy: 'Scorecard',
    description: '',
    styles: { default: STYLES },
    sections: sheetsOf(report.blocks).map(({ room, blocks }, sheetIndex) => ({
      properties: { page: { size: SHEET_BY_WIDTH[room], margin: MARGIN } },
      headers: { default: new Header({ children: [...sheetHead(report.header, room)] }) },
      footers: { default: new Footer({ children: [pageNumber(report.title, room)] }) },
      children: [
        ...(sheetIndex === 0
          ? [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] })]
          : []),
        ...blocks.flatMap((block, index) => childrenOf(block, blocks[index - 1], room)),
      ],
    })),
  });
  return await finishOffice(new Uint8Array(await Packer.toArrayBuffer(document)), report, [
    PERIODS_APART,
    LABELS_WHOLE,
  ]);
}

/** A chart with more periods than this does not name all of them, because Word would turn the names on their side. */
const MOST_NAMED = 7;

/** Names every second or third period below a chart, including the first and the last if possible. */
const PERIODS_APART: PartEdit = {
  partPattern: /^word\/charts\/chart\d+\.xml$/,
  edit: (xml) => {
    const periods = Number(/<c:cat>[^]*?<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
    if (periods <= MOST_NAMED) return xml;
    const periodStep = (periods - 1) % 3 === 0 ? 3 : 2;
    return xml.replace(/(<c:lblOffset [^>]*\/>)/, `$1<c:tickLblSkip val="${periodStep}"/>`);
  },
};

/** A label in a chart must stay on one line. */
const LABELS_WHOLE: PartEdit = {
  partPattern: /^word\/charts\/chart\d+\.xml$/,
  edit: (xml) => xml.replaceAll(/(<c:rich><a:bodyPr [^>]*wrap=")square(?=")/g, '$1none'),
};

const heading = (size: number, spaceBefore: number) => ({
  run: { font: FONT, size, bold: true, color: '0B0C0C' },
  paragraph: { spacing: { before: spaceBefore, after: 120 }, keepNext: true },
});

const STYLES = {
  document: {
    run: { font: FONT, size: FONT_SIZE, language: { value: 'en-GB' } },
    paragraph: {
      spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO },
      alignment: AlignmentType.LEFT,
    },
  },
  title: heading(40, 0),
  heading1: heading(32, 300),
  heading2: heading(28, 240),
  heading3: heading(FONT_SIZE, 180),
};

const HEADING_BY_LEVEL = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 };

function childrenOf(block: Block, previousBlock: Block | undefined, sheetRoom: Room): readonly Child[] {
  const isFirstOfItsKind = beginsStanding(block, previousBlock);
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADING_BY_LEVEL[block.level], children: [new TextRun(block.text)] })];
    case 'paragraph':
      return paragraphOf(block, isFirstOfItsKind);
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: [...piecesOf(item)] }),
      );
    case 'table':
      return [
        caption(block.caption),
        docxTable(block.columns, block.rows, {
          tableWidth: sheetRoom,
          hasNote: (block.notes ?? []).length > 0,
        }),
        ...(block.notes ?? []).map(
          (note) => new Paragraph({ spacing: { before: 60 }, children: [quietText(note)] }),
        ),
        gap(),
      ];
    case 'trend': {
      return [
        caption(block.title),
        new Paragraph({ keepNext: true, children: [new TextRun(block.measured)] }),
        docxChart(block),
        ...docxTrendFigures(block),
      ];
    }
    case 'facts':
      return [
        docxTable(
          [{ title: 'Entry' }, { title: 'Text' }],
          block.rows.map(({ label, text }) => [label, text]),
          {
            isBoxed: true,
            hasBoldNames: true,
            openRows: block.rows.map(({ standing }) => standing === 'to-be-confirmed'),
          },
        ),
        gap(),
      ];
  }
}

/**
 * A paragraph with its number before it, as councils number paragraphs. A drafted paragraph has a rule at its side, and the template's own
 * sentence a box. All lines have the same indent, so that the rule is one line.
 */
function paragraphOf(
  { number, text, standing, notes, figure }: Extract<Block, { kind: 'paragraph' }>,
  isFirstOfItsKind: boolean,
): readonly Child[] {
  const border = BORDER_BY_STANDING[standing];
  // A paragraph without a number has no hanging indent.
  const isNumbered = number !== undefined && number !== '';
  const indent = isNumbered ? { left: LIST_INDENT, hanging: LIST_INDENT } : {};
  const line = (frontText: string, children: readonly ParagraphChild[], position: { isLast: boolean }) =>
    new Paragraph({
      ...(border === undefined ? {} : { border }),
      indent,
      tabStops: [{ type: TabStopType.LEFT, position: LIST_INDENT }],
      spacing: { after: position.isLast ? 140 : 20 },
      keepNext: !position.isLast,
      children: [...(isNumbered ? [new TextRun(`${frontText}\t`)] : []), ...children],
    });
  const contentParagraphs = textBlocks(text).flatMap(({ kind, lines }) =>
    lines.map((line) => (kind === 'list' ? `• ${line}` : line)),
  );
  const notesBelow = [...notes, ...figureLine({ text, figure })];
  const isDraft = isFirstOfItsKind && standing === 'drafted';
  return [
    ...contentParagraphs.map((contentParagraph, paragraphIndex) =>
      line(
        paragraphIndex === 0 && isNumbered ? number : '',
        [
          ...(paragraphIndex === 0 && isDraft ? [quietText(`${STANDING_WORDS.drafted}. `)] : []),
          ...piecesOf(contentParagraph),
        ],
        { isLast: paragraphIndex === contentParagraphs.length - 1 && notesBelow.length === 0 },
      ),
    ),
    ...notesBelow.map((note, noteIndex) =>
      line('', [isNoStory(note) ? new TextRun({ text: note, bold: true }) : quietText(note)], {
        isLast: noteIndex === notesBelow.length - 1,
      }),
    ),
  ];
}

function quietText(text: string): TextRun {
  return new TextRun({ text, color: NOTE_COLOUR });
}

const DASHED_BORDER = { style: BorderStyle.DASHED, size: 12, space: 6, color: '12436D' } as const;
const BOX_BORDER = { style: BorderStyle.DASHED, size: 4, space: 4, color: NOTE_COLOUR } as const;
const BORDER_BY_STANDING = {
  written: undefined,
  drafted: { left: DASHED_BORDER },
  'to-be-confirmed': { top: BOX_BORDER, bottom: BOX_BORDER, left: BOX_BORDER, right: BOX_BORDER },
} as const;

function piecesOf(text: string): readonly ParagraphChild[] {
  return textPieces(text).map((piece) => {
    switch (piece.kind) {
      case 'plain':
        return new TextRun(piece.text);
      case 'strong':
        return new TextRun({ text: piece.text, bold: true });
      case 'emphasis':
        return new TextRun({ text: piece.text, italics: true });
      case 'link':
        return new ExternalHyperlink({
          link: piece.href,
          children: [new TextRun({ text: piece.text, style: 'Hyperlink' })],
        });
    }
  });
}

function caption(text: string): Paragraph {
  return new Paragraph({ keepNext: true, children: [new TextRun({ text: plainWords(text), bold: true })] });
}

/** Word would join two tables that have no paragraph between them. */
