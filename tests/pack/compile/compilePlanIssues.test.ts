import { describe, expect, it } from 'vitest';
import { indicatorOf } from '@/domain/plan/planData';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFile, aPlanFolder, aTable, utf8 } from '#mocks/aPlanFolder';

describe('all issues in one run', () => {
  it('are told of several files at once, down each sheet in order', () => {
    const { plan, issues } = compilePlan(
      aPlanFolder({
        'plan.json': utf8(JSON.stringify(aPlanFile({ authority: 'nowhere' }))),
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value',
          'readiness,sampleton,2014,Calendar year,many',
          'other,nobody,2014,Calendar year,5',
        ),
        'targets.csv': aTable(
          'indicator,time_period,time_identifier,target',
          'readiness,2014,Academic year,65',
        ),
        'neighbours.csv': aTable('area,rank', 'sampleton,1'),
        'commentary.csv': aTable('indicator,kind,text', 'readiness,novel,A text'),
      }),
    );
    expect(plan).toBeUndefined();
    expect(issues.map(({ file, row, code }) => [file, row, code])).toEqual([
      ['commentary.csv', 2, 'unknown-word'],
      ['neighbours.csv', 1, 'missing-column'],
      ['observations.csv', 2, 'not-a-number'],
      ['observations.csv', 3, 'unknown-indicator'],
      ['observations.csv', 3, 'unknown-area'],
      ['plan.json', undefined, 'unknown-authority'],
      ['targets.csv', 2, 'period'],
    ]);
  });

  it('are told of the tables even where plan.json cannot be read', () => {
    const { issues } = compilePlan(
      aPlanFolder({ 'plan.json': '{', 'indicators.csv': aTable('id,title,unit', 'a,A title,count') }),
    );
    expect(issues).toMatchObject([
      { file: 'indicators.csv', code: 'missing-column', column: 'polarity' },
      { file: 'plan.json', code: 'json' },
    ]);
  });

  it('never come as a crash, whatever the size of a figure', () => {
    const { plan, issues } = compilePlan(
      aPlanFolder({
        'observations.csv': aTable(
          'indicator,area,time_period,time_identifier,value,source',
          'readiness,sampleton,2014,Calendar year,1e-200%,report',
          'readiness,sampleton,2014,Calendar year,2e-200%,minutes',
        ),
      }),
    );
    expect(issues).toEqual([]);
    expect(plan && indicatorOf(plan.data, 'readiness')).toBeDefined();
  });
});

describe('what is noted and does not stop a plan', () => {
  it.each([
    [
      'a column that the table does not have',
      'targets.csv',
      aTable('indicator,time_period,time_identifier,target,colour', 'readiness,2014,Calendar year,65,red'),
      'note',
      'unknown-column',
      'colour',
    ],
    [
      'a key that plan.json does not have',
      'plan.json',
      utf8(JSON.stringify(aPlanFile({ colour: 'red' }))),
      'note',
      'unknown-key',
      'colour',
    ],
    [
      'a link that may not stand on a page',
      'indicators.csv',
      aTable(
        'id,title,polarity,unit,link',
        'readiness,Ready,high,percent,http://a.example',
        'starts,Started,low,count,',
      ),
      'warning',
      'link',
      'link',
    ],
    [
      'a figure that is not public',
      'observations.csv',
      aTable(
        'indicator,area,time_period,time_identifier,value,access',
        'readiness,sampleton,2014,Calendar year,70,exempt:3',
      ),
      'note',
      'not-public',
      'access',
    ],
    [
      'a paragraph that is not public',
      'commentary.csv',
      aTable('indicator,kind,text,access', 'readiness,story,Not for every eye,draft'),
      'note',
      'not-public',
      'access',
    ],
  ])('%s', (_, file, content, severity, code, column) => {
    const compiled = compilePlan(aPlanFolder({ [file]: content }));
    expect(compiled.plan).toBeDefined();
    expect(compiled.issues).toMatchObject([{ severity, code, file, column }]);
  });
});
