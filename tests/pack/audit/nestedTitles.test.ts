import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

/** A count in 2014, or one for each group. A list of one number is a figure that the pack withholds. */
type Count = number | readonly [hidden: number];
type Shown = Readonly<Record<string, Count | Readonly<Record<string, Count>>>>;

/** What the audit finds in counts of 2014, by title. */
function found(shown: Shown): readonly string[] {
  const titles = Object.keys(shown);
  const lines = Object.values(shown).flatMap((counts, index) => {
    const byGroup = typeof counts === 'number' || Array.isArray(counts) ? { '': counts as Count } : counts;
    return Object.entries(byGroup as Readonly<Record<string, Count>>).map(([group, count]) => ({
      indicator: `m${index}`,
      group,
      count,
    }));
  });
  const rows = lines.map(
    ({ indicator, group, count }) => `${indicator},sampleton,2014,Calendar year,${group},${String(count)}`,
  );
  const hidden = lines.flatMap(({ indicator, group, count }): readonly HiddenCell[] =>
    typeof count === 'number'
      ? []
      : [
          {
            indicator,
            area: 'sampleton',
            period: '2014 Calendar year',
            ...(group !== '' && { breakdown: group }),
          },
        ],
  );
  const pack = aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people\n${titles
        .map((title, index) => `m${index},"${title}",low,count,0,yes`)
        .join('\n')}\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
    },
    hidden,
  );
  return auditPack(pack, { solver }).findings.map(({ figureName }) => figureName);
}

describe('two counts whose titles differ in a limit', () => {
  const pairs: readonly (readonly [whole: string, part: string])[] = [
    ['Children in care with two or more moves', 'Children in care with three or more moves'],
    ['Children with 2+ moves', 'Children with at least three moves'],
    ['Children waiting over 12 weeks', 'Children waiting over 18 weeks'],
    ['Children waiting more than three months', 'Children waiting longer than 1 year'],
    [
      'Child protection plans open for 18 months or more',
      'Child protection plans open for two years or more',
    ],
    ['Children seen within 10 working days', 'Children seen within 5 working days'],
    ['Conceptions under 18', 'Conceptions under 16'],
    ['Under-18 conceptions', 'Conceptions to under 16s'],
    ['Care leavers aged 17 to 21', 'Care leavers aged 18 to 21'],
    ['Young people aged 16 and over in custody', 'Young people aged 17 in custody'],
    ['Young people between 10 and 17 cautioned', 'Young people aged 10 to 15 cautioned'],
    ['Missing more than once', 'Missing more than twice'],
    ['Children waiting', 'Children waiting over 12 weeks'],
    ['Pupils who miss 10% or more of school', 'Pupils who miss 50% or more of school'],
  ];
  it.each(pairs)('"%s" and "%s" differ by people', (whole, part) => {
    expect(found({ [whole]: 23, [part]: 20 })).toHaveLength(1);
    expect(found({ [part]: 20, [whole]: 23 })).toHaveLength(1);
  });

  it.each(pairs)('"%s" and "%s" may differ by many or by nobody', (whole, part) => {
    expect(found({ [whole]: 43, [part]: 20 })).toEqual([]);
    expect(found({ [whole]: 20, [part]: 20 })).toEqual([]);
  });

  it('gives nothing away if one of them is withheld', () => {
    expect(found({ 'Conceptions under 18': 23, 'Conceptions under 16': [20] })).toEqual([]);
  });

  it('does not take one subject for another', () => {
    expect(found({ 'Conceptions under 18': 23, 'Admissions under 16': 20 })).toEqual([]);
    expect(found({ 'Children waiting over 12 weeks': 23, 'Children waiting under 18 weeks': 20 })).toEqual(
      [],
    );
    expect(found({ 'Referrals in 2023 to 2024': 23, 'Referrals in 2022 to 2024': 20 })).toEqual([]);
  });

  it('believes shown figures more than titles', () => {
    const counts = { '': 60, 'sex=Boys': 35, 'sex=Girls': 25 };
    const contradicted = { '': 70, 'sex=Boys': 48, 'sex=Girls': 22 };
    expect(found({ 'Conceptions under 18': counts, 'Conceptions under 16': contradicted })).toEqual([]);
  });
});

describe('counts whose limits follow each other', () => {
  it('add up to the count that contains them', () => {
    const titles = ['Conceptions under 18', 'Conceptions under 16', 'Conceptions at 16 to 17'] as const;
    const [whole, first, second] = titles;
    expect(found({ [whole]: 60, [first]: 40, [second]: [20] })).toHaveLength(1);
    expect(found({ [whole]: 60, [first]: [40], [second]: [20] })).toEqual([]);
    expect(found({ [whole]: 60, [first]: 36, [second]: 20 })).toHaveLength(1);
  });

  it('add up to all waiting', () => {
    const parts = { 'Children waiting 6 to 12 months': 20, 'Children waiting over 12 months': [14] } as const;
    expect(found({ 'Children waiting': 54, 'Children waiting under 6 months': 20, ...parts })).toHaveLength(
      1,
    );
    expect(found({ 'Children waiting': 54, 'Children waiting under 6 months': [20], ...parts })).toEqual([]);
  });

  it('add up to nothing where one of them is missing', () => {
    expect(
      found({ 'Conceptions under 18': 60, 'Conceptions under 13': 20, 'Conceptions at 16 to 17': [20] }),
    ).toEqual([]);
  });
});

describe('a count and the same without some', () => {
  const pairs: readonly (readonly [whole: string, part: string])[] = [
    ['Children in care', 'Children in care (excluding UASC)'],
    ['Children in care', 'Children in care excl. unaccompanied children'],
    ['Children in care', 'Children in care, not counting unaccompanied minors'],
    ['Children in care', 'Children in care other than respite'],
    ['Children in care', 'Children in care without a plan'],
    ['Children in care', 'Non-UASC children in care'],
    ['Children in care (including UASC)', 'Children in care'],
    ['EHC plans issued on time with exceptions', 'EHC plans issued on time without exceptions'],
  ];
  it.each(pairs)('"%s" and "%s" differ by people', (whole, part) => {
    expect(found({ [whole]: 54, [part]: 50 })).toHaveLength(1);
  });

  it.each(pairs)('"%s" and "%s" may differ by many', (whole, part) => {
    expect(found({ [whole]: 74, [part]: 50 })).toEqual([]);
  });
});

describe('a count whose title is that of another count and one of its groups', () => {
  const groups = { '': 40, 'ethnicity=Black': [4], 'ethnicity=Asian': [16], 'ethnicity=White': 20 } as const;

  it.each(['Children in care: Asian', 'Asian children in care', 'Children in care who are Asian'])(
    '"%s" gives the group away',
    (title) => {
      const figures = found({ 'Children in care': groups, [title]: 16 });
      expect(figures).toContain('Children in care, Sampleton, 2014 Calendar year, ethnicity=Black');
      expect(found({ 'Children in care': groups, [title]: [16] })).toEqual([]);
    },
  );

  const ages = { '': 60, 'age=Under 1': [4], 'age=1 to 15': 36, 'age=16 to 17': [20] } as const;
  it.each([
    'Children in care aged 16 and 17',
    'Children aged 16-17 in care',
    'Children in care aged 16 or 17 years',
    '16 to 17 year olds in care',
  ])('"%s" gives the age away', (title) => {
    const figures = found({ 'Children in care': ages, [title]: 20 });
    expect(figures).toContain('Children in care, Sampleton, 2014 Calendar year, age=Under 1');
    expect(found({ 'Children in care': ages, [title]: [20] })).toEqual([]);
  });

  it('may be of a count without groups, whose rest is of few', () => {
    const other = { '': 90, 'ethnicity=Black': 20, 'ethnicity=Asian': 30, 'ethnicity=White': 40 };
    const shown = { 'Pupils suspended': other, 'Children in care': 40 };
    expect(found({ ...shown, 'Children in care: White': 20, 'Children in care: Asian': 16 })).toHaveLength(1);
    expect(found({ ...shown, 'Children in care: White': 36 })).toHaveLength(1);
    expect(found({ ...shown, 'Children in care: White': 20, 'Children in care: Asian': 10 })).toEqual([]);
  });

  it('is nothing to figures that contradict it, or to another subject', () => {
    const large = {
      '': 60,
      'ethnicity=Black': [14],
      'ethnicity=Asian': [16],
      'ethnicity=White': 30,
    } as const;
    expect(found({ 'Children in care': large, 'Asian children suspended': 16 })).toEqual([]);
    expect(
      found({
        'Children in care': { ...large, 'ethnicity=Asian': 16, 'ethnicity=White': [30] },
        'Asian children in care': 18,
      }),
    ).toEqual([]);
  });
});

describe('those at the start and at the end of one period', () => {
  it.each([
    [
      'Children in care at the start of the year',
      'Children who came into care',
      'Children who left care',
      'Children in care at the end of the year',
    ],
    ['Open cases at start of month', 'Cases opened', 'Cases closed', 'Open cases at end of month'],
    [
      'Open cases (beginning of quarter)',
      'New cases',
      'Cases closed in the quarter',
      'Open cases (end of quarter)',
    ],
    ['Plans at 1 April', 'Plans started', 'Plans ended', 'Plans at 31 March'],
    ['Opening caseload of cases', 'Cases opened', 'Cases closed', 'Closing caseload of cases'],
    ['Cases brought forward', 'Cases opened', 'Cases closed', 'Cases carried forward'],
    ['Month-start open cases', 'Cases opened', 'Cases closed', 'Open cases'],
  ])('"%s", "%s" and "%s" give "%s"', (before, came, left, after) => {
    expect(found({ [before]: 60, [came]: 20, [left]: [4], [after]: 76 })).toEqual([
      `${left}, Sampleton, 2014 Calendar year`,
    ]);
    expect(found({ [before]: 60, [came]: [20], [left]: [4], [after]: 76 })).toEqual([]);
    expect(found({ [before]: 60, [came]: 20, [left]: 14, [after]: 66 })).toEqual([]);
  });

  it('are not of the flows of others', () => {
    expect(
      found({
        'Children in care at the start of the year': 60,
        'Pupils admitted to school': 20,
        'Pupils who left school': [4],
        'Children in care at the end of the year': 76,
      }),
    ).toEqual([]);
  });
});
