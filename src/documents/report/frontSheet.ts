import { EXEMPT_MEANINGS } from '@/domain/figures/access';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatDay } from '@/ui/formatPeriod';
import { priorityLabel, withoutPriorityTitle } from '@/wording/priorityText';
import type { Template, TemplateFact } from '@/wording/templateShape';
import type { Fact } from './block';

const TO_CONFIRM = 'To be confirmed';
const NO_EXEMPTION = 'Not stated: choose one before this is sent';

/** The sheet at the front of a report: the facts that are known, and those that the author has yet to state. */
export function frontSheet(reportFacts: ReportFacts, template: Template): readonly Fact[] {
  return template.facts.map((fact) => {
    const text = textOf(reportFacts, fact);
    if (text !== undefined) return { label: fact.label, ...text };
    return {
      label: fact.label,
      text: fact.from === 'exempt' ? exemptionText(reportFacts) : TO_CONFIRM,
      standing: 'to-be-confirmed',
    };
  });
}

/** The fact without which a report cannot be sent, whether it is exempt: the line names the parts that are already marked as exempt. */
function exemptionText({ data: { plan }, parts }: ReportFacts): string {
  const exemptTexts = parts.flatMap(({ priority, exempt: paragraphs }) =>
    paragraphs.map((paragraph) => {
      const priorityText =
        priority === undefined ? withoutPriorityTitle(plan) : priorityLabel(plan, priority);
      return `part of ${priorityText} is, by paragraph ${paragraph.toUpperCase()} (${EXEMPT_MEANINGS[paragraph]})`;
    }),
  );
  return exemptTexts.length === 0 ? NO_EXEMPTION : `${NO_EXEMPTION}; ${exemptTexts.join('; ')}`;
}

function textOf(
  { report, sections, data, rows, lastDay }: ReportFacts,
  { id, from: factSource }: TemplateFact,
): Omit<Fact, 'label'> | undefined {
  const writtenTexts = sections.filter(({ section }) => section === id).map(({ text }) => text);
  if (writtenTexts.length > 0) return { text: writtenTexts.join(' '), standing: 'written' };
  const statedText = (text: string | undefined) =>
    text === undefined ? undefined : ({ text, standing: 'written' } as const);
  switch (factSource) {
    case 'meeting':
      return statedText(report.meeting ?? report.audience);
    case 'date':
      return statedText(report.date === undefined ? undefined : formatDay(report.date));
    case 'title':
      return statedText(report.title);
    case 'as-at':
      return statedText(formatDay(lastDay ?? data.plan.asAt));
    case 'audience':
      return statedText(report.audience);
    case 'author':
      return statedText(report.author);
    case 'papers':
      return data.plan.sources.length === 0
        ? undefined
        : { text: data.plan.sources.map(({ title }) => title).join('; '), standing: 'drafted' };
    case 'appendices':
      return { text: `The scorecard: ${rows.length} indicators`, standing: 'drafted' };
    case 'section':
    case 'exempt':
      return undefined;
  }
}
