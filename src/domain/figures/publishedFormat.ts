/** The formats in which publishers hand over their figures (docs/formats.md, feeds.json). */
export const PUBLISHED_FORMATS = ['ees', 'figures', 'fingertips', 'lait', 'ons'] as const;
export type PublishedFormat = (typeof PUBLISHED_FORMATS)[number];
