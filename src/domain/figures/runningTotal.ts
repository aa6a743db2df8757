import type { Indicator } from './indicator';

const SAID = /\byear[- ]to[- ]date\b|\bytd\b|\bcumulative\b|\brunning total\b|\bso far this year\b/i;

/**
 * Whether each figure holds the one before it, as a year to date does: the plan says so, or its title, definition or unit. Such a series hardly
 * moves late in a year and falls back in April, so that a process chart of it would mislead (docs/methods.md#process-control).
 */
export function isRunningTotal({
  title,
  definition = '',
  unit,
  inYear,
}: Pick<Indicator, 'title' | 'definition' | 'unit' | 'inYear'>): boolean {
  return inYear === 'cumulative' || [title, definition, unit.text].some((text) => SAID.test(text));
}
