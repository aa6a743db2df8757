/** Words for people and for what befalls one of them, in the singular. */
const SINGULAR =
  'child|kid|baby|infant|toddler|girl|boy|lad|lass|pupil|student|learner|teenager|teen|adolescent|youngster|person|sibling|brother|sister|twin|son|daughter|mother|mum|father|dad|parent|carer|guardian|family|household|man|woman|male|female|adult|resident|patient|victim|survivor|offender|suspect|perpetrator|individual|leaver|client|refugee|migrant|case|referral|death|suicide|birth|conception|pregnancy|exclusion|arrest|incident|admission|adoption';

const PLURAL =
  'children|kids|babies|infants|toddlers|girls|boys|lads|lasses|pupils|students|learners|teenagers|teens|adolescents|youths|youngsters|persons|people|siblings|brothers|sisters|twins|triplets|sons|daughters|mothers|mums|fathers|dads|parents|carers|guardians|families|households|men|women|males|females|adults|residents|patients|victims|survivors|offenders|suspects|perpetrators|individuals|leavers|clients|refugees|migrants|cases|referrals|deaths|suicides|births|conceptions|pregnancies|exclusions|arrests|incidents|admissions|adoptions|them|whom|us';

/** Excludes "children's" and "pupils'", which belong to another noun. */
const WORD_END = "(?![\\p{L}]|'s|')";

export const ONE_PERSON = `(?:${SINGULAR})${WORD_END}`;
export const PEOPLE = `(?:${SINGULAR}|${PLURAL})${WORD_END}`;

export const IS_PERSON = new RegExp(`^(?:${SINGULAR})$`, 'i');
export const IS_PEOPLE = new RegExp(`^(?:${PLURAL})$`, 'i');
