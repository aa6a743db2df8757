import { describe, expect, it } from 'vitest';
import type { Issue } from '@/domain/plan/issue';
import { issueGatherer } from '@/sources/issueGatherer';

function anIssue(row: number | undefined, rest: Partial<Issue> = {}): Issue {
  return { severity: 'warning', code: 'not-a-number', file: 'a.csv', row, message: `Row ${row}.`, ...rest };
}

/** What is told of these issues. */
function told(issues: readonly Issue[], most?: number): readonly string[] {
  const gatherer = issueGatherer(most);
  for (const issue of issues) gatherer.add(issue);
  return gatherer.issues().map(lineOf);
}

function lineOf({ severity, row, message }: Issue): string {
  return `${severity} ${row ?? '-'} ${message}`;
}

describe('many issues', () => {
  it('of one kind are told five times, and then how many more there are and where the last is', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => anIssue(index + 2));
    expect(told(thousand)).toEqual([
      'warning 2 Row 2.',
      'warning 3 Row 3.',
      'warning 4 Row 4.',
      'warning 5 Row 5.',
      'warning 6 Row 6.',
      'warning 1001 And 995 more of this kind, the last in row 1001.',
    ]);
  });

  it('up to as many as are told are all told, and no more is said', () => {
    const five = Array.from({ length: 5 }, (_, index) => anIssue(index + 2));
    expect(told(five)).toHaveLength(5);
    expect(told([...five, anIssue(9)]).at(-1)).toBe('warning 9 And 1 more of this kind, the last in row 9.');
    expect(told(five, 2)).toEqual([
      'warning 2 Row 2.',
      'warning 3 Row 3.',
      'warning 6 And 3 more of this kind, the last in row 6.',
    ]);
  });

  it('counts thousands as people write them, and names no row where there is none', () => {
    const many = Array.from({ length: 3000 }, () => anIssue(undefined));
    expect(told(many).at(-1)).toBe('warning - And 2,995 more of this kind.');
  });

  it('of several kinds are gathered by kind, in the order in which each was first met', () => {
    const kinds: readonly Partial<Issue>[] = [
      { code: 'period' },
      { severity: 'note' },
      { file: 'b.csv' },
      { column: 'value' },
    ];
    const mixed = kinds.flatMap((kind, place) =>
      Array.from({ length: 7 }, (_, index) => anIssue(10 * place + index + 1, kind)),
    );
    const interleaved = mixed.toSorted((a, b) => ((a.row ?? 0) % 10) - ((b.row ?? 0) % 10));
    const lines = told(interleaved, 1);
    expect(lines).toEqual([
      'warning 1 Row 1.',
      'warning 7 And 6 more of this kind, the last in row 7.',
      'note 11 Row 11.',
      'note 17 And 6 more of this kind, the last in row 17.',
      'warning 21 Row 21.',
      'warning 27 And 6 more of this kind, the last in row 27.',
      'warning 31 Row 31.',
      'warning 37 And 6 more of this kind, the last in row 37.',
    ]);
  });

  it('that were gathered once may be gathered again, and none is lost', () => {
    const first = issueGatherer();
    for (let row = 2; row <= 1001; row += 1) first.add(anIssue(row));
    expect(told(first.issues())).toEqual(first.issues().map(lineOf));
    expect(told([...first.issues(), anIssue(2000)]).at(-1)).toBe(
      'warning 2000 And 996 more of this kind, the last in row 2000.',
    );
    expect(told(first.issues(), 2).at(-1)).toBe(
      'warning 1001 And 998 more of this kind, the last in row 1001.',
    );
  });

  it('that are none are nothing', () => {
    expect(told([])).toEqual([]);
  });

  it('asks for a hint where it is told, and not where it is only counted', () => {
    const gatherer = issueGatherer(2);
    let asked = 0;
    for (const row of [2, 3, 4, 5])
      gatherer.add(
        { severity: 'warning', code: 'unknown-area', file: 'a.csv', row, message: 'Unknown.' },
        () => {
          asked += 1;
          return ' Did you mean Rotherham?';
        },
      );
    expect(gatherer.issues().map(({ message }) => message)).toEqual([
      'Unknown. Did you mean Rotherham?',
      'Unknown. Did you mean Rotherham?',
      'And 2 more of this kind, the last in row 5.',
    ]);
    expect(asked).toBe(2);
  });
});
