import type { ReportDocument } from './block';
import type { ChosenSlides } from './chosenSlides';
import { htmlFile } from './htmlFile';

export const REPORT_FORMATS = ['docx', 'html', 'pptx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A report as the bytes of a file; every kind of file has the same words, figures and order. The library for a kind of file is loaded only
 * when that kind is asked for. A PowerPoint file has the slides of `chosenSlides` or, if none are given, slides of the whole report.
 */
export async function reportFile(
  report: ReportDocument,
  format: ReportFormat,
  chosenSlides?: ChosenSlides,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'docx':
      return await (await import('./docxFile')).docxFile(report);
    case 'html':
      return new TextEncoder().encode(htmlFile(report));
    case 'pptx':
      return await (await import('./pptxFile')).pptxFile(report, chosenSlides);
    case 'xlsx':
      return await (await import('./xlsxFile')).xlsxFile(report);
  }
}
