import type { Issue } from '@/domain/plan/issue';

/** How many issues of one kind are reported with their place; the rest are counted. */
const TOLD = 5;

/**
 * Gathers issues by kind, so that a file with a million broken rows is reported in a few lines and held in as few. What was gathered
 * before may be gathered again: "And 995 more" counts as 995.
 */
export type IssueGatherer = {
  /** `hint` is put behind the message where the issue is reported, and not worked out where it is only counted. */
  readonly add: (issue: Issue, hint?: () => string) => void;
  /** The issues, in the order in which each kind was first met. A kind with too many to report ends with the number of the rest. */
  readonly issues: () => readonly Issue[];
};

export function issueGatherer(told: number = TOLD): IssueGatherer {
  const kinds = new Map<string, { readonly kept: Issue[]; met: number; last: Issue }>();
  return {
    add: (issue, hint) => {
      const key = [issue.severity, issue.code, issue.file, issue.column].join('|');
      const kind = kinds.get(key) ?? { kept: [], met: 0, last: issue };
      kinds.set(key, kind);
      kind.met += issue.standsFor ?? 1;
      kind.last = issue;
      if (kind.kept.length < told && issue.standsFor === undefined)
        kind.kept.push(hint === undefined ? issue : { ...issue, message: issue.message + hint() });
    },
    issues: () =>
      [...kinds.values()].flatMap(({ kept, met, last }) => [...kept, ...more(last, met - kept.length)]),
  };
}

function more(last: Issue, untold: number): readonly Issue[] {
  if (untold === 0) return [];
  const where = last.row === undefined ? '' : `, the last in row ${last.row}`;
  const message = `And ${untold.toLocaleString('en-GB')} more of this kind${where}.`;
  return [{ ...last, message, standsFor: untold }];
}
