import type { TrendLine } from './block';

/** Returns a target's figure if it is the same in each period of a chart, so that it needs no row in the table. Returns undefined for any other line. */
export function steadyText({ who, texts }: TrendLine): string | undefined {
  const [firstText] = texts;
  return who === 'target' && texts.every((text) => text === firstText) ? firstText : undefined;
}
