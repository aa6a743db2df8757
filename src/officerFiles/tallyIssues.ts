import type { Issue } from '@/domain/plan/issue';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { tallyAdvice, tallyFaults, type TallyFault } from '@/domain/report/tallyFaults';
import { plainIssue } from '@/sources/plainIssue';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { SECTIONS } from '@/sources/plan/registers/sectionsTable';

/** Reports sentences that give a wrong number of red, amber or green indicators. A section counts those of the whole plan, and a paragraph those of its priority. */
export function tallyIssues({ report, rows, parts: reportParts, sections }: ReportFacts): readonly Issue[] {
  const inSections = sections.flatMap(({ section, text }) =>
    tallyFaults(text, rows).map((fault) => issueOf(SECTIONS.file, `${report.id}, section ${section}`, fault)),
  );
  const inParagraphs = reportParts.flatMap((reportPart) =>
    reportPart.paragraphs
      .filter(({ priority, kind }) => priority !== undefined && kind !== 'data-quality')
      .flatMap(({ text, priority = '' }) =>
        tallyFaults(text, reportPart.rows).map((fault) =>
          issueOf(COMMENTARY.file, `${report.id}, priority ${priority}`, fault),
        ),
      ),
  );
  return [...inSections, ...inParagraphs];
}

function issueOf(file: string, placeText: string, fault: TallyFault): Issue {
  const message = `In the report ${placeText}: ${tallyAdvice(fault)}`;
  return plainIssue({ severity: 'warning', code: 'prose-tally', file, column: 'text', message });
}
