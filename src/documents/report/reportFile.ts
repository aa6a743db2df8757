import type { ReportDocument } from './block';
import { docxFile } from './docxFile';
import { htmlFile } from './htmlFile';

export const REPORT_FORMATS = ['docx', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
};

/** A report as the bytes of a file: the same words, figures and order in each. */
export async function reportFile(
  report: ReportDocument,
  format: ReportFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'docx':
      return await docxFile(report);
    case 'html':
      return new TextEncoder().encode(htmlFile(report));
  }
}
