import { describe, expect, it } from 'vitest';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { compilePlan } from '@/pack/compile/compilePlan';

function issuesOf(files: Readonly<Record<string, Uint8Array>>) {
  return compilePlan(aPlanFolder(files)).issues.map(({ code, severity, file, row, column, message }) => ({
    at: `${severity} ${code} ${file ?? ''} ${row ?? '-'} ${column ?? '-'}`,
    message,
  }));
}

describe('what the tables of promises lack', () => {
  it('is a note a column, with how many and where; duplicates that are merged are not asked after', () => {
    const issues = issuesOf({
      'actions.csv': aTable(
        'id,action,owner,due,status,merged_into',
        'one,First (made up),Head of Service,August 2018,complete,',
        'two,Second (made up),,,,',
        'three,Third (made up),Head of Service,TBC,,',
        'four,Second again (made up),,,,two',
      ),
    });
    expect(issues.map(({ at }) => at)).toEqual([
      'note no-owner actions.csv - owner',
      'note no-due actions.csv - due',
      'note no-status actions.csv - status',
    ]);
    expect(issues[0]?.message).toMatch(/^1 of 3 have nobody who answers for it: row 3\. /);
    expect(issues[2]?.message).toMatch(/^2 of 3 have no status, .*: row 3, 4\. /);
  });

  it('is who owes an answer that has not come', () => {
    const issues = issuesOf({
      'followups.csv': aTable(
        'id,ask,of,answered_on',
        'one,A report (made up),,',
        'two,A visit (made up),,2018-03-13',
        'three,A figure (made up),Head of Service,',
      ),
    });
    expect(issues.map(({ at }) => at)).toEqual(['note no-of followups.csv - of']);
  });

  it('is a role where a person is named, which is a warning at the cell', () => {
    const issues = issuesOf({
      'followups.csv': aTable('id,ask,of', 'one,A report (made up),Cllr Example'),
      'recommendations.csv': aTable(
        'id,review,recommendation,decision,reason,officer',
        'r-1,A review (made up),Do it (made up),rejected,No money (made up),Kate Example',
      ),
    });
    expect(issues.map(({ at }) => at)).toEqual([
      'warning person-named followups.csv 2 of',
      'warning person-named recommendations.csv 2 officer',
    ]);
    expect(issues[1]?.message).toContain('Found "Kate Example"');
    expect(issues[1]?.message).toContain('write "Cabinet Member for Children"');
  });
});
