import type { CoverageFinding } from '@/domain/report/coverageFindings';
import type { CoverageGap, CoverageMatrix } from '@/domain/report/coverageMatrix';
import { capital, inWords } from './numberWords';

/** The finding of the matrix: "Three of 7 priorities and 13 of 17 themes have no indicator". */
export function coverageTitle({ priorities, frameworks }: CoverageMatrix): string {
  const bareCount = priorities.filter(({ gaps }) => hasNoIndicator(gaps)).length;
  const themes = frameworks.flatMap((framework) => framework.themes);
  const bareThemes = frameworks.reduce((sum, framework) => sum + framework.uncoveredThemes, 0);
  const parts = [
    ...(priorities.length === 0 ? [] : [`${inWords(bareCount)} of ${priorities.length} priorities`]),
    ...(themes.length === 0 ? [] : [`${inWords(bareThemes)} of ${themes.length} themes`]),
  ];
  if (parts.length === 0) return 'This plan names no priority and no theme';
  if (bareCount + bareThemes === 0) return 'Every priority and every theme has an indicator';
  const verb = parts.length === 1 && bareCount + bareThemes === 1 ? 'has' : 'have';
  return `${capital(parts.join(' and ').replaceAll('no of', 'none of'))} ${verb} no indicator`;
}

export function gapText(gap: CoverageGap): string {
  switch (gap.kind) {
    case 'none':
      return gap.promised === 0 ? 'None' : 'None, but promised';
    case 'no-figure':
      return gap.withoutFigure === gap.indicatorCount
        ? `No figure for ${gap.indicatorCount === 1 ? 'it' : 'any of them'}`
        : `${capital(inWords(gap.withoutFigure))} of ${gap.indicatorCount} ${gap.withoutFigure === 1 ? 'has' : 'have'} no figure`;
    case 'only-how-much':
      return 'Only “how much”';
  }
}

export function hasNoIndicator(gaps: readonly CoverageGap[]): boolean {
  return gaps.some(({ kind }) => kind === 'none');
}

/** The sentence of a finding about its priority, theme or indicator. */
export function findingText(finding: CoverageFinding): string {
  if (finding.kind === 'promised') return 'Promised; no figure yet';
  return finding.gap.kind === 'none'
    ? `No indicator${finding.gap.promised === 0 ? '' : ', but one is promised'}`
    : gapText(finding.gap);
}
