import { describe, expect, it } from 'vitest';
import type { Audience } from '@/domain/figures/access';
import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import { rowOf } from '@/domain/scorecard/scorecard';
import { indicatorOf } from '@/domain/plan/planData';
import { compilePlan, type CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const HEAD =
  'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,lower_ci,upper_ci,rating,break,source,page,note,access';
const PUBLIC = 'readiness,sampleton,2013,Calendar year,,55.7,,,,,,,report,,,';
const SAMPLETON = 'sampleton' as AreaCode;

function compiled(files: Parameters<typeof aPlanFolder>[0], audience: Audience = 'public'): CompiledPlan {
  const { plan, issues } = compilePlan(aPlanFolder(files), [], { audience });
  if (plan === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
  return plan;
}

function withRows(rows: readonly string[], audience?: Audience): CompiledPlan {
  return compiled({ 'observations.csv': aTable(HEAD, PUBLIC, ...rows) }, audience);
}

function withWords(rows: readonly string[], audience?: Audience): CompiledPlan {
  return compiled(
    { 'commentary.csv': aTable('indicator,priority,kind,text,owner,access', ...rows) },
    audience,
  );
}

function packText(...plans: readonly CompiledPlan[]): string {
  return [...publishedFiles(plans)].flat().join('\n');
}

function observationIn({ data }: CompiledPlan, indicator = 'readiness') {
  return data.series
    .get(indicator as IndicatorId)
    ?.get(SAMPLETON)
    ?.observations.at(-1);
}

const EXEMPT =
  'readiness,sampleton,2014,Calendar year,,87.654,876,999,81.5,92.5,red,yes,minutes,page-of-secret,note-of-secret,exempt:3';
const DRAFT = EXEMPT.replace('exempt:3', 'draft');

describe('an exempt figure in a public pack', () => {
  it('is a sign that says the paragraph, and nothing of its row is left', () => {
    const plan = withRows([EXEMPT]);
    expect(observationIn(plan)).toMatchObject({
      reading: { kind: 'withheld', shorthand: 'exempt:3' },
      status: 'final',
      break: false,
      reported: [],
    });
    const text = packText(plan);
    expect(text).toContain('exempt:3');
    for (const trace of ['87.6', '87.7', '876', '999', '81.5', '92.5', 'secret'])
      expect(text).not.toContain(trace);
  });

  it('is the same bytes whatever the figure', () => {
    expect(packText(withRows([EXEMPT.replaceAll('87.654', '12')]))).toBe(packText(withRows([EXEMPT])));
  });

  it('is not rated or ranked, and no average includes it', () => {
    const neighbour = EXEMPT.replace('sampleton', 'exampleford');
    const { data } = withRows([
      'readiness,sampleton,2014,Calendar year,,60,,,,,,,report,,,',
      'readiness,testbury,2014,Calendar year,,70.0,,,,,,,report,,,',
      neighbour,
    ]);
    const readiness = indicatorOf(data, 'readiness');
    if (readiness === undefined) throw new Error('The indicator is missing');
    expect(rowOf(data, readiness, { area: SAMPLETON }).comparators.neighbours.average).toMatchObject({
      mean: 70,
      withFigure: 1,
      neighbourCount: 2,
    });
    expect(rowOf(data, readiness, { area: 'exampleford' as AreaCode })).toMatchObject({
      rating: { kind: 'not rated', because: { reason: 'withheld', shorthand: 'exempt:3' } },
      nationalRank: undefined,
    });
  });

  it('gives way to the same figure where another source has published it, and leaves no trace then', () => {
    const plan = withRows([EXEMPT, 'readiness,sampleton,2014,Calendar year,,62.2,,,,,,,report,,,']);
    expect(observationIn(plan)?.reading).toMatchObject({ kind: 'value', value: 62.2 });
    expect(plan.data.queries).toEqual([]);
    expect(packText(plan)).not.toMatch(/exempt:|87\.6|secret/);
  });

  it('may be said without the figure being in the folder at all', () => {
    const plan = withRows(['readiness,sampleton,2014,Calendar year,,exempt:1,,,,,,,report,,,']);
    expect(observationIn(plan)?.reading).toEqual({ kind: 'withheld', shorthand: 'exempt:1' });
  });

  it('by sex or age is withheld as the headline is', () => {
    const text = packText(withRows([EXEMPT.replace('Calendar year,', 'Calendar year,sex=Female')]));
    expect(text).toMatch(/"breakdown":"sex=Female".*"exempt:3"/);
    expect(text).not.toContain('87.6');
  });
});

describe('an exempt count among the parts of a total', () => {
  const parts = (access: string) => [
    'starts,sampleton,2014,Calendar year,,100,,,,,,,report,,,',
    `starts,sampleton,2014,Calendar year,sex=Female,40,,,,,,,report,,,${access}`,
    'starts,sampleton,2014,Calendar year,sex=Male,60,,,,,,,report,,,',
  ];
  const shown = (rows: readonly string[]) =>
    withRows(rows)
      .breakdowns.get('starts' as IndicatorId)
      ?.map(({ series }) => series.get(SAMPLETON)?.observations[0]?.reading);

  it('is not the total less the others: one of them is withheld with it', () => {
    expect(shown(parts('exempt:3'))).toEqual([
      { kind: 'withheld', shorthand: 'exempt:3' },
      { kind: 'withheld', shorthand: 'c' },
    ]);
    expect(shown(parts(''))).toMatchObject([{ value: 40 }, { value: 60 }]);
  });
});

/** With a draft in it, the digest of the officer's file is not told, nor its size. */
function withoutDigest(plan: CompiledPlan): string {
  return packText(plan).replaceAll(/,"bytes":\d+,"digest":"[0-9a-f]{64}"/g, '');
}

describe('a draft in a public pack', () => {
  it('leaves nothing of itself: but for the digest of its file, the pack is the same bytes as without it', () => {
    expect(withoutDigest(withRows([DRAFT]))).toBe(withoutDigest(withRows([])));
    const elsewhere = DRAFT.replace('sampleton', 'testbury').replace(
      'Calendar year,',
      'Calendar year,age=16',
    );
    expect(withoutDigest(withRows([elsewhere]))).toBe(withoutDigest(withRows([])));
  });

  it('does not name an area that has nothing else', () => {
    const draft = DRAFT.replace('sampleton', 'E08000035');
    expect(withoutDigest(withRows([draft]))).toBe(withoutDigest(withRows([])));
  });

  it('is told to the officer, and its faults are too', () => {
    const { issues } = compilePlan(
      aPlanFolder({ 'observations.csv': aTable(HEAD, PUBLIC, DRAFT.replace('sampleton', 'nowhere')) }),
    );
    expect(issues).toMatchObject([{ severity: 'error', code: 'unknown-area', row: 3 }]);
    expect(
      compilePlan(aPlanFolder({ 'observations.csv': aTable(HEAD, PUBLIC, DRAFT) })).issues,
    ).toMatchObject([{ severity: 'note', code: 'not-public', row: 3 }]);
  });
});

describe('commentary that is not public', () => {
  const words = [
    'readiness,,story,The public story,,',
    'readiness,,concern,secret-affairs,secret-owner,exempt:3',
    'readiness,,story,secret-affairs again,,exempt:3',
    ',P1,concern,secret-person,,exempt:1',
    'readiness,,data-quality,secret-doubt,,draft',
  ];

  it('is marked as exempt, once for each paragraph of the law, without how much or which kind', () => {
    const { data } = withWords(words);
    expect(data.commentary.map(({ text }) => text)).toEqual(['The public story']);
    expect(data.exempt).toEqual([
      { indicator: 'readiness', priority: undefined, paragraph: '3' },
      { indicator: undefined, priority: 'P1', paragraph: '1' },
    ]);
    expect(packText(withWords(words))).not.toContain('secret');
  });

  it('leaves no trace as a draft', () => {
    const draft = 'readiness,,concern,secret-affairs,,draft';
    expect(packText(withWords([draft]))).toBe(packText(withWords([])));
  });
});

describe('a pack for members', () => {
  it('holds exempt figures and drafts, each with what it is', () => {
    expect(observationIn(withRows([EXEMPT], 'members'))).toMatchObject({
      reading: { kind: 'value' },
      access: 'exempt:3',
    });
    expect(observationIn(withRows([DRAFT], 'members'))).toMatchObject({ access: 'draft' });
    expect(observationIn(withRows([], 'members'))?.access).toBeUndefined();
  });

  it('holds a draft in place of the public figure of one source', () => {
    const open = 'readiness,sampleton,2014,Calendar year,,62.2,,,,,,,minutes,,,';
    expect(observationIn(withRows([open, DRAFT], 'members'))?.reading).toMatchObject({ value: 87.7 });
  });

  it('holds exempt paragraphs in full, with their mark', () => {
    const { data } = withWords(
      ['readiness,,concern,The affair,,exempt:3', 'readiness,,data-quality,A doubt,,draft'],
      'members',
    );
    expect(data.commentary.map(({ text, access }) => [text, access])).toEqual([
      ['The affair', 'exempt:3'],
      ['A doubt', 'draft'],
    ]);
    expect([data.exempt, data.queries]).toEqual([[], []]);
  });

  it('withholds small counts of people all the same', () => {
    const row = 'starts,sampleton,2014,Calendar year,,3,,,,,,,report,,,exempt:2';
    expect(observationIn(withRows([row], 'members'), 'starts')?.reading).toEqual({
      kind: 'withheld',
      shorthand: 'c',
    });
  });

  it('says which paragraphs it holds, and whether there are drafts', () => {
    expect(withRows([EXEMPT], 'members').members).toEqual({ paragraphs: ['3'], hasDrafts: false });
    expect(withRows([DRAFT], 'members').members).toEqual({ paragraphs: [], hasDrafts: true });
    expect(withRows([EXEMPT]).members).toBeUndefined();
  });
});
