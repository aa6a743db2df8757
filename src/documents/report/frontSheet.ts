import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatDay } from '@/ui/formatPeriod';
import type { Template, TemplateFact } from '@/wording/templateShape';
import type { Fact } from './block';

/** The line that a report cannot be sent without. */
const EXEMPT_FACT = 'exempt';

const TO_CONFIRM = 'To be confirmed';
const NO_EXEMPTION = 'Not stated: choose one before this is sent';

/** The sheet at the front of a report: what is known, and what the author has yet to say. */
export function frontSheet(facts: ReportFacts, template: Template): readonly Fact[] {
  return template.facts.map((fact) => {
    const text = textOf(facts, fact);
    if (text !== undefined) return { label: fact.label, ...text };
    const open = fact.id === EXEMPT_FACT ? NO_EXEMPTION : TO_CONFIRM;
    return { label: fact.label, text: open, standing: 'to-be-confirmed' };
  });
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
      return undefined;
  }
}
