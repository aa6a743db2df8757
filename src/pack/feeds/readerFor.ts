import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { Issue } from '@/domain/plan/issue';
import { foreignFile } from '@/sources/foreignFile';
import { FEEDS_FILE, type Feed } from '@/sources/plan/feedsJson';
import type { FileBytes, PublishedReader } from '@/sources/publishedFile';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { publishersText, readerOf } from './readerOf';

/**
 * The reader for the file that a line of feeds.json names. Undefined, with an issue, if the file's format is unknown or is not the one that
 * the line states. Adds to `issues`.
 */
export async function readerFor(
  feed: Feed,
  file: FileBytes,
  issues: Issue[],
): Promise<PublishedReader | undefined> {
  const recognisedFormat = recogniseFormat(file);
  const format = feed.format === 'auto' ? recognisedFormat : feed.format;
  const foreignFormat = recognisedFormat === undefined ? foreignFile(file) : undefined;
  const isOtherFormat =
    format === undefined ||
    format === 'workbook' ||
    (recognisedFormat !== undefined && recognisedFormat !== format);
  if (isOtherFormat || foreignFormat !== undefined) {
    issues.push({
      severity: 'error',
      code: 'format',
      file: FEEDS_FILE,
      row: feed.row,
      column: 'format',
      message: `${file.name} ${foreignFormat ?? `${formatPhrase(recognisedFormat)}${feed.format === 'auto' ? '' : `, and the line says ${feed.format}`}.`} Expected a file of ${publishersText()}, as it was downloaded.`,
    });
    return undefined;
  }
  return await readerOf(format);
}

function formatPhrase(recognisedFormat: PublishedFormat | 'workbook' | undefined): string {
  return recognisedFormat === undefined
    ? 'is in no format that is known'
    : `is a file of the format "${recognisedFormat}"`;
}
