import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import { isFiguresHeader } from '@/sources/figures/figuresHeader';
import { isParquet } from '@/sources/lait/laitTable';
import type { FileBytes, PublishedReader } from './publishedFile';

/** How a file of a format is recognised, and what reads it. */
type Registered = {
  /** Whether it is such a file, by its first bytes. */
  readonly isFile?: (file: FileBytes) => boolean;
  /** Whether it is such a table, by its header in lower case. */
  readonly isHeader: (header: readonly string[]) => boolean;
  /** Each reader comes with its own libraries, and only when it is needed. */
  readonly load: () => Promise<PublishedReader>;
};

/** A file has the columns of one format alone. */
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

/** Columns that only files of one format have together. */
function hasColumns(...columns: readonly string[]): Registered['isHeader'] {
  return (header) => columns.every((name) => header.includes(name));
}
