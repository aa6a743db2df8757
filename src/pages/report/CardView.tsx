import { useContext, useMemo } from 'react';
import { reportDocument } from '@/documents/report/reportDocument';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { MembersMark } from '@/ui/membersMark';
import { PageHeading } from '@/ui/PageHeading';
import { BlockView } from './BlockView';
import { goTo } from './goTo';
import { rowsBeside } from './rowsBeside';
import { SaveReport } from './SaveReport';

/** The report card as the public reads it: its sections in order, without notes for the author. */
export function CardView({ reportFacts }: { readonly reportFacts: ReportFacts }) {
  const membersMark = useContext(MembersMark);
  const document = useMemo(() => reportDocument(reportFacts, membersMark), [reportFacts, membersMark]);
  const rows = useMemo(() => rowsBeside(reportFacts.data, reportFacts.rows), [reportFacts]);
  const elsewhere = [membersMark, reportFacts.data.plan.notice];
  const headings = document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block] : [],
  );
  return (
    <article className="sc-report sc-report-card">
      <PageHeading
        caption={document.header.filter((part) => !elsewhere.includes(part)).join(' · ')}
        title={document.title}
        windowTitle={document.title}
      />
      <nav className="sc-report-card__contents sc-no-print" aria-label="Sections">
        <ul>
          {headings.map(({ id, text }) => (
            <li key={id}>
              <a className="govuk-link" href={`#${id}`} onClick={goTo(id)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SaveReport report={document} />
      <div className="sc-report__text">
        {document.blocks.map((block, index) => (
          <BlockView
            key={index}
            block={block.kind === 'heading' ? { ...block, standing: undefined } : block}
            rows={rows}
            saysStanding={false}
          />
        ))}
      </div>
    </article>
  );
}
