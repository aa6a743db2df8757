import { describe, expect, it } from 'vitest';
import { PATTERNS_OF_SEVERAL } from '@/pack/texts/peopleWithAges';
import { AGE_PATTERNS, personsWithAge } from '@/pack/texts/personWithAge';

describe('one person with an age', () => {
  it.each([
    ['A girl aged 7 from Elm Road, Jayden Smith, waited for a decision.'],
    ['A 7-year-old boy was excluded.'],
    ['a seven year old girl'],
    ['The delay was about a 14 year old who ran away.'],
    ['One was late: boy, 14, awaiting a foster home.'],
    ['Girl (7) waited.'],
    ['One child aged under 1 came into care.'],
    ['A child under 5 was hurt.'],
    ['A young person aged 16 moved to Leeds.'],
    ['The child, aged six, was seen.'],
    ['A looked after child of 15 left.'],
    ['A baby aged 6 weeks was admitted.'],
    ['A 3-month-old baby died.'],
    ['The mother, 19, has moved.'],
    ['A boy who was 14 went missing.'],
    ['A boy who died at the age of 12.'],
    ['Jayden, aged 7, waited.'],
    ['She was 7 when it began.'],
    ['A sibling was 9.'],
    ['A care leaver aged 19 lost his home.'],
    ['A girl, Jayden Smith, aged 7'],
    ['A 14yo male'],
    ['It was after his 7th birthday.'],
    ['14 year old, awaiting a home'],
    ['the only 7 year old waited'],
    ['A pupil aged １５ was excluded.'],
    ['A boy aged 7½ waited.'],
  ])('is found in "%s"', (text) => {
    expect(personsWithAge(text)).not.toEqual([]);
  });

  it.each([
    ['Children aged 16 to 17'],
    ['children aged 16 and 17 who are homeless'],
    ['Pupils aged 15'],
    ['A child under 5 is a child who has not had a fifth birthday.'],
    ['A child aged under 18 is counted once.'],
    ['aged 0 to 4'],
    ['Population aged 5 to 16'],
    ['Any child aged 16 or 17'],
    ['each child aged 2'],
    ['Spending per child aged 3'],
    ['a person aged 16 or over'],
    ['a young person aged 16-24'],
    ['A parent aged 16 to 24'],
    ['3 and 4 year old children'],
    ['16 to 17 year olds'],
    ['Percentage of 16 to 17 year old children'],
    ['The 2-year-old check'],
    ['Reception (age 5) and Year 6 (age 11)'],
    ['2 year old funding'],
    ['Take-up of 2 year old early education was one of the highest.'],
    ['the 2 to 2½ year old review'],
    ['Children under 1 year old'],
    ['10 year old children'],
    ['A five-year-old strategy'],
    ['One child in care, 3 of 40.'],
    ['The child protection plan was 14 days late.'],
    ['Each adult has 3 children.'],
    ['A girl waited for a decision.'],
    ['18 days from referral to decision'],
    ['Average days per child, 14, is high.'],
    ['Young Person Survey 2014'],
    ['Boys, 14, were fewer than girls, 17.'],
    ['In Year 11 a pupil takes 8 GCSEs.'],
    ['Under 18 conceptions'],
    ['Three- and four-year-olds, and those 2 years old, who take up a place.'],
    ['Children 2 years old, who take up a place.'],
  ])('is not found in "%s"', (text) => {
    expect(personsWithAge(text)).toEqual([]);
  });
});

describe('a few people with their ages', () => {
  it.each([
    ['Siblings aged 3, 5 and 9 waited for a home.'],
    ['Two brothers aged 4 and 6 moved to Leeds.'],
    ['The twins, aged 7, were placed apart.'],
    ['twins aged seven'],
    ['Siblings (3, 5 and 9) were placed together.'],
    ['three sisters aged 6 months, 2 and 5 years'],
    ['The brothers, who were 4 and 6, were seen.'],
    ['Her sons were 4 and 6.'],
    ['His half-sisters are 8 years old.'],
    ['Two children aged 4 and 6 came into care.'],
    ['The deaths of two children aged 14 and 15 were reviewed.'],
    ['Both girls, aged 15, went missing.'],
    ['three missing young people aged 14, 15 and 15'],
    ['Two boys, 4 and 6, waited.'],
    ['2 children aged under 1 died.'],
    ['7-year-old twins'],
    ['the 4- and 6-year-old brothers'],
    ['Two 14 year olds were arrested.'],
    ['three 15-year-old girls'],
    ['A brother and sister aged 4 and 6 were adopted.'],
    ['A boy and a girl aged 4 and 6'],
    ['Two cases were late, one aged 4 and the other aged 6.'],
    ['The youngest of the three was aged 2.'],
    ['Kayla and Jayden, aged 4 and 6, moved.'],
  ])('is found in "%s"', (text) => {
    expect(personsWithAge(text)).not.toEqual([]);
  });

  it.each([
    ['Siblings aged 5 to 11'],
    ['Siblings aged 16 or over are asked themselves.'],
    ['siblings aged 0-4'],
    ['brothers and sisters of any age'],
    ['Siblings (3) were placed together.'],
    ['One in five children aged 10 is obese.'],
    ['1 in 3 pupils aged 11'],
    ['at least two children aged under 5'],
    ['Two projects for children aged 5'],
    ['Five services supporting children aged 8 and 9'],
    ['three per cent of pupils aged 15'],
    ['Two thirds of young people aged 16 and 17'],
    ['Both boys and girls aged 15 answered.'],
    ['In 2 schools pupils aged 11 and 14 were asked.'],
    ['Key Stage 2 pupils aged 11'],
    ['Care leavers aged 19, 20 and 21'],
    ['12 young people aged 16 and 17'],
    ['Boys and girls aged 4 and 5'],
    ['two and 3 year olds'],
    ['A place for 2, 3 and 4 year olds'],
    ['No one aged 15 was asked.'],
    ['Two children, 3 of 40, were late.'],
    ['Each boy and girl aged 4 and 5 is weighed.'],
    ['Nurseries in Leeds, aged 7 and 9'],
  ])('is not found in "%s"', (text) => {
    expect(personsWithAge(text)).toEqual([]);
  });
});

/** For each pattern in its order, what it must find. */
const FOUND: readonly (readonly string[])[] = [
  [
    'A girl aged 7',
    'the boy, who was at the age of 14',
    'a child of 15',
    'a girl aged about six weeks',
    'the girl, Kayla Jones, aged just 7',
    'a toddler (aged 2',
    'a boy who is now aged four',
    'the child, is of 5',
  ],
  ['A sibling was 9.', 'a boy who had just turned seven and', 'the child is now 10 years old,'],
  ['Girl (7)', 'The mother, 19, has moved', 'a boy (nearly 12)'],
  ['A boy who was 14 went', 'the girl, who has turned just nine'],
  ['A boy who died at the age of 12', 'the girl ran away aged nine', 'a child was seen at age 6'],
  ['One child aged under 1', 'that boy below the age of six', 'the girl over 10'],
  ['a child under 5 was hurt', 'a small boy below the age of six had'],
  ['a 14 year old', 'our six-week-old', 'the 14yo', 'an 11 y/o'],
  ['14 year old, awaiting', '7-year-old boy', 'Seven month old was', '15 y.o. from'],
  ['She was 7.', 'he is aged 14,', 'who had turned only nine when'],
  ['his 7th birthday', 'her sixteenth birthday'],
];

/** For each pattern of several people in its order, what it must find. */
const FOUND_OF_SEVERAL: readonly (readonly string[])[] = [
  [
    'Siblings aged 3, 5 and 9',
    'two brothers, who were aged just 4',
    'twins (of seven',
    '2 children aged under 1',
    'a boy and a girl at the age of 6',
    'two half-brothers (aged only 4',
    'five people who aged 3',
    'both families, who had just turned aged 9',
  ],
  [
    'Siblings (3, 5 and 9).',
    'Two boys, 4½ and 6,',
    'her sons were nine months & 2 when',
    'three girls, 6.5, 8.',
  ],
  [
    'The brothers, who were only 4 years old',
    'Five pupils are eleven-years-old',
    'both girls had just turned 9-year-old',
  ],
  ['7-year-old twins', 'six month old half-brothers', '3 yrs old half-sisters'],
  ['Two 14 year olds', 'both six-year-old girls', 'three missing 15-yr old young people'],
  [
    'one aged 4',
    'The youngest of the three was aged 2',
    'another being aged nearly six',
    'the elder aged nine',
  ],
];

describe('the words that a pattern needs', () => {
  it('are in everything that it finds', () => {
    const found = [...FOUND, ...FOUND_OF_SEVERAL];
    const patterns = [...AGE_PATTERNS, ...PATTERNS_OF_SEVERAL];
    patterns.forEach(({ neededWords, pattern }, index) => {
      const texts = found[index] ?? [];
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts.flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()])) {
        expect([text, text.search(pattern) >= 0]).toEqual([text, true]);
        expect([text, neededWords.test(text)]).toEqual([text, true]);
      }
    });
    expect(found).toHaveLength(patterns.length);
  });
});

describe('a text as long as a cell can hold', () => {
  it.each([
    'child ',
    'child-',
    'a girl who was ',
    '3 year old ',
    '7',
    'Jay, aged ',
    'the-',
    'twins 3, ',
    'two girls, 4 and 5 ',
  ])('is searched as fast as its length grows, and not as its square: “%s” again and again', (unit) => {
    const seconds = (length: number) => {
      const text = `1 ${unit.repeat(length / unit.length)}`;
      const start = process.cpuUsage();
      personsWithAge(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    seconds(2000);
    // Sixteen times the length: 16 times as long, or 256 times where each part is read again for each other.
    expect(seconds(32_000)).toBeLessThan(100 * Math.max(seconds(2000), 0.02));
  });
});
