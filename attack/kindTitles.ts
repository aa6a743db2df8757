/** Different words that officers use for the same thing, for plans whose indicators are linked only by their titles. */

/** Words for the people who are counted. */
export const SUBJECTS = [
  'Children missing',
  'Number of children missing',
  'Referrals',
  'Children excluded',
  'First-time entrants',
  'Re-referrals to social care',
  'Young people in custody',
] as const;

/** Titles for all, boys and girls. */
export const SEX_TITLES = [
  ['Number of children missing', 'Boys reported missing', 'Girls reported missing'],
  ['Children in care', 'Boys in care', 'Girls in care'],
  ['Looked after children', 'Looked after children: male', 'Looked after children: female'],
  ['Pupils excluded', 'Excluded: boys', 'Excluded: girls'],
  ['Young people in custody', 'Young men in custody', 'Young women in custody'],
  ['First-time entrants', 'First-time entrants (M)', 'First-time entrants (F)'],
  ['Children with a plan', 'of whom boys', 'of whom girls'],
  ['Permanent exclusions', 'Permanent exclusions - lads', 'Permanent exclusions - lasses'],
] as const;

/** Titles for a total and for its parts. */
export const ROW_TITLES = [
  ['Children on plans', 'Neglect', 'Emotional abuse', 'Physical abuse', 'Sexual abuse'],
  ['All permanent exclusions', 'Persistent disruption', 'Assault on an adult', 'Other reasons'],
  ['Care leavers', 'In work', 'In education', 'In neither'],
  ['Referrals', 'From the police', 'From schools', 'From health', 'From anyone else'],
  ['Referrals', 'Referrals: north team', 'Referrals: south team'],
  ['Placements', 'With kin', 'With foster carers', 'In a home'],
] as const;

/** Words after the subject for a count since the year began. */
export const YEAR_SO_FAR_WORDS = [
  'since April',
  'since 1 April',
  'from April',
  'year to date',
  '(YTD)',
  'this year so far',
  'April to date',
  'to date',
  '(cumulative)',
  'since the start of the year',
  'from the beginning of the year',
] as const;

/** Forms of titles for the count of one quarter; `{}` stands for the subject. */
export const QUARTERLY_FORMS = [
  '{} (quarter)',
  '{} each quarter',
  'Quarterly {}',
  '{} by quarter',
  '{} in the quarter',
  '{}, quarterly figure',
  '{} over three months',
  '{}',
] as const;

export const YEARLY_FORMS = [
  'Annual {}',
  '{} in the year',
  '{} a year',
  '{}: full-year figure',
  '{} (whole year)',
  '{} per annum',
] as const;

export const LAST_TWELVE_MONTHS_WORDS = [
  'in the last 12 months',
  '(rolling 12 months)',
  'in the past year',
  'over the past twelve months',
  '- 12-month total',
  'in the 12 months to date',
  '(rolling year)',
] as const;

/** Titles for the people on a list, those who joined it and those who left it. */
export const STOCK_AND_FLOWS = [
  ['Children on plans', 'Plans started', 'Plans ended'],
  ['Children on the register', 'Children who joined the register', 'Children who left the register'],
  ['Children in care', 'New starts in care', 'Leavers from care'],
  ['Children in care', 'Children who came into care', 'Children who went out of care'],
  ['Open early help cases', 'New early help cases', 'Early help cases stepped down'],
  ['Children on the waiting list', 'Added to the waiting list', 'Taken off the waiting list'],
  ['Caseload', 'New cases', 'Cases closed'],
  ['Children missing education', 'Newly missing education', 'No longer missing education'],
  ['Children educated at home', 'Began home education', 'Back in school from home education'],
] as const;

/** Titles for the difference between girls and boys. */
export const SEX_GAPS = [
  'Difference between girls and boys excluded',
  'Gap between boys and girls excluded',
  'Girls minus boys, excluded',
  'How many more girls than boys were excluded',
  'Excess of girls over boys excluded',
] as const;

export const TARGET_GAPS = [
  'Gap to target: {}',
  '{}: distance from target',
  '{} above target',
  '{} over target',
  '{}: variance against target',
  '{} compared with the target',
] as const;

export const YEAR_CHANGES = [
  'Change in {} on last year',
  '{} compared with last year',
  '{}: up or down on last year',
  'Year-on-year movement in {}',
  '{}: more than last year',
  'Net change in {}',
  '{} (+/-)',
] as const;

/** Titles for all, those in time and those not in time. */
export const IN_TIME_OR_NOT = [
  ['Assessments', 'Assessments in time', 'Assessments not in time'],
  ['Assessments completed', 'Assessments within 45 days', 'Assessments after 45 days'],
  ['Children due a visit', 'Children visited on time', 'Children visited late'],
  ['Children reviewed', 'Reviewed by the due date', 'Reviewed after the due date'],
  ['Children returned', 'Offered an interview', 'Not offered an interview'],
  ['Children seen by a dentist or not', 'Seen by a dentist', 'Not seen by a dentist'],
] as const;

/** Titles for a number of people and for a share of these people. */
export const SHARES_OF = [
  ['Children in care', 'Share of children in care who were missing'],
  ['Children in care', 'Children in care with three or more moves (%)'],
  ['Looked after children', 'Percentage of looked after children who offended'],
  ['Care leavers', 'Care leavers in prison'],
  ['Pupils with a plan', 'Of pupils with a plan, excluded'],
  ['Children on plans', 'On a plan for two years or more'],
] as const;

/** Titles for a mean, its number of people, and the total that the mean is worked out from. */
export const MEANS_OF = [
  ['Average number of episodes per child missing', 'Children missing', 'Missing episodes'],
  ['Days lost per pupil suspended', 'Pupils suspended', 'Days lost to suspension'],
  ['Mean placements per child who moved', 'Children who moved', 'Placements of children who moved'],
] as const;

export function titleFrom(titleForm: string, subject: string): string {
  return titleForm.replace(
    '{}',
    titleForm.startsWith('{}') ? subject : subject[0]?.toLowerCase() + subject.slice(1),
  );
}
