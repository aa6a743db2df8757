import { PUBLISHED_FORMATS, publishedFormat, type PublishedFormat } from '@/domain/figures/publishedFormat';
import type { PublishedReader } from '@/sources/publishedFile';
import { PUBLISHED_READERS } from '@/sources/publishedReaders';
import { boundedReader } from './boundedReader';

/** The reader for a format. */
export async function readerOf(format: PublishedFormat): Promise<PublishedReader> {
  return boundedReader(await PUBLISHED_READERS[format].load());
}

/** The list of known formats for a message: `DfE Explore Education Statistics (ees), OHID Fingertips (fingertips)… or ONS Explore Local Statistics (ons)`. */
export function publishersText(): string {
  const names = PUBLISHED_FORMATS.flatMap((format) => {
    const { publisher, name } = publishedFormat(format);
    return publisher === undefined ? [] : [`${publisher} ${name} (${format})`];
  });
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
