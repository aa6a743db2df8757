import type { TrendLine } from './block';

/** The one figure of a target that is the same in each period of a chart, which needs no row in its table; undefined for any other line. */
export function steadyText({ who, texts }: TrendLine): string | undefined {
  const [firstText] = texts;
  return who === 'target' && texts.every((text) => text === firstText) ? firstText : undefined;
}
