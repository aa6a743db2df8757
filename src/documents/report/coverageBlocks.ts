import { capital } from '@/domain/figures/capital';
import { coverageFindings, type CoverageFinding } from '@/domain/report/coverageFindings';
import { coverageMatrix } from '@/domain/report/coverageMatrix';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { coverageTitle, findingText } from '@/wording/coverageText';
import type { Block } from './block';
import type { Numbering } from './keyIssues';

/** The id of the section, for links from the author's list. */
const COVERAGE_ANCHOR = 'coverage';

const COLUMNS = [{ title: 'What' }, { title: 'Part of' }, { title: 'Finding' }] as const;

/** A table of what nobody measures, one row for each gap. Empty if the plan has neither priorities nor themes. */
export function coverageBlocks({ data, rows }: ReportFacts, number: Numbering): readonly Block[] {
  const matrix = coverageMatrix(data.plan, rows);
  const findings = coverageFindings(matrix);
  if (matrix.priorities.length + matrix.frameworks.length === 0 && findings.length === 0) return [];
  const leadParagraph: Extract<Block, { kind: 'paragraph' }> = {
    kind: 'paragraph',
    number: number(),
    text: `${coverageTitle(matrix)}.`,
    standing: 'drafted',
    notes: [],
  };
  if (findings.length === 0) return [leadParagraph];
  const [onlyFinding] = findings;
  if (onlyFinding !== undefined && findings.length === 1) {
    const isSaidElsewhere = onlyFinding.kind === 'priority' && onlyFinding.gap.kind === 'none';
    const text = `${coverageTitle(matrix)}: ${titleOf(onlyFinding)}.${isSaidElsewhere ? '' : ` ${findingText(onlyFinding)}.`}`;
    return [{ ...leadParagraph, text }];
  }
  const cells = findings.map((finding) => [
    titleOf(finding),
    capital(wholeOf(finding)),
    findingText(finding),
  ]);
  return [leadParagraph, { kind: 'table', caption: 'What nobody measures', columns: COLUMNS, rows: cells }];
}

function titleOf(finding: CoverageFinding): string {
  switch (finding.kind) {
    case 'priority':
      return finding.priority.title;
    case 'theme':
      return finding.theme.title;
    case 'promised':
      return finding.row.indicator.title;
  }
}

function wholeOf(finding: CoverageFinding): string {
  if (finding.kind === 'theme') return finding.framework.title;
  return finding.kind === 'priority' ? 'priorities of the plan' : 'indicators of the plan';
}

/** The gaps grouped by kind, for the author's list: "No indicator: priorities of the plan, 3 times", and which priorities these are. */
export function coverageMissing({ data, rows }: ReportFacts): readonly {
  readonly text: string;
  readonly placeText: string;
  readonly anchor: string;
}[] {
  const groups = new Map<string, CoverageFinding[]>();
  for (const finding of coverageFindings(coverageMatrix(data.plan, rows))) {
    const key = `${findingText(finding)}: ${wholeOf(finding)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].map(([key, findings]) => ({
    text: `${key}${findings.length === 1 ? '' : `, ${findings.length} times`}`,
    placeText: findings.map(titleOf).join('; '),
    anchor: COVERAGE_ANCHOR,
  }));
}
