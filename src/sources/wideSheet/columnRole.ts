/** The roles that a column of a printed scorecard may have: what its cells hold. */
export const ROLES = [
  'code',
  'title',
  'priority',
  'polarity',
  'unit',
  'area',
  'figure',
  'boys',
  'girls',
  'to-date',
  'rating',
  'target',
  'red',
  'amber',
  'green',
  'neighbours',
  'best-neighbour',
  'region',
  'england',
  'top-quartile',
  'commentary',
  'unused',
] as const;
export type Role = (typeof ROLES)[number];

/** The name of each role, as the desk shows it to an officer. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  code: 'Number',
  title: 'Indicator',
  priority: 'Priority',
  polarity: 'Good is',
  unit: 'Unit',
  area: 'Area',
  figure: 'Figure',
  boys: 'Boys',
  girls: 'Girls',
  'to-date': 'Year to date',
  rating: 'Rating',
  target: 'Target',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  neighbours: 'Neighbours’ average, as printed',
  'best-neighbour': 'Best neighbour, as printed',
  region: 'Region, as printed',
  england: 'England, as printed',
  'top-quartile': 'Top quartile, as printed',
  commentary: 'Commentary',
  unused: 'Not used',
};

/** The roles of columns with the printed figures of a comparator. No cell of them has to name the area. */
export const PRINTED_ROLES = ['neighbours', 'best-neighbour', 'region', 'england', 'top-quartile'] as const;

const AVERAGE_WORDS =
  '(?: (?:avg|ave|av|average|mean|averages|figure|performance|rate|result|latest|data|as printed))*';
const LATEST_WORDS = '(?:latest |current |comparator |benchmark )?';
const NEIGHBOUR =
  '(?:stat(?:istical)?s?|sn|statistical|nearest|similar|comparator|comparable)(?: (?:neigh(?:bour)?s?|nbrs?|n|authorit(?:y|ies)|las?|areas?|group))?|neighbours?|sns|sn';

/** Roles that a column can have only if its head names a period. */
const ROLES_WITH_PERIOD: readonly Role[] = ['figure', 'boys', 'girls'];

export function needsPeriod(role: Role): boolean {
  return ROLES_WITH_PERIOD.includes(role);
}

/**
 * The headings of each role. The first pattern that fits the whole heading decides. A heading with a word that no pattern knows becomes a
 * question to the officer.
 */
const ROLE_HEADINGS: readonly (readonly [Role, RegExp])[] = [
  [
    'unused',
    /^(dot|d o t|direction( of travel)?|travel|trend( line)?|trends?|sparklines?|arrows?|movement|variance|change)$/,
  ],
  [
    'unused',
    /^(lead|leads|lead officer|owner|officer|contact|manager|head of service|accountable( officer)?|responsible( officer)?|frequency|reporting frequency|collected|data source|source|date of data|last updated|updated)$/,
  ],
  [
    'rating',
    /^(rag|r a g|rag (status|rating|current|month|ytd|in month|latest)|(current|latest|month|overall) rag|rating|status|colour|performance rating)$/,
  ],
  [
    'top-quartile',
    new RegExp(
      `^${LATEST_WORDS}(national |england |nat )?(top|upper|1st|best|first)( national)? (quartile|25 ?%?)( threshold| value| cut off)?$`,
    ),
  ],
  [
    'best-neighbour',
    new RegExp(`^${LATEST_WORDS}(best|top)( performing| ranked)? (${NEIGHBOUR})${AVERAGE_WORDS}$`),
  ],
  ['neighbours', new RegExp(`^${LATEST_WORDS}(avg |average |mean )?(of )?(${NEIGHBOUR})${AVERAGE_WORDS}$`)],
  [
    'england',
    new RegExp(`^${LATEST_WORDS}(avg |average |mean )?(england|national|nat|eng)${AVERAGE_WORDS}$`),
  ],
  [
    'region',
    new RegExp(
      `^${LATEST_WORDS}(regional|region|yorkshire(?: (?:and|&) (?:the )?humber)?|y ?& ?h|north east|north west|east midlands|west midlands|east of england|london|south east|south west)${AVERAGE_WORDS}$`,
    ),
  ],
  [
    'target',
    /^((annual|year end|yearly|local|current|monthly|in year|year) )?(target|targets|target value|goal)$/,
  ],
  ['red', /^(red|red (threshold|if|tolerance|trigger))$/],
  ['amber', /^(amber|amber (threshold|if|tolerance|trigger))$/],
  ['green', /^(green|green (threshold|if|tolerance|trigger))$/],
  [
    'to-date',
    /^(ytd|(actual |performance )?year to date( ytd)?|year end|yr end|cumulative( ytd)?|(financial )?year ytd|ytd (actual|performance|total|figure|result))$/,
  ],
  ['boys', /^(boys?|males?)$/],
  ['girls', /^(girls?|females?)$/],
  [
    'code',
    /^(no|no s|number|ref|reference|ref no|id|code|indicator (no|number|ref|code|id)|kpi (no|number|ref|code|id)|pi (no|number|ref|code)|measure (no|ref|id|number)|n)$/,
  ],
  [
    'title',
    /^(indicators?|measures?|kpis?|pis?|description|title|name|metric|performance (indicator|measure)s?|(indicator|measure|kpi|pi) (description|name|title|definition)|key performance indicators?|what we measure|what is measured)$/,
  ],
  [
    'polarity',
    /^(good (perf|performance|is|perf is|performance is|to be)|good|polarity|better( is| to be)?|(high|low)( or | )(high|low)( is (good|better))?|desired direction|direction of good|aim|aim to|bigger or smaller( is better)?|what is good|good is (high|low))$/,
  ],
  [
    'unit',
    /^(units?|unit of measure(ment)?|data (note|type|format)|format|measured (in|as)|type( of (data|measure))?|measure type|%? or (number|no)|value type)$/,
  ],
  [
    'priority',
    /^(priority|priorities|theme|themes|outcome|outcomes|section|category|area of (focus|performance)|service|service area|objective|domain|strand)$/,
  ],
  ['area', /^(area|authority|la|local authority|geography|comparison|organisation|place)$/],
  [
    'commentary',
    /^(comments?|commentary|narrative|notes?|explanation|performance commentary|analysis|what is behind this|context)$/,
  ],
];

/** Words that head a column of the authority's own figures, above or below its period. */
const OWN =
  /^(actual|actuals|performance|result|results|value|figure|figures|outturn|our|ours|monthly performance|performance data|in month|month|monthly|quarterly|annual|in month performance|data|yearly|year on year( trend)?|historical( data| performance)?|previous years?|year|past years?|quarter|trend|monthly figures|quarterly performance|annual performance|annual trend|performance by (month|quarter|year)|all|provisional|latest|current|(position |snapshot )?(as )?at|snapshot|end( of)?|%|)$/;

/** Words that head the counts behind a share, where these have columns of their own. The officer is asked about such a column. */
const COUNT_HEADING = /^(num|numerator|den|denom|denominator|cohort|base)$/;

/** Returns the role of a heading, without its period. Returns undefined if no pattern fits the words. */
export function roleOf(headText: string): Role | undefined {
  return ROLE_HEADINGS.find(([, pattern]) => pattern.test(headText))?.[0];
}

export function isOwnFigure(headText: string): boolean {
  return OWN.test(headText);
}

/** Headings for boys and girls together, next to a column of each. */
const WHOLE_GROUP_NAME = /^(total|all|both|persons|all children|everyone)$/;

/** Whether a text is a word that heads columns, whether its role is known or the officer will be asked about it. */
export function isHeadWord(headText: string): boolean {
  return isOwnFigure(headText) || COUNT_HEADING.test(headText) || WHOLE_GROUP_NAME.test(headText);
}

/** Roles that a heading over several columns gives to the columns below it whose own headings name only a period. */
const ROLES_LENT_A_PERIOD: readonly Role[] = [
  'target',
  'rating',
  'to-date',
  'neighbours',
  'best-neighbour',
  'region',
  'england',
  'top-quartile',
];

export function isLent(role: Role): boolean {
  return ROLES_LENT_A_PERIOD.includes(role);
}
