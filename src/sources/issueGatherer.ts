import type { Issue } from '@/domain/plan/issue';

/** The most issues of one kind that are reported with their place; the rest are counted. */
const MOST_REPORTED = 5;

/**
 * Gathers issues by kind, so that a million broken rows are reported in a few lines and take little memory. Gathered issues may be gathered
 * again: "And 995 more" then counts as 995.
 */
export type IssueGatherer = {
  /** Adds an issue. `hint` gives the end of its message, and is worked out only if the issue is reported and not just counted. */
  readonly add: (issue: Issue, hint?: () => string) => void;
  /** The issues, in the order in which each kind was first met. A kind with too many issues to report ends with the number of the rest. */
  readonly issues: () => readonly Issue[];
};

export function issueGatherer(mostTold: number = MOST_REPORTED): IssueGatherer {
  const kinds = new Map<string, { readonly issuesKept: Issue[]; issueCount: number; lastIssue: Issue }>();
  return {
    add: (issue, hint) => {
      const key = [issue.severity, issue.code, issue.file, issue.column].join('|');
      const kind = kinds.get(key) ?? { issuesKept: [], issueCount: 0, lastIssue: issue };
      kinds.set(key, kind);
      kind.issueCount += issue.standsFor ?? 1;
      kind.lastIssue = issue;
      if (kind.issuesKept.length < mostTold && issue.standsFor === undefined)
        kind.issuesKept.push(hint === undefined ? issue : { ...issue, message: issue.message + hint() });
    },
    issues: () =>
      [...kinds.values()].flatMap(({ issuesKept, issueCount, lastIssue }) => [
        ...issuesKept,
        ...moreIssues(lastIssue, issueCount - issuesKept.length),
      ]),
  };
}

function moreIssues(lastIssue: Issue, untoldCount: number): readonly Issue[] {
  if (untoldCount === 0) return [];
  const placeText = lastIssue.row === undefined ? '' : `, the last in row ${lastIssue.row}`;
  const message = `And ${untoldCount.toLocaleString('en-GB')} more of this kind${placeText}.`;
  return [{ ...lastIssue, message, standsFor: untoldCount }];
}
