/** Texts that are full of numbers but state no count of people: refusing a build because of one is a false alarm. */
export const INNOCENT_TEXTS: readonly string[] = [
  'Young people aged 16 and 17 (school years 12 and 13) at the end of the month.',
  'Assessments finished within 45 working days of the referral, from 1 April 2023 to 31 March 2024.',
  'Looked after for two and a half years or more, with 3 or more homes in 12 months.',
  'Pupils in Year 11 at Key Stage 4 who achieve a 9-5 pass in English and maths.',
  'Three- and four-year-olds, and those 2 years old, who take up a place.',
  'The target of 95% is for 2024/25; a figure of 10% or more is looked into.',
  'Care leavers aged 19, 20 and 21, on the day, as in the returns of 2012-2014.',
  'Ages 0-5, 6-11 and 12-17, each in a row; 16-17 is the group that the law names.',
  'Rate for each 10,000 children, rounded to the nearest 10 under section 47.',
  'See page 12, table 3 and the note of 14 May 2023 on the 6-to-8-week review.',
];
