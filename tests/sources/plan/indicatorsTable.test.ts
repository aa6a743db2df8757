import { describe, expect, it } from 'vitest';
import { parseIndicators } from '@/sources/plan/indicatorsTable';
import { aTable } from '#mocks/aPlanFolder';

/** One indicator from a header and a row. */
function anIndicatorRow(header: string, row: string) {
  const { rows, issues } = parseIndicators(aTable(header, row));
  return { indicator: rows[0]?.indicator, issues };
}

/** The four cells that an indicator needs, and others after them. */
const withCells = (header: string, cells: string) =>
  anIndicatorRow(`id,title,polarity,unit,${header}`, `readiness,Ready for school,high,percent,${cells}`);

describe('an indicator', () => {
  it('needs an id, a title, a polarity and a unit, and the rest follows', () => {
    expect(anIndicatorRow('id,title,polarity,unit', 'readiness,Ready for school,high,percent')).toEqual({
      indicator: {
        id: 'readiness',
        title: 'Ready for school',
        polarity: 'high',
        unit: 'percent',
        decimals: 1,
        type: 'national',
        status: 'active',
        seasonal: false,
        people: true,
        themes: [],
      },
      issues: [],
    });
  });

  it('has all that its row says', () => {
    const { indicator, issues } = withCells(
      'code,priority,themes,decimals,type,level,seasonal,people,definition,numerator,denominator,owner,source,link,caveat,good_low,good_high,basis,benchmarks,tolerance,status',
      'NI65,P1,ofsted:care; plan:start,0,Local,better-off,yes,no,What it is,those,of these,Head of Service,DfE,https://example.org/a,Take care,10,15,target,Region; england,0.5,retired',
    );
    expect(issues).toEqual([]);
    expect(indicator).toMatchObject({
      code: 'NI65',
      priority: 'P1',
      themes: ['ofsted:care', 'plan:start'],
      decimals: 0,
      type: 'local',
      level: 'better-off',
      seasonal: true,
      people: false,
      definition: 'What it is',
      numerator: 'those',
      denominator: 'of these',
      owner: 'Head of Service',
      source: 'DfE',
      link: 'https://example.org/a',
      caveat: 'Take care',
      good: { low: 10, high: 15 },
      basis: 'target',
      benchmarks: ['region', 'england'],
      tolerance: 0.5,
      status: 'retired',
    });
  });

  it.each([
    ['percent', 1, true],
    ['%', 1, true],
    ['count', 0, true],
    ['per 10,000 children', 1, true],
    ['pounds', 0, false],
    ['days', 1, true],
    ['score', 1, true],
  ])('in %s has %i decimals where its row says none, and counts people: %s', (unit, decimals, people) => {
    const { indicator } = anIndicatorRow('id,title,polarity,unit', `a,A title,low,"${unit}"`);
    expect(indicator).toMatchObject({ decimals, people });
  });

  it('in % is in percent', () => {
    expect(anIndicatorRow('id,title,polarity,unit', 'a,A title,low,%').indicator?.unit).toBe('percent');
  });

  it('keeps a unit in words as it stands', () => {
    expect(anIndicatorRow('id,title,polarity,unit', 'a,A title,low,Schools').indicator?.unit).toBe('Schools');
  });

  it('may have a tolerance of nought, where the plan has another', () => {
    expect(withCells('tolerance', '0')).toMatchObject({ indicator: { tolerance: 0 }, issues: [] });
  });

  it('may have one end of a good range only', () => {
    expect(withCells('good_high', '15').indicator?.good).toEqual({ low: undefined, high: 15 });
  });

  it.each(['https://example.org/a?b=1', 'mailto:team@example.org'])('may have the link %s', (link) => {
    expect(withCells('link', link)).toMatchObject({ indicator: { link }, issues: [] });
  });

  it.each(['http://example.org', 'javascript:alert(1)', 'www.example.org', 'https://a b'])(
    'goes without the link %s, with a warning',
    (link) => {
      const { indicator, issues } = withCells('link', link);
      expect(indicator?.link).toBeUndefined();
      expect(issues).toMatchObject([
        {
          severity: 'warning',
          code: 'link',
          row: 2,
          column: 'link',
          message: expect.stringMatching(/https:\/\//),
        },
      ]);
    },
  );
});
