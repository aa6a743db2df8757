import type { AreaCode } from '@/domain/figures/area';
import { publishedFormat, type PublishedFormat } from '@/domain/figures/publishedFormat';
import { readerOf } from '@/pack/feeds/readerOf';
import { heldBytes } from '@/sources/fileBytes';
import type { Description, FilterColumn } from '@/sources/publishedFile';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { companionNames } from './companionNames';
import { offersIn, takenValue, valueForAll, type Offer } from './feedOffers';
import type { FilesByPath } from './filesByPath';

/** What one published file could bring to a plan. */
export type FileOffers = {
  readonly name: string;
  /** A line about the file: `DfE Explore Education Statistics: 3,120 rows, 2013 to 2025`. */
  readonly description: string;
  /** Columns without a value for the total: the value that was taken (the first, unless the officer has chosen), and all values. */
  readonly guessed: readonly {
    readonly name: string;
    readonly value: string;
    readonly values: readonly string[];
  }[];
  readonly offers: readonly Offer[];
  /** What is wrong in the file, in words. */
  readonly problems: readonly string[];
};

/** The officer's choices for columns without a value for the total, by file and then by column. */
export type ChosenPins = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What published files that were dropped together could bring, each read with the files beside it that explain it. */
export async function publishedOffers(
  files: FilesByPath,
  area: AreaCode | undefined,
  chosenPins: ChosenPins = {},
): Promise<readonly FileOffers[]> {
  const fileOffers: FileOffers[] = [];
  for (const [path, format] of publishedAmong(files)) {
    const file = heldBytes(path, files.get(path) ?? new Uint8Array());
    const companions = companionsOf(path, files);
    const reader = await readerOf(format);
    const description = await reader.describe(file, companions);
    const pins = Object.hasOwn(chosenPins, path) ? (chosenPins[path] ?? {}) : {};
    const { offers, problems } = await offersIn({
      file,
      companions,
      reader,
      description,
      area,
      pins,
    });
    fileOffers.push({
      name: path,
      description: aboutText(description),
      guessed: guessedColumns(description.filters).map((filter) => ({
        name: filter.name,
        value: takenValue(filter, pins) ?? '',
        values: filter.values,
      })),
      offers,
      problems: [...description.issues, ...problems]
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
    });
  }
  return fileOffers;
}

/** Whether all files are published files or files that explain them. */
export function arePublished(files: FilesByPath): boolean {
  const formatsByPath = publishedAmong(files);
  const names = [...files.keys()];
  const companionFiles = new Set(
    [...formatsByPath.keys()].flatMap((path) => Object.values(companionNames(path, names)).flat()),
  );
  return formatsByPath.size > 0 && names.every((path) => formatsByPath.has(path) || companionFiles.has(path));
}

function publishedAmong(files: FilesByPath): ReadonlyMap<string, PublishedFormat> {
  return new Map(
    [...files].flatMap(([path, bytes]): readonly [string, PublishedFormat][] => {
      const format = recogniseFormat(heldBytes(path, bytes));
      return format === undefined || format === 'workbook' ? [] : [[path, format]];
    }),
  );
}

function companionsOf(path: string, files: FilesByPath) {
  const { meta, dictionary } = companionNames(path, [...files.keys()]);
  const onlyItem = ([name, ...otherItems]: readonly string[]) => {
    const bytes = name === undefined || otherItems.length > 0 ? undefined : files.get(name);
    return name === undefined || bytes === undefined ? undefined : heldBytes(name, bytes);
  };
  return { meta: onlyItem(meta), dictionary: onlyItem(dictionary) };
}

/** The columns that have no value for the total. */
export function guessedColumns(filters: readonly FilterColumn[]): readonly FilterColumn[] {
  return filters.filter((filter) => filter.values.length > 1 && valueForAll(filter) === undefined);
}

function aboutText({ format, rows, periods }: Description): string {
  const { publisher, name } = publishedFormat(format);
  const [firstPeriod, lastPeriod] = [periods[0], periods.at(-1)];
  const span =
    firstPeriod === undefined || lastPeriod === undefined
      ? 'no period'
      : `${firstPeriod.timePeriod} to ${lastPeriod.timePeriod}`;
  return `${[publisher, name].filter(Boolean).join(' ')}: ${rows.toLocaleString('en-GB')} rows, ${span}`;
}
