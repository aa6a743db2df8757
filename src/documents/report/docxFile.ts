import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { plainWords, textBlocks, textPieces } from '@/domain/plan/markdown';
import type { Block, ReportDocument } from './block';
import { docxChart } from './docxChart';
import { docxTable } from './docxTable';
import { figureLine } from './figureBeside';
import { finishOffice } from './finishOffice';
import { beginsStanding, standingNotes } from './standingText';
import { trendTable } from './textsOf';

/** Points of a run are counted in halves; 12 pt is the least that a reader with poor sight is given (docs/methods.md#reports). */
const SIZE = 24;
const FONT = 'Arial';
const INDENT = 720;

type Child = Paragraph | ReturnType<typeof docxTable>;

/** A report as a Word file: heading styles, tables whose head repeats, English, 12 pt, page numbers, and nothing that the page does not say. */
export async function docxFile(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: report.title,
    creator: 'Scorecard',
    lastModifiedBy: 'Scorecard',
    description: '',
    styles: { default: STYLES },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        headers: { default: new Header({ children: [small(report.header.join(' · '))] }) },
        footers: { default: new Footer({ children: [pageNumber(report.title)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
          ...report.blocks.flatMap(childrenOf),
        ],
      },
    ],
  });
  return await finishOffice(new Uint8Array(await Packer.toArrayBuffer(document)), report);
}

const MARGIN = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: '0B0C0C' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const STYLES = {
  document: {
    run: { font: FONT, size: SIZE, language: { value: 'en-GB' } },
    paragraph: {
      spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO },
      alignment: AlignmentType.LEFT,
    },
  },
  title: heading(40, 0),
  heading1: heading(32, 360),
  heading2: heading(28, 300),
  heading3: heading(SIZE, 240),
};

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 };

function childrenOf(block: Block, at: number, blocks: readonly Block[]): readonly Child[] {
  const isFirstOfItsKind = beginsStanding(block, blocks[at - 1]);
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(block.text)] })];
    case 'paragraph':
      return paragraphOf(block, isFirstOfItsKind);
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: [...piecesOf(item)] }),
      );
    case 'table':
      return [caption(block.caption), tableOf(block.columns, block.rows), gap()];
    case 'trend': {
      const [head = [], ...rows] = trendTable(block);
      const columns = head.map((title, at) => ({ title, isNumber: at > 0 ? (true as const) : undefined }));
      return [caption(block.title), docxChart(block), tableOf(columns, rows), gap()];
    }
    case 'facts':
      return [
        tableOf(
          [{ title: 'Entry' }, { title: 'Text' }],
          block.rows.map(({ label, text }) => [label, text]),
        ),
        gap(),
      ];
  }
}

function tableOf(...[columns, rows]: Parameters<typeof docxTable>): Child {
  return docxTable(columns, rows);
}

/**
 * The number comes before the words, as councils number paragraphs. A paragraph that is not written yet says so and has a rule at its side. All its
 * lines have the same indent, so that the rule is one line.
 */
function paragraphOf(
  { number, text, standing, notes, figure }: Extract<Block, { kind: 'paragraph' }>,
  isFirstOfItsKind: boolean,
): readonly Child[] {
  const shape = {
    ...(standing === 'written' ? {} : { border: OPEN_BORDER }),
    indent: { left: INDENT, hanging: INDENT },
    tabStops: [{ type: 'left', position: INDENT }],
  } as const;
  const line = (front: string, children: readonly ParagraphChild[], keepNext: boolean) =>
    new Paragraph({ ...shape, keepNext, children: [new TextRun(`${front}\t`), ...children] });
  const said = textBlocks(text).flatMap(({ kind, lines }) =>
    lines.map((one) => (kind === 'list' ? `• ${one}` : one)),
  );
  const under = [
    ...(isFirstOfItsKind ? standingNotes(standing) : []),
    ...notes,
    ...(figure === undefined ? [] : [figureLine(figure)]),
  ];
  return [
    ...said.map((one, at) => line(at === 0 ? (number ?? '') : '', piecesOf(one), under.length > 0)),
    ...under.map((note, at) => line('', [new TextRun(note)], at < under.length - 1)),
  ];
}

const OPEN_BORDER = { left: { style: 'dashed', size: 12, space: 6, color: '12436D' } } as const;

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

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: [] });
}

function pageNumber(title: string): Paragraph {
  return new Paragraph({
    children: [
      new TextRun(`${title} · Page `),
      new TextRun({ children: [PageNumber.CURRENT] }),
      new TextRun(' of '),
      new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ],
  });
}
