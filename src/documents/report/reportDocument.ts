import { areaName } from '@/domain/plan/planData';
import { isDraft, type ReportFacts } from '@/domain/report/reportFacts';
import { formatDay } from '@/ui/formatPeriod';
import { TEMPLATES } from '@/wording/reportTemplate';
import { APPENDIX_ID, asAtText, standingOf, type Block, type ReportDocument } from './block';
import { frontSheet } from './frontSheet';
import { sectionBlocks, shorthandBlocks } from './sectionBlocks';

/** A report as blocks, from which the page and every file are made. `preparedMark` marks what is for members only. */
export function reportDocument(reportFacts: ReportFacts, preparedMark?: string): ReportDocument {
  const { report, data, area, lastDay } = reportFacts;
  const template = TEMPLATES[report.template];
  const sheet: Block = { kind: 'facts', rows: frontSheet(reportFacts, template) };
  const sections = template.sections.flatMap((section): readonly Block[] => {
    if (section.fill === 'shorthand') return [];
    const blocks = sectionBlocks(reportFacts, section, template);
    if (blocks.length === 0) return [];
    const text = section.number === undefined ? section.title : `${section.number} ${section.title}`;
    return [{ kind: 'heading', level: 2, id: section.id, text, standing: standingOf(blocks) }, ...blocks];
  });
  const allBlocks: readonly Block[] = [
    { kind: 'heading', level: 2, id: 'front', text: template.factsTitle, standing: standingOf([sheet]) },
    sheet,
    ...sections,
  ];
  return {
    title: report.title,
    header: [
      ...(isDraft(report) ? ['Draft'] : []),
      ...(preparedMark === undefined ? [] : [preparedMark]),
      areaName(data, area),
      ...(report.meeting === undefined ? [] : [report.meeting]),
      asAtText(formatDay(lastDay ?? data.plan.asAt)),
      ...(data.plan.notice === undefined ? [] : [data.plan.notice]),
    ],
    blocks: withCaptionNumbers(withShorthand(allBlocks)),
  };
}

/** The signs and abbreviations that all sections use are explained after the sections, and before an appendix. */
function withShorthand(blocks: readonly Block[]): readonly Block[] {
  const appendix = blocks.findIndex((block) => block.kind === 'heading' && block.id === APPENDIX_ID);
  const appendixIndex = appendix === -1 ? blocks.length : appendix;
  return [...blocks.slice(0, appendixIndex), ...shorthandBlocks(blocks), ...blocks.slice(appendixIndex)];
}

/** Numbers the tables and figures, so that people at a meeting can refer to them. */
function withCaptionNumbers(blocks: readonly Block[]): readonly Block[] {
  let [tables, figures] = [0, 0];
  return blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        tables += 1;
        return { ...block, caption: `Table ${tables}: ${block.caption}` };
      case 'trend':
        figures += 1;
        return { ...block, title: `Figure ${figures}: ${block.title}` };
      case 'heading':
      case 'paragraph':
      case 'list':
      case 'facts':
        return block;
    }
  });
}
