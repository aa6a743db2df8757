import { useContext, useState } from 'react';
import type { ReportDocument } from '@/documents/report/block';
import type { ReportFormat } from '@/documents/report/reportFile';
import { MembersMark } from '@/ui/membersMark';
import { fileName, saveFile } from '@/ui/saveFile';

const FORMATS: readonly { readonly format: ReportFormat; readonly title: string }[] = [
  { format: 'docx', title: 'Word' },
  { format: 'pptx', title: 'PowerPoint' },
  { format: 'xlsx', title: 'Excel' },
  { format: 'html', title: 'HTML' },
];

/** Saves the report as a file. The code that writes it loads on demand, and nothing leaves the browser. */
export function SaveReport({ report }: { readonly report: ReportDocument }) {
  const mark = useContext(MembersMark);
  const [busy, setBusy] = useState<ReportFormat>();
  const [failed, setFailed] = useState<string>();
  const save = async (format: ReportFormat, title: string) => {
    setBusy(format);
    setFailed(undefined);
    try {
      const { reportFile, REPORT_TYPES } = await import('@/documents/report/reportFile');
      const content = new Blob([await reportFile(report, format)], { type: REPORT_TYPES[format] });
      saveFile(fileName([...(mark === undefined ? [] : ['for members']), report.title], format), content);
    } catch (error) {
      setFailed(
        `The report could not be saved as ${title}. ${error instanceof Error ? error.message : ''} Try again, or print it.`,
      );
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <div className="sc-report__save sc-no-print">
      {FORMATS.map(({ format, title }) => (
        <button
          key={format}
          type="button"
          className="govuk-button govuk-button--secondary"
          disabled={busy !== undefined}
          onClick={() => void save(format, title)}
        >
          {busy === format ? `Writing ${title}…` : `Save as ${title}`}
        </button>
      ))}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => print()}>
        Print
      </button>
      <span className="sc-quiet">The same figures, words and order in all</span>
      {failed !== undefined && <p role="alert">{failed}</p>}
    </div>
  );
}
