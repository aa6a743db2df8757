import { EXEMPT_MEANINGS } from '@/domain/figures/access';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatDay } from '@/ui/formatPeriod';
import { priorityLabel, withoutPriorityTitle } from '@/wording/priorityText';
import type { Template, TemplateFact } from '@/wording/templateShape';
import type { Fact } from './block';

const TO_CONFIRM = 'To be confirmed';
const NO_EXEMPTION = 'Not stated: choose one before this is sent';

/** The sheet at the front of a report: what is known, and what the author has yet to say. */
export function frontSheet(facts: ReportFacts, template: Template): readonly Fact[] {
  return template.facts.map((fact) => {
    const text = textOf(facts, fact);
    if (text !== undefined) return { label: fact.label, ...text };
    return {
      label: fact.label,
      text: fact.from === 'exempt' ? exemptionText(facts) : TO_CONFIRM,
      standing: 'to-be-confirmed',
    };
  });
}

/** The line that a report cannot be sent without: it names the parts that are exempt already. */
function exemptionText({ data: { plan }, parts }: ReportFacts): string {
  const exempt = parts.flatMap(({ priority, exempt: paragraphs }) =>
    paragraphs.map((paragraph) => {
      const of = priority === undefined ? withoutPriorityTitle(plan) : priorityLabel(plan, priority);
      return `part of ${of} is, by paragraph ${paragraph.toUpperCase()} (${EXEMPT_MEANINGS[paragraph]})`;
    }),
  );
  return exempt.length === 0 ? NO_EXEMPTION : `${NO_EXEMPTION}; ${exempt.join('; ')}`;
}

function textOf(
  { report, sections, data, rows, lastDay }: ReportFacts,
  { id, from }: TemplateFact,
): Omit<Fact, 'label'> | undefined {
  const written = sections.filter(({ section }) => section === id).map(({ text }) => text);
  if (written.length > 0) return { text: written.join(' '), standing: 'written' };
  const stated = (text: string | undefined) =>
    text === undefined ? undefined : ({ text, standing: 'written' } as const);
  switch (from) {
    case 'meeting':
      return stated(report.meeting ?? report.audience);
    case 'date':
      return stated(report.date === undefined ? undefined : formatDay(report.date));
    case 'title':
      return stated(report.title);
    case 'as-at':
      return stated(formatDay(lastDay ?? data.plan.asAt));
    case 'audience':
      return stated(report.audience);
    case 'author':
      return stated(report.author);
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
