/** What stands at a path of an input: a file, a folder where a file is expected, or a link to a path beside it. */
export type Content = Uint8Array | 'folder' | { readonly link: string };

/** A sound plan folder, and the file of it that is to be spoilt. */
export type Base = {
  readonly format: Format;
  readonly files: ReadonlyMap<string, Content>;
  readonly target: string;
};

/** What a run can be narrowed to: each table of a plan, a workbook of them, each publisher's files, and what is no file. */
export const FORMATS = [
  'plan',
  'indicators',
  'observations',
  'targets',
  'neighbours',
  'commentary',
  'areas',
  'tables',
  'feeds',
  'workbook',
  'ees',
  'lait',
  'parquet',
  'fingertips',
  'ons',
  'folder',
] as const;
export type Format = (typeof FORMATS)[number];
