import { describe, expect, it } from 'vitest';
import { countsIn, type SearchContext } from '@/pack/texts/countsIn';
import { groupNamesIn } from '@/pack/texts/groupNamesIn';

const BESIDE: SearchContext = {
  smallestCount: 6,
  countedKinds: new Set(),
  groups: [],
  titleWords: new Set(['children', 'harmed']),
};

function found(text: string, beside: Partial<SearchContext> = {}): readonly string[] {
  return countsIn(text, { ...BESIDE, ...beside }).map(({ words }) => words);
}

describe('words that count people', () => {
  it.each([
    ['Last year three girls were harmed.', 'three girls'],
    ['Three girls were harmed at X', 'Three girls'],
    ['Children harmed (3 girls)', '3 girls'],
    ['37 boys', '37 boys'],
    ['All but two were boys.', 'All but two'],
    ['A pair of girls.', 'A pair'],
    ['3 in 40', '3'],
    ['Of these 2-3 were girls.', '2'],
    ['It was two or three.', 'two'],
    ['A couple of them moved.', 'A couple'],
    ['One of the twins was harmed.', 'twins'],
    ['That is half of the eight.', 'half of'],
    ['The third child came in May.', 'third child'],
    ['A 3rd girl was seen.', '3rd girl'],
    ['None but the youngest were safe.', 'None but the'],
    ['None but two were safe.', 'None but two'],
    ['Everyone except one boy was seen.', 'one boy'],
    ['Twenty-three boys.', 'Twenty-three boys'],
    ['One hundred and five pupils', 'One hundred and five pupils'],
    ['only girl', 'only girl'],
    ['The only other girl moved.', 'only other girl'],
    ['The lone boy in the group.', 'lone boy'],
    ['Both girls were seen.', 'Both girls'],
    ['Neither of the girls was seen.', 'Neither of the girls'],
    ['Triplets were born.', 'Triplets'],
    ['٣ girls were harmed.', '3 girls'],
    ['３ girls were harmed.', '3 girls'],
    ['३ girls', '3 girls'],
    ['③ girls', '3 girls'],
    ['III girls were harmed', 'III girls'],
    ['T h r e e girls', 'Three girls'],
    ['It was t h r e e.', 'three'],
    ['There is only the one.', 'only the one'],
    ['th\u00ADree girls', 'three girls'],
    ['**3** _girls_', '3 girls'],
    ['3F and 37M', '3F'],
    ['Last year 3 girls were harmed.', '3 girls'],
    ['In May 3 girls were harmed.', '3 girls'],
    ['In 2024, 3 girls', '3 girls'],
    ['3 five-year-olds were harmed.', '3 …'],
    ['Three 16-year-olds.', 'Three …'],
    ['Of those aged 16, 3 were harmed.', '3'],
    ['In Key Stage 2, 3 were harmed.', '3'],
    ['3 Year 11 girls were harmed.', '3 … girls'],
    ['919 of the 978 children', '919'],
    ['It rose to 37.', '37'],
    ['Three of them were siblings.', 'Three of them'],
    ['We saw (4) of them.', '4'],
    ['One child started.', 'One child'],
    ['Only one was harmed.', 'one'],
    ['7.5% of girls', '7.5% of girls'],
    ['7.5 per cent', '7.5 per cent'],
    ['Two-thirds of the girls.', 'thirds of the girls'],
    ['Half the boys', 'Half the boys'],
    ['The other three are girls', 'three'],
    ['Half a dozen families', 'dozen families'],
    ['Three young people', 'Three young people'],
    ['Two cases in the north', 'Two cases'],
    ['There were 4 referrals.', '4 referrals'],
    ['Under 5 children were seen.', '5 children'],
    ['More than 2 girls.', '2 girls'],
    ['At least three of them moved.', 'three of them'],
    ['p. 3: three girls', 'three girls'],
    ['2014 girls and 3 boys', '2014 girls'],
    ['It fell from 3 to 2', '3'],
    ['two more', 'two'],
    ['Four', 'Four'],
    ['3 girls and 37 boys.xlsx', '37 boys'],
    ['A handful of children', 'A handful'],
    ['1 in 40', '1'],
    ['one in forty', 'forty'],
    ['3/40', '3'],
    ['n=3', '3'],
    ['(n = 3)', '3'],
    ['17 + 3', '3'],
    ['3 wheelchairs', '3'],
    ['It was 3 out of 40.', '3'],
    ['3 of the 5 achieved outcomes above the target.', '3'],
    ['3 of the 5 schools’ pupils were harmed.', '3'],
    ['3 of the 5 schools pupils were harmed.', '3'],
    ['3 of the 5 in schools were harmed.', '3'],
    ['3 out of 5 places were taken by girls.', '3'],
    ['Three of the five were seen in schools.', 'Three'],
    ['3 of 2 schools', '3'],
    ['3 of the 5, priorities aside', '3'],
    ['3‑4 pupils', '4 pupils'],
    ['two girls who are 16', 'two girls'],
    ['A third were girls.', 'A third were'],
    ['Half were boys.', 'Half were'],
    ['three quarters of the girls', 'quarters of the girls'],
    ['A trio of boys', 'A trio'],
    ['He was the fourth to be harmed.', 'fourth to be'],
    ['It was just the one.', 'one'],
    ['7½% of them', '7'],
    ['girls_3.xlsx', '3'],
    ['thirtyseven boys', 'thirtyseven boys'],
    ['Fourty pupils', 'Fourty pupils'],
    ['No more than two.', 'two'],
    ['at least three', 'three'],
    ['&#51; girls', '51'],
    ['37:3', '37'],
    ['It was at 3.37.', '3.37'],
    ['Girl 1 and Girl 2', '1'],
    ['down from 6 to 3', '6'],
    ['a family of four', 'four'],
    ['3 NEET', '3'],
    ['In this measure 3 were girls.', '3'],
    ['Measure 3 girls', '3 girls'],
    ['There were 16-17 of them.', '16'],
    ['There were 16-17.', '16'],
    ['16 and 17 were girls.', '16'],
    ['10-17 girls', '10'],
    ['The target of three girls was met.', 'three girls'],
    ['Of those aged 16, 17 were girls.', '17'],
    ['Aged 16, 17 and 18, 3 were girls.', '3'],
    ['3 16-year-olds', '3'],
    ['Three 16- and 17-year-olds were harmed.', 'Three'],
    ['10% or more of the girls', '10%'],
    ['Pupils at the school by 3', '3'],
    ['The second referral was late.', 'second referral'],
    ['The third girl came to the meeting.', 'third girl'],
    ['The aim was to help three girls.', 'three girls'],
    ['one in forty, and 2-3 more', '2'],
    ['5-9', '5'],
    ['10% or more were girls', '10%'],
    ['Ages 5-9 and 3 girls', '3 girls'],
  ])('are found: “%s”', (text, words) => {
    const all = found(text);
    expect(
      all.some((one) => one.startsWith(words)),
      `${JSON.stringify(all)} has no "${words}"`,
    ).toBe(true);
  });
});

describe('numbers that count nobody', () => {
  it.each([
    'Since 3 May 2024, in Q3 and for children aged 5.',
    'From 1 April 2015 on, and again on the 3rd of June.',
    'On 3 and 4 March, on 5-7 May and on 2014-05-03.',
    '03/05/2014',
    'May 3, 2024',
    'In 2014/15, 2014-15 and 2014 to 2016.',
    'In 2014 children moved less.',
    'Since 2013 girls have done better.',
    'Reported for 202425 as an academic year.',
    '16-17 year olds',
    'Young people aged 16 and 17 not in education, employment or training',
    'Children aged 16 to 17',
    'Children under 5 registered with a children’s centre',
    'under 5s, under-18s, under fives and over 16s',
    'Under 18 conceptions',
    'Two-year-olds taking up early education',
    'Year 11 pupils and Year 6 children',
    'Pupils in year 11',
    'Children in Year 6 who are overweight',
    'Key Stage 2 pupils; Key Stages 1 and 2; KS4; Key Stage One',
    'section 47 enquiries, sections 17 and 47, s47, regulation 44, Schedule 12A',
    'Level 4 or above, grade 5, grades 9-4',
    'S60 2DA',
    'Call 01709 382121 or +44 1709 382121.',
    '£4m, £3,000 and £2.5 million; 3 million pounds',
    'page 3, p. 4, pp. 3-5, §7.1, item 324, table 2',
    'There were 3,000 letters, 13 visits and 12 schools.',
    'within 20 working days, 12 months, two weeks or three years',
    'A three-year plan, a 20-week limit and a 12 month period.',
    'per 10,000 children, per 1,000 live births, per hundred',
    'Children looked after with three or more homes in 12 months',
    'Families with one or more children, or at least one exclusion',
    'Counts of fewer than 6 are withheld, and so are those below six.',
    'No one was harmed; each one was seen. It is one of the highest in the country.',
    'One school and two new children’s homes opened.',
    'Fewer children started than before.',
    'Each was a repeat of an earlier one.',
    'NI65, P1, BI59a, COVID-19 and Covid-19',
    'the first half of the year, the second half of 2014 and the third quarter',
    'a quarter of a year and half of the time',
    'Single parents, lone mothers and both sexes',
    'Write to data@council.example3.uk',
    'at 9am, 10.30 am and from 14:30',
    'three times a week, a twofold rise',
    'Attainment 8 and Progress 8',
    'Children from birth to 5, and the 0 to 19 service',
    'Three teams became two teams.',
    '3 out of 5 priorities are on track.',
    'It is better in 2 of the 4 localities.',
    'Two of our three key priorities and one of the two themes have actions.',
    'The best of 3 of 11 local authorities',
    'January 2015',
    'Week 12, Term 2, quarter 3',
    'a couple of weeks, the last couple of years',
    'Zero tolerance',
    'Children’s and Young People’s Plan, 3rd Progress Report',
    'Under 16s and 5 to 15 year olds',
    'Pupils who get 5 GCSEs at grades 9-4',
    'The last two quarters, and four consecutive quarters.',
    'Indicator 7, version 2, no. 3',
    'Pupils moving up by two levels or more in writing',
    '16 to 17',
    'Young people known to be NEET, 16 to 17',
    '16-17 who are NEET or whose activity is not known',
    '% of 2, 3 & 4 yr olds; 3&4 yr olds; 2yr olds; 2-2½ year olds',
    'Three- and four-year-olds, 16- and 17-year-olds, 15-17 yr olds',
    'Care leavers aged 19, 20 and 21, and those of academic age 16, 17 and 18',
    'Young people aged 16 and 17 (school years 12 and 13)',
    'Care leavers (19-21)',
    'Rate per 10,000 of 10-17 population, for each 1,000 pupils',
    'Children under 5 who, with their family, use a centre',
    'Average Attainment 8 score at 16; reading, writing and maths at 11; education at 17',
    'Post-16 learning',
    'Breastfed at their 6-to-8-week review',
    'Under 18 hospital admissions',
    'Pupils achieving a 9-5 pass, and GCSEs graded 9 to 1',
    'The target of 95% was met. The target for 2024 is 80%.',
    'The threshold is 10%, and a figure can exceed 100%.',
    'Pupils who miss 10% or more of their sessions',
    'First child protection conferences held within 15 working days',
    'Looked after for two and a half years or more',
    'Divided by the population and multiplied by 100,000; rounded to the nearest 10; x 100',
    'Measure 4, action 7, actions 8 and 16, NI 117',
    'Open 24/7, with 1:1 support',
    'Ages 0-5, 6-11 and 12-17, each in a row',
    'A figure of 10% or more is looked into.',
    '3 or more moves in 12 months, within 10 working days',
  ])('are passed over: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the names of the plan’s own groups', () => {
  const groups = groupNamesIn(['6-11', '2 to 3', '12–17', '3 girls', '4']);

  it.each([
    'Children missing, 6 to 11',
    'Children missing (6-11)',
    'Of children, 12-17: higher',
    'Ages 2 to 3',
  ])('are passed over: “%s”', (text) => {
    expect(found(text, { groups })).toEqual([]);
  });

  it.each(['There were 6-11.', 'Of them 6-11 were girls.', '2-3 girls', '3 girls', '4', 'It fell to 2-3'])(
    'are a count all the same where they stand as one: “%s”',
    (text) => {
      expect(found(text, { groups })).not.toEqual([]);
    },
  );
});

describe('a text as long as a cell can hold', () => {
  it.each(['3-', '3 ', 'three and ', '2014-', 'twenty-', 'a', '1,000'])(
    'is searched as fast as its length grows, and not as its square: “%s” again and again',
    (unit) => {
      const seconds = (length: number) => {
        const text = unit.repeat(length / unit.length);
        const start = process.cpuUsage();
        countsIn(text, BESIDE);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1e6;
      };
      seconds(2000);
      // Sixteen times the length: 16 times as long, or 256 times where each part is read again for each other.
      expect(seconds(32_000)).toBeLessThan(100 * Math.max(seconds(2000), 0.02));
    },
  );
});
