import { describe, expect, it } from 'vitest';
import { parsePlanJson } from '@/sources/plan/planJson';
import { aPlanFile, utf8 } from '#mocks/aPlanFolder';

/** plan.json of the sound folder, with parts exchanged or, with `undefined`, taken out. */
function read(overrides: Readonly<Record<string, unknown>>) {
  return parsePlanJson(utf8(JSON.stringify(aPlanFile(overrides))));
}

describe('plan.json', () => {
  it('takes a day as Excel in this country writes it', () => {
    const file = { id: 'a', title: 'A', authority: '372', asAt: '20/04/2017' };
    expect(parsePlanJson(new TextEncoder().encode(JSON.stringify(file))).plan?.asAt).toBe('2017-04-20');
  });

  it('needs an id, a title, an authority and a date; the rest follows', () => {
    const { plan, issues } = read({ frameworks: undefined, reports: undefined, sources: undefined });
    expect(issues).toEqual([]);
    expect(plan).toEqual({
      id: 'sampleton',
      title: 'Children’s plan of Sampleton (made up)',
      authority: 'sampleton',
      asAt: '2015-01-14',
      priorities: [{ id: 'P1', title: 'Every child a good start (made up)' }],
      frameworks: [],
      reports: [],
      sources: [],
      rating: { basis: 'benchmark', benchmarks: ['neighbours', 'england'], combine: 'first', tolerance: 0 },
      neighbours: { average: 'mean' },
      smallestCount: 6,
    });
  });

  it('has all that it says', () => {
    const said = {
      from: '2013',
      to: '2016',
      vision: 'A good place to grow up (made up)',
      rating: { basis: 'target', benchmarks: ['region'], combine: 'all', tolerance: 0.5 },
      neighbours: { model: 2025, average: 'median' },
      disclosure: { smallest: 10 },
      sources: [{ id: 'dfe', title: 'DfE', link: 'https://example.org' }],
    };
    const { disclosure, ...rest } = said;
    const { plan, issues } = read(said);
    expect(issues).toEqual([]);
    expect(plan).toMatchObject({
      ...rest,
      neighbours: { model: '2025', average: 'median' },
      smallestCount: disclosure.smallest,
    });
  });

  it('may name only the part of a rule that it changes', () => {
    expect(read({ rating: { tolerance: 1 } }).plan?.rating).toEqual({
      basis: 'benchmark',
      benchmarks: ['neighbours', 'england'],
      combine: 'first',
      tolerance: 1,
    });
  });

  it('notes a key that it does not have, with the nearest one, and is read all the same', () => {
    const { plan, issues } = read({ prioritys: [] });
    expect(plan).toBeDefined();
    expect(issues).toEqual([
      {
        severity: 'note',
        code: 'unknown-key',
        file: 'plan.json',
        column: 'prioritys',
        message:
          'The key "prioritys" is not one that plan.json has, and is left out. Did you mean "priorities"?',
      },
    ]);
  });
});

describe('plan.json with a fault', () => {
  it.each([
    [{ id: undefined }, 'missing-key', 'id', /missing/],
    [{ title: undefined }, 'missing-key', 'title', /missing/],
    [{ authority: undefined }, 'missing-key', 'authority', /missing/],
    [{ asAt: undefined }, 'missing-key', 'asAt', /missing/],
    [{ title: '  ' }, 'plan-value', 'title', /is empty/],
    [{ title: 7 }, 'plan-value', 'title', /Found 7\. Expected string/],
    [
      { id: 'my plan' },
      'plan-value',
      'id',
      /"my plan".*letters, digits and single hyphens only\. Write "my-plan"/,
    ],
    [{ id: '../up' }, 'plan-value', 'id', /letters, digits/],
    [{ asAt: 'January 2015' }, 'plan-value', 'asAt', /"January 2015".*2015-01-14/],
    [{ asAt: '2015-02-30' }, 'plan-value', 'asAt', /not a date/],
    [{ priorities: 'P1' }, 'plan-value', 'priorities', /Expected Array/],
    [{ priorities: [{ id: 'P1' }] }, 'missing-key', 'priorities.0.title', /missing/],
    [
      {
        priorities: [
          { id: 'P1', title: 'A' },
          { id: 'P1', title: 'B' },
        ],
      },
      'plan-value',
      'priorities',
      /two entries with one id/,
    ],
    [{ rating: { basis: 'luck' } }, 'plan-value', 'rating.basis', /"luck".*"benchmark"/],
    [{ rating: { benchmarks: ['wales'] } }, 'plan-value', 'rating.benchmarks.0', /"wales".*"england"/],
    [{ rating: { combine: 'some' } }, 'plan-value', 'rating.combine', /"first" \| "all"/],
    [{ rating: { tolerance: -1 } }, 'plan-value', 'rating.tolerance', /-1/],
    [{ rating: { tolerance: '1' } }, 'plan-value', 'rating.tolerance', /Expected number\. Write 1, without/],
    [{ disclosure: { smallest: '5' } }, 'plan-value', 'disclosure.smallest', /Write 5, without/],
    [{ disclosure: { smallest: 0 } }, 'plan-value', 'disclosure.smallest', /below 1\. Write 6/],
    [{ neighbours: { average: 'mode' } }, 'plan-value', 'neighbours.average', /"mean" \| "median"/],
    [{ disclosure: { smallest: 0 } }, 'plan-value', 'disclosure.smallest', /0/],
    [{ disclosure: { smallest: 5.5 } }, 'plan-value', 'disclosure.smallest', /whole number/],
    [
      { sources: [{ id: 'a', title: 'A', link: 'http://a.example' }] },
      'plan-value',
      'sources.0.link',
      /https:\/\//,
    ],
    [{ reports: [{ id: 'a', title: 'A', date: 'May' }] }, 'plan-value', 'reports.0.date', /not a date/],
    [{ frameworks: [{ id: 'a', title: 'A' }] }, 'missing-key', 'frameworks.0.themes', /missing/],
  ])('%j is %s at %s', (overrides, code, column, message) => {
    const { plan, issues } = read(overrides);
    expect(plan).toBeUndefined();
    expect(issues).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code,
        file: 'plan.json',
        column,
        message: expect.stringMatching(message),
      }),
    );
    for (const issue of issues) expect(issue.message).toMatch(/docs\/formats\.md/);
  });

  it('says all its faults at once', () => {
    const { issues } = read({ title: '', asAt: 'today', rating: { basis: 'luck' }, visoin: 'A' });
    expect(issues.map(({ column }) => column)).toEqual(['title', 'asAt', 'rating.basis', 'visoin']);
  });

  it.each([
    [
      'a comma missing in line 3',
      '{\n  "id": "a",\n  "title": "b"\n  "asAt": "c"\n}',
      /Line 4 cannot be read \(comma expected\)/,
    ],
    ['an end that is missing', '{ "id": "a"', /Line 1 cannot be read \(close brace expected\)/],
    ['a table where an object is due', 'id,title\na,b', /Line 1 cannot be read/],
    ['a comma before the end', '{"a": 1,\n}', /Line 2 cannot be read \(property name expected\).*comma/],
    ['nothing', '', /Line 1 cannot be read \(value expected\)/],
  ])('that is no JSON (%s) says where', (_, content, message) => {
    const { plan, issues } = parsePlanJson(utf8(content));
    expect(plan).toBeUndefined();
    expect(issues).toMatchObject([
      { severity: 'error', code: 'json', file: 'plan.json', message: expect.stringMatching(message) },
    ]);
  });

  it.each(['[]', '"a plan"', '7', 'null'])('that is JSON and no object (%s) is refused', (content) => {
    const { plan, issues } = parsePlanJson(utf8(content));
    expect(plan).toBeUndefined();
    expect(issues[0]).toMatchObject({ severity: 'error', file: 'plan.json' });
  });

  it('in UTF-16 says so', () => {
    const { issues } = parsePlanJson(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00));
    expect(issues).toMatchObject([{ code: 'encoding', file: 'plan.json', row: 1 }]);
  });

  it.each([
    [1, /Found 1: every count of people is published, single children too\. Expected 3 at the least/],
    [2, /Found 2: counts of 2 people are published\. .* Write "smallest": 6/],
  ])('is doubted where counts of %i may be published', (smallest, message) => {
    const text = JSON.stringify(aPlanFile({ disclosure: { smallest } }), undefined, 1);
    const { plan, issues } = parsePlanJson(utf8(text));
    expect(plan?.smallestCount).toBe(smallest);
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        code: 'smallest-count',
        column: 'disclosure.smallest',
        message: expect.stringMatching(message),
      },
    ]);
    expect(text.split('\n')[(issues[0]?.row ?? 0) - 1]).toContain('"smallest"');
  });

  it('is an error where its name is misspelt: the usual 6 would hold in silence', () => {
    const { issues } = parsePlanJson(utf8(JSON.stringify(aPlanFile({ disclosure: { smalest: 10 } }))));
    expect(issues).toMatchObject(
      [
        {
          severity: 'error',
          code: 'unknown-key',
          column: 'disclosure.smalest',
          message: /Expected "smallest" alone/,
        },
      ].map((issue) => ({ ...issue, message: expect.stringMatching(issue.message) })),
    );
  });

  it('is not doubted from 3 on', () => {
    expect(parsePlanJson(utf8(JSON.stringify(aPlanFile({ disclosure: { smallest: 3 } })))).issues).toEqual(
      [],
    );
  });
});
