/** A format in which figures are handed over: one of a publisher's, or Scorecard's own layout. */
type Format = { readonly publisher?: string; readonly name: string };

/** The published formats by their names in feeds.json (docs/formats.md). */
const FORMAT_NAMES = {
  ees: { publisher: 'DfE', name: 'Explore Education Statistics' },
  figures: { name: 'published figures, carried over into one table' },
  fingertips: { publisher: 'OHID', name: 'Fingertips' },
  lait: { publisher: 'DfE', name: 'Local Authority Interactive Tool' },
  ons: { publisher: 'ONS', name: 'Explore Local Statistics' },
} as const satisfies Readonly<Record<string, Format>>;

export type PublishedFormat = keyof typeof FORMAT_NAMES;
export const PUBLISHED_FORMATS = Object.keys(FORMAT_NAMES) as readonly PublishedFormat[];

export function publishedFormat(format: PublishedFormat): Format {
  return FORMAT_NAMES[format];
}
