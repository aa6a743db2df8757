import { useContext, useState } from 'react';
import type { ReportDocument } from '@/documents/report/block';
import type { ReportFormat } from '@/documents/report/reportFile';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { MembersMark } from '@/ui/membersMark';
import { fileName, saveFile } from '@/ui/saveFile';

type FileOffered = {
  readonly format: ReportFormat;
  readonly title: string;
  /** The choice of slides for every part of the report, listed after the choice of short slides. */
  readonly isWhole?: true;
};

const FILES_OFFERED: readonly FileOffered[] = [
  { format: 'docx', title: 'Word' },
  { format: 'pptx', title: 'PowerPoint' },
  { format: 'xlsx', title: 'Excel' },
  { format: 'html', title: 'HTML' },
];
/** A choice for readers who want more than the short slides for a meeting. */
const WHOLE_SLIDES: FileOffered = {
  format: 'pptx',
  title: 'PowerPoint, every part',
  isWhole: true,
};

/** Saves the report as a file. The code that writes it loads on demand, and nothing leaves the browser. */
export function SaveReport({
  report,
  reportFacts,
}: {
  readonly report: ReportDocument;
  /** The data that short slides are made from; without it, the slides cover the whole report. */
  readonly reportFacts?: ReportFacts;
}) {
  const membersMark = useContext(MembersMark);
  const [fileInProgress, setFileInProgress] = useState<FileOffered>();
  const [failed, setFailed] = useState<string>();
  const save = async (file: FileOffered) => {
    const { format, title, isWhole = false } = file;
    setFileInProgress(file);
    setFailed(undefined);
    try {
      const { reportFile, REPORT_TYPES } = await import('@/documents/report/reportFile');
      const content = new Blob([await reportFile(report, format, reportFacts && { reportFacts, isWhole })], {
        type: REPORT_TYPES[format],
      });
      saveFile(
        fileName([...(membersMark === undefined ? [] : ['for members']), report.title], format),
        content,
      );
    } catch (error) {
      setFailed(
        `The report could not be saved as ${title}. ${error instanceof Error ? error.message : ''} Try again, or print it.`,
      );
    } finally {
      setFileInProgress(undefined);
    }
  };
  return (
    <div className="sc-report__save sc-no-print">
      {FILES_OFFERED.map((file) => (
        <button
          key={file.title}
          type="button"
          className="govuk-button govuk-button--secondary"
          disabled={fileInProgress !== undefined}
          onClick={() => void save(file)}
        >
          {fileInProgress === file ? `Writing ${file.title}…` : `Save as ${file.title}`}
        </button>
      ))}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => print()}>
        Print
      </button>
      <span className="sc-quiet">The same figures, words and order in all</span>
      {reportFacts !== undefined && (
        <button
          type="button"
          className="sc-link-button"
          disabled={fileInProgress !== undefined}
          onClick={() => void save(WHOLE_SLIDES)}
        >
          {fileInProgress === WHOLE_SLIDES
            ? `Writing ${WHOLE_SLIDES.title}…`
            : `Save as ${WHOLE_SLIDES.title}`}
        </button>
      )}
      {failed !== undefined && <p role="alert">{failed}</p>}
    </div>
  );
}
