import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import { isFiguresHeader } from '@/sources/figures/figuresHeader';
import { isParquet } from '@/sources/lait/laitTable';
import type { FileBytes, PublishedReader } from './publishedFile';

/** How files of a format are recognised, and which reader reads them. */
type Registered = {
  /** Whether a file is of this format, judged by its first bytes. */
  readonly isFile?: (file: FileBytes) => boolean;
  /** Whether a table is of this format, judged by its header in lower case. */
  readonly isHeader: (header: readonly string[]) => boolean;
  /** Loads the reader with its libraries, only when a file needs it. */
  readonly load: () => Promise<PublishedReader>;
};

/** The readers of all formats. No file has the columns of two formats. */
export const PUBLISHED_READERS: Readonly<Record<PublishedFormat, Registered>> = {
  figures: {
    isHeader: isFiguresHeader,
    load: async () => (await import('@/sources/figures/figuresReader')).figuresReader,
  },
  ees: {
    isHeader: hasColumns('geographic_level', 'time_period'),
    load: async () => (await import('@/sources/ees/eesReader')).eesReader,
  },
  fingertips: {
    isHeader: hasColumns('indicator id', 'area code'),
    load: async () => (await import('@/sources/fingertips/fingertipsReader')).fingertipsReader,
  },
  ons: {
    isHeader: hasColumns('areacd', 'period'),
    load: async () => (await import('@/sources/ons/onsReader')).onsReader,
  },
  lait: {
    isFile: isParquet,
    isHeader: hasColumns('short desc', 'la number'),
    load: async () => (await import('@/sources/lait/laitReader')).laitReader,
  },
};

/** Recognises a header with all of these columns, which only files of one format have together. */
function hasColumns(...columns: readonly string[]): Registered['isHeader'] {
  return (header) => columns.every((name) => header.includes(name));
}
