import type { CoverageFinding } from '@/domain/report/coverageFindings';
import type { CoverageGap, CoverageMatrix } from '@/domain/report/coverageMatrix';
import { capital, inWords } from './numberWords';

/** The finding of the matrix: "Three of 7 priorities and 13 of 17 themes have no indicator". */
export function coverageTitle({ priorities, frameworks }: CoverageMatrix): string {
  const bare = priorities.filter(({ gaps }) => isBare(gaps)).length;
  const themes = frameworks.flatMap((framework) => framework.themes);
  const without = frameworks.reduce((sum, framework) => sum + framework.without, 0);
  const parts = [
    ...(priorities.length === 0 ? [] : [`${inWords(bare)} of ${priorities.length} priorities`]),
    ...(themes.length === 0 ? [] : [`${inWords(without)} of ${themes.length} themes`]),
  ];
  if (parts.length === 0) return 'This plan names no priority and no theme';
  if (bare + without === 0) return 'Every priority and every theme has an indicator';
  const verb = parts.length === 1 && bare + without === 1 ? 'has' : 'have';
  return `${capital(parts.join(' and ').replaceAll('no of', 'none of'))} ${verb} no indicator`;
}

export function gapText(gap: CoverageGap): string {
  switch (gap.kind) {
    case 'none':
      return gap.promised === 0 ? 'None' : 'None, but promised';
    case 'no-figure':
      return gap.without === gap.of
        ? `No figure for ${gap.of === 1 ? 'it' : 'any of them'}`
        : `${capital(inWords(gap.without))} of ${gap.of} ${gap.without === 1 ? 'has' : 'have'} no figure`;
    case 'only-how-much':
      return 'Only “how much”';
  }
}

export function isBare(gaps: readonly CoverageGap[]): boolean {
  return gaps.some(({ kind }) => kind === 'none');
}

/** The sentence of a finding about its priority, theme or indicator. */
export function findingText(finding: CoverageFinding): string {
  if (finding.kind === 'promised') return 'Promised; no figure yet';
  return finding.gap.kind === 'none'
    ? `No indicator${finding.gap.promised === 0 ? '' : ', but one is promised'}`
    : gapText(finding.gap);
}
