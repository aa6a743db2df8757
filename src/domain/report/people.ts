/** Words for one person. */
const PERSON_NOUNS =
  'child|kid|baby|infant|toddler|girl|boy|lad|lass|pupil|student|learner|teenager|teen|adolescent|youngster|person|sibling|brother|sister|twin|son|daughter|mother|mum|father|dad|parent|carer|guardian|man|woman|male|female|adult|resident|patient|victim|survivor|offender|suspect|perpetrator|individual|leaver|client|refugee|migrant';

/** Words for a group that counts as one, and for events that happen to one person. */
const EVENT_NOUNS =
  'family|household|case|referral|death|suicide|birth|conception|pregnancy|exclusion|arrest|incident|admission|adoption';

const SINGULAR_NOUNS = `${PERSON_NOUNS}|${EVENT_NOUNS}`;

const PLURAL_NOUNS =
  'children|kids|babies|infants|toddlers|girls|boys|lads|lasses|pupils|students|learners|teenagers|teens|adolescents|youths|youngsters|persons|people|siblings|brothers|sisters|twins|triplets|sons|daughters|mothers|mums|fathers|dads|parents|carers|guardians|families|households|men|women|males|females|adults|residents|patients|victims|survivors|offenders|suspects|perpetrators|individuals|leavers|clients|refugees|migrants|cases|referrals|deaths|suicides|births|conceptions|pregnancies|exclusions|arrests|incidents|admissions|adoptions|them|whom|us';

/** Excludes possessives such as "children's" and "pupils'", because what is counted is the noun after them. */
const WORD_END = "(?![\\p{L}]|'s|')";

/** The bare words for one human being and for several people, to see quickly whether a text has any. They may go on: `child` is in `children`. */
export const PERSON_WORDS = `(?:${PERSON_NOUNS})`;
export const PEOPLE_WORDS = `(?:${PLURAL_NOUNS})`;

/** Words for one human being, but not for events that happen to one. */
export const A_PERSON = `(?:${PERSON_NOUNS})${WORD_END}`;
export const ONE_PERSON = `(?:${SINGULAR_NOUNS})${WORD_END}`;
export const PLURAL_PEOPLE = `(?:${PLURAL_NOUNS})${WORD_END}`;
export const PEOPLE = `(?:${SINGULAR_NOUNS}|${PLURAL_NOUNS})${WORD_END}`;

export const IS_PERSON = new RegExp(`^(?:${SINGULAR_NOUNS})$`, 'i');
export const IS_PEOPLE = new RegExp(`^(?:${PLURAL_NOUNS})$`, 'i');
