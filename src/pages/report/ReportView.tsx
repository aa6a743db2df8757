import { useContext, useMemo, useState } from 'react';
import type { Block } from '@/documents/report/block';
import { missingIn } from '@/documents/report/missing';
import { paragraphFaults } from '@/documents/report/paragraphFaults';
import { reportDocument } from '@/documents/report/reportDocument';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { tallyOf } from '@/domain/scorecard/tally';
import { hrefOf, planAddressOf } from '@/ui/address';
import { MembersMark } from '@/ui/membersMark';
import { PageHeading } from '@/ui/PageHeading';
import { TEMPLATES } from '@/wording/reportTemplate';
import { redIndicatorsText } from '@/wording/tallyText';
import { BlockView } from './BlockView';
import { MissingList } from './MissingList';
import { ReportContents } from './ReportContents';
import { rowsBeside } from './rowsBeside';
import { SaveReport } from './SaveReport';
import { useCountsInText } from './useCountsInText';

/** A report on one page: its contents, its text with each figure beside it, and for the author what is missing. */
export function ReportView({ reportFacts }: { readonly reportFacts: ReportFacts }) {
  const membersMark = useContext(MembersMark);
  const document = useMemo(() => reportDocument(reportFacts, membersMark), [reportFacts, membersMark]);
  // A reader who opens the list of what is missing is taken for the author: the page then shows the faults beside
  // each paragraph too.
  const [isAuthor, setAuthor] = useState(false);
  const counts = useCountsInText(reportFacts);
  const missingItems = useMemo(
    () => missingIn(reportFacts, document, counts),
    [reportFacts, document, counts],
  );
  const faults = useMemo(
    () => paragraphFaults(reportFacts, document, counts),
    [reportFacts, document, counts],
  );
  const rows = useMemo(() => rowsBeside(reportFacts.data, reportFacts.rows), [reportFacts]);
  return (
    <article className="sc-report">
      <p className="sc-no-print">
        <a className="govuk-link" href={hrefOf({ ...planAddressOf(reportFacts.data), page: 'report' })}>
          Reports
        </a>
      </p>
      <PageHeading
        caption={captionText(document.header, [membersMark, reportFacts.data.plan.notice])}
        title={document.title}
        windowTitle={`${document.title}, ${reportFacts.data.plan.title}`}
      />
      {reportFacts.rows.length > 0 && (
        <p className="govuk-body-l">{redIndicatorsText(tallyOf(reportFacts.rows))}.</p>
      )}
      <SaveReport report={document} reportFacts={reportFacts} />
      <div className="sc-report__sheet">
        <ReportContents blocks={document.blocks} template={TEMPLATES[reportFacts.report.template].name} />
        <MissingList missing={missingItems} isOpen={isAuthor} setOpen={setAuthor} />
        <div className="sc-report__text">
          {document.blocks.map((block, index) => (
            <BlockView
              key={index}
              block={block}
              rows={rows}
              saysStanding={isInMixedSection(document.blocks, index)}
              faults={isAuthor ? faults : undefined}
            />
          ))}
        </div>
      </div>
    </article>
  );
}

/** The report's own mark for members and notice are left out, because the page shows both above the report. */
function captionText(header: readonly string[], elsewhere: readonly (string | undefined)[]): string {
  return header.filter((part) => !elsewhere.includes(part)).join(' · ');
}

/** In the section on key issues each paragraph is marked as written or drafted; in every other section the heading carries the mark. */
function isInMixedSection(blocks: readonly Block[], index: number): boolean {
  const section = blocks.slice(0, index).findLast((block) => block.kind === 'heading' && block.level === 2);
  return section?.kind === 'heading' && section.id === 'key-issues';
}
