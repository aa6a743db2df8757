import { areaName } from '@/domain/plan/planData';
import { isDraft, type ReportFacts } from '@/domain/report/reportFacts';
import { formatDay } from '@/ui/formatPeriod';
import { TEMPLATES } from '@/wording/reportTemplate';
import { standingOf, type Block, type ReportDocument } from './block';
import { frontSheet } from './frontSheet';
import { sectionBlocks, shorthandBlocks } from './sectionBlocks';

/** A report as blocks, from which the page and every file are made. `mark` is shown on what is for members only. */
export function reportDocument(facts: ReportFacts, mark?: string): ReportDocument {
  const { report, data, area, lastDay } = facts;
  const template = TEMPLATES[report.template];
  const sheet: Block = { kind: 'facts', rows: frontSheet(facts, template) };
  const sections = template.sections.flatMap((section): readonly Block[] => {
    if (section.fill === 'shorthand') return [];
    const blocks = sectionBlocks(facts, section, template);
    if (blocks.length === 0) return [];
    const text = section.number === undefined ? section.title : `${section.number} ${section.title}`;
    return [{ kind: 'heading', level: 2, id: section.id, text, standing: standingOf(blocks) }, ...blocks];
  });
  const whole: readonly Block[] = [
    { kind: 'heading', level: 2, id: 'front', text: template.factsTitle, standing: standingOf([sheet]) },
    sheet,
    ...sections,
  ];
  return {
    title: report.title,
    header: [
      ...(isDraft(report) ? ['Draft'] : []),
      ...(mark === undefined ? [] : [mark]),
      areaName(data, area),
      ...(report.meeting === undefined ? [] : [report.meeting]),
      `Figures as at ${formatDay(lastDay ?? data.plan.asAt)}`,
      ...(data.plan.notice === undefined ? [] : [data.plan.notice]),
    ],
    blocks: [...whole, ...shorthandBlocks(whole)],
  };
}
