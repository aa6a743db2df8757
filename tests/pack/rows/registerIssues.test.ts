import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder } from '#mocks/aPlanFolder';

const ACTIONS = 'id,action,owner,due,status,updated,merged_into';
const RECOMMENDATIONS =
  'id,review,recommendation,made_on,decision,decided_on,reason,action,officer,due,status,evidence';
const FOLLOW_UPS = 'id,asked_on,ask,of,due,answered_on,answer';
const MONEY = 'priority,period,item,amount,basis';

/** What is said of a table beside what it lacks by column: severity, code, row and column of each issue. */
function saidOf(file: string, ...lines: readonly string[]) {
  const { plan, issues } = compilePlan(aPlanFolder({ [file]: `${lines.join('\n')}\n` }));
  const own = issues.filter((issue) => issue.file === file && issue.row !== undefined);
  return {
    isPublished: plan !== undefined,
    said: own.map(({ severity, code, row, column }) => [severity, code, row, column]),
    messages: own.map(({ message }) => message).join('\n'),
  };
}

describe('a slip in a register', () => {
  it('that merges entries into each other stops the build: none would remain', () => {
    const found = saidOf('actions.csv', ACTIONS, 'a,Do,Head,May 2014,,,b', 'b,Do,Head,May 2014,,,a');
    expect(found.isPublished).toBe(false);
    expect(found.said).toEqual([
      ['error', 'merged-in-a-circle', 2, 'merged_into'],
      ['error', 'merged-in-a-circle', 3, 'merged_into'],
    ]);
  });

  it('is not a chain of merged entries that ends', () => {
    const lines = ['a,Do,Head,May 2014,,,b', 'b,Do,Head,May 2014,,,c', 'c,Do,Head,May 2014,,,'];
    expect(saidOf('actions.csv', ACTIONS, ...lines).said).toEqual([]);
  });

  it('is a date that is not read, which is shown as written', () => {
    const found = saidOf('actions.csv', ACTIONS, 'a,Do,Head,when the lead is in post,in-progress,,');
    expect(found).toMatchObject({ isPublished: true, said: [['note', 'due-not-read', 2, 'due']] });
    expect(found.messages).toContain('“when the lead is in post”'.replaceAll(/[“”]/g, '"'));
  });

  it('is a day after the plan’s own', () => {
    expect(saidOf('actions.csv', ACTIONS, 'a,Do,Head,May 2014,in-progress,2019-01-01,').said).toEqual([
      ['warning', 'date-ahead', 2, 'updated'],
    ]);
  });

  it('is a decision before the report, and an answer before the question', () => {
    const decided = 'r,R,Do,2014-05-01,accepted,2014-01-01,,Act,Head,May 2014,,';
    expect(saidOf('recommendations.csv', RECOMMENDATIONS, decided).said).toEqual([
      ['warning', 'dates-out-of-order', 2, 'decided_on'],
    ]);
    expect(
      saidOf('followups.csv', FOLLOW_UPS, 'f,2014-05-01,Ask,Head,June 2014,2014-04-01,Yes').said,
    ).toEqual([['warning', 'dates-out-of-order', 2, 'answered_on']]);
  });

  it('is a recommendation that is complete with nothing to show it', () => {
    const complete = 'r,R,Do,2014-05-01,accepted,2014-06-01,,Act,Head,May 2014,complete,';
    expect(saidOf('recommendations.csv', RECOMMENDATIONS, complete).said).toEqual([
      ['note', 'no-evidence', 2, 'evidence'],
    ]);
  });

  it('is an amount that is there twice', () => {
    expect(saidOf('money.csv', MONEY, 'P1,2014,Staff,10,Budget', 'P1,2014,Staff,12,Budget').said).toEqual([
      ['warning', 'repeated-amount', 3, 'amount'],
    ]);
  });

  it('is a section that no heading would show', () => {
    const found = saidOf('sections.csv', 'report,section,text', 'cabinet,recomendations,Words');
    expect(found.said).toEqual([['warning', 'unknown-section', 2, 'section']]);
    expect(found.messages).toContain('Did you mean "recommendations"?');
  });

  it('is an address of e-mail or a telephone number in the cell for a role', () => {
    for (const owner of ['j.smith@council.example', 'Head of Service 01709 334162'])
      expect(saidOf('actions.csv', ACTIONS, `a,Do,${owner},May 2014,in-progress,,`).said).toEqual([
        ['warning', 'contact-details', 2, 'owner'],
      ]);
  });
});

describe('the source of a row', () => {
  const source = (word: string) =>
    compilePlan(
      aPlanFolder({
        'judgements.csv': `date,body,subject,judgement,source\n2014,Inspectorate,All,Good,${word}\n`,
      }),
    ).issues.filter(({ column }) => column === 'source');

  it('is warned of where it is almost an id of plan.json, with the id', () => {
    const [issue, ...others] = source('minuets');
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ severity: 'warning', file: 'judgements.csv', row: 2 });
    expect(issue?.message).toContain('Did you mean "minutes"?');
  });

  it('may be an id, or a paper in words', () => {
    expect(source('minutes')).toEqual([]);
    expect(source('A letter of the inspectors (made up)')).toEqual([]);
  });
});

describe('words of an officer’s own sheet', () => {
  it.each([
    ['By when', 'due'],
    ['RAG', 'rating'],
    ['Lead officer', 'owner'],
    ['Progress update', 'progress'],
  ])('the heading %s is left out, and the column %s is offered', (heading, column) => {
    const { messages } = saidOf('actions.csv', `id,action,${heading}`, 'a,Do,May 2014');
    expect(messages).toContain(`Did you mean "${column}"? Rename the column.`);
  });

  it.each([
    ['Not agreed', 'rejected'],
    ['Partially accepted', 'partly'],
  ])('the decision %s is %s, and the word to write is told', (word, decision) => {
    const line = `r,R,Do,2014-05-01,${word},,,,,,,`;
    expect(saidOf('recommendations.csv', RECOMMENDATIONS, line).messages).toContain(`Write ${decision}.`);
  });

  it('“we agree” is no decision, and none is offered for it', () => {
    const { messages } = saidOf('recommendations.csv', RECOMMENDATIONS, 'r,R,Do,2014-05-01,agreed,,,,,,,');
    expect(messages).not.toContain('Write ');
    expect(messages).toContain('write accepted only if the paper says so, else leave the cell empty');
  });
});
