import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { missingIn } from '@/documents/report/missing';
import { reportDocument } from '@/documents/report/reportDocument';
import { REPORT_FORMATS, reportFile, type ReportFormat } from '@/documents/report/reportFile';
import { CARD_ID, DRAFT_ID, reportFacts, reportOf } from '@/domain/report/reportFacts';
import { areasAsked } from './areasAsked';
import { planOrPackAt } from './packFolder';
import { planSource } from './planSource';
import {
  feedsAt,
  formatFrom,
  MisuseError,
  onePath,
  readArguments,
  type Terminal,
  UsageError,
} from './terminal';

/**
 * `scorecard report PLAN --report ID --format docx --out FILE`: writes a report as an office file. Slides hold the short report; with `--all`,
 * the whole report follows.
 */
export async function report(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    report: { type: 'string' },
    area: { type: 'string' },
    plan: { type: 'string' },
    feeds: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
  });
  const path = onePath(positionals, 'Expected one plan folder or pack.');
  if (values.out === undefined)
    throw new UsageError('Expected --out and the file to write, such as --out report.docx.');
  const format = formatOf(values.out, values.format);
  const isWhole = values.all === true;
  if (isWhole && format !== 'pptx')
    throw new MisuseError(`"--all" is for slides alone: a .${format} file has the whole report.`);
  const source = await planSource(await planOrPackAt(path), {
    plan: values.plan,
    feeds: await feedsAt(values.feeds),
    terminal,
  });
  if (source === undefined) {
    terminal.message(`Nothing is written to ${values.out}: correct the errors above first.`);
    return 1;
  }
  const [area = source.example] = values.area === undefined ? [] : areasAsked(values.area, source);
  const data = await source.dataFor(area);
  const id = values.report ?? DRAFT_ID;
  const reportAsked = reportOf(data.plan, id);
  if (reportAsked === undefined) {
    const knownIds = [...data.plan.reports.map((report) => report.id), DRAFT_ID, CARD_ID].join(', ');
    throw new MisuseError(`The plan has no report "${id}". Expected one of ${knownIds}.`);
  }
  const factsOfReport = reportFacts(data, await source.registers(), { report: reportAsked, area });
  const document = reportDocument(factsOfReport);
  await writeFile(values.out, await reportFile(document, format, { reportFacts: factsOfReport, isWhole }));
  for (const { text, placeText, write } of missingIn(factsOfReport, document))
    terminal.message(`missing: ${text} (${placeText})${write === undefined ? '' : `. Write it in ${write}`}`);
  if (id === DRAFT_ID && data.plan.reports.length > 0)
    terminal.message(
      `This is the draft of the next report, with the paragraphs that name no report. For one of the plan's own, say --report and ${data.plan.reports.map((report) => report.id).join(', ')}.`,
    );
  terminal.message(`Written: ${values.out}`);
  return 0;
}

/** The format that `--format` gives, or else the extension of the file. If the two differ, throws a `MisuseError`: no office program would open the file. */
function formatOf(outputPath: string, formatGiven: string | undefined): ReportFormat {
  const ending = extname(outputPath).slice(1).toLowerCase();
  const formatByEnding = REPORT_FORMATS.find((format) => format === ending);
  if (formatGiven === undefined && formatByEnding !== undefined) return formatByEnding;
  const format = formatFrom(formatGiven, REPORT_FORMATS);
  if (ending === '' || formatByEnding === format) return format;
  const formatsToTry = formatGiven === undefined ? REPORT_FORMATS : [format];
  throw new MisuseError(
    `"${outputPath}" ends in .${ending}. Expected a name that ends in ${formatsToTry.map((format) => `.${format}`).join(', ')}.`,
  );
}
