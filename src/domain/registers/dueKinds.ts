/** The kind of date that a text names: one day, the end of a span, a start, no day yet, or an unreadable one. */
export const DUE_KINDS = [
  'exact',
  'month',
  'term',
  'season',
  'quarter',
  'year',
  'week',
  'from',
  'ongoing',
  'tbc',
  'unread',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];
