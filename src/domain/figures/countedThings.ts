/** Words for people, and for events that happen to one person each. */
export const PEOPLE_WORDS =
  /\b(?:children|child|pupils?|students?|learners?|people|persons?|girls?|boys?|babies|infants?|toddlers?|teenagers?|adolescents?|young|youths?|adults?|parents?|mothers?|fathers?|carers?|famil(?:y|ies)|households?|victims?|offenders?|entrants?|leavers?|patients?|residents?|applicants?|adopters?|workers?|teachers?|staff|deaths?|births?|conceptions?|referrals?|cases?|episodes?|adoptions?|placements?|exclusions?|suspensions?|admissions?|offences?|arrests?|assessments?|enquiries|plans?|injuries|siblings?|under(?:-| )?\d+s?|\d+(?:-| to )\d+s?|females?|males?|looked after|neet)\b/;

/** Words that may stand before the noun for a thing: "special", "Ofsted", and a thing that another belongs to, as in "school meetings". */
const BEFORE_THING =
  /^(?:(?:primary|secondary|special|nursery|independent|maintained|early years|childcare|children['’]s|family|youth|residential|ofsted|council|external|internal|outstanding|open|local|school|college|academy|centre|ward) )*/;

/** Institutions, buildings and posts in the plural: nobody is identified by a small number of them. */
const INSTITUTIONS =
  /^(?:schools|academies|nurseries|settings|providers|institutions|colleges|(?:children['’]s )?(?:centres|homes)|hubs|libraries|playgrounds|partners|agencies|vehicles|buildings|wards|posts|vacancies|complaints? procedures)(?![\p{L}'’-])/u;

/** Tasks in the plural. A small number of them identifies nobody. */
const TASKS =
  /^(?:actions|recommendations|requirements|milestones|projects|policies|inspections|audits|lessons|workshops)(?![\p{L}'’-])/u;

/** Things that happen, and that may happen to one person each: "visits to hospital", "reports of rape". */
const HAPPENINGS = /^(?:meetings|events|visits|sessions|reports)(?![\p{L}'’-])/u;

/** Matches a unit that names one thing which is not a person: "school", "visit". */
const ONE_THING =
  /^(?:school|academy|nursery|setting|provider|institution|college|centre|home|hub|library|playground|action|recommendation|requirement|milestone|project|policy|inspection|audit|lesson|workshop|meeting|event|visit|session|report|partner|agency|vehicle|building|ward|post|vacancy)$/;

/** What may follow a noun that is counted. After any other word, such as a second noun, the first only describes: "school refusers" are not schools. */
const AFTER_NOUN =
  /^(?:$|[^\p{L}\p{N}’']|(?:in|with|without|by|that|which|where|whose|of|for|at|on|per|and|or|to|from|within|under|over|above|below|not|now|as|since|until|due|open|good|inadequate|outstanding|vacant|late|overdue|red|amber|green|this|last|each|a|an|the|is|are|was|were|met|held|made|done|known|\d+|\p{L}+ed|\p{L}+ing)(?!\p{L}))/u;

/** What a happening may be of or for without being about a person. */
const HARMLESS_OBJECT =
  /^(?:of|to|for|from|with|on|at|in|by|about) (?:the |a |an |each )?(?:time|track|schedule|target|plan|boards?|committees?|cabinet|council|councillors|members|scrutiny|ofsted|inspectors|governors|forum|panels?|partnership|budget|department|dfe|government|year|quarter|month|term)\b/;

/**
 * Whether a text counts things such as schools or actions, and no people. It does where the noun for the thing is what is counted, and not where it
 * only describes another noun ("school refusers"), or names what happened to somebody ("visits to hospital").
 */
export function countsThings(plainText: string): boolean {
  const text = plainText.replace(BEFORE_THING, '');
  if (ONE_THING.test(text) || ONE_THING.test(plainText)) return true;
  const institutionsOrTasks = INSTITUTIONS.exec(text) ?? TASKS.exec(text) ?? INSTITUTIONS.exec(plainText);
  const happening = HAPPENINGS.exec(text);
  const [noun] = institutionsOrTasks ?? happening ?? [];
  if (noun === undefined) return false;
  const rest = (institutionsOrTasks?.input ?? text).slice(noun.length).trimStart();
  if (!AFTER_NOUN.test(rest) || PEOPLE_WORDS.test(rest)) return false;
  return institutionsOrTasks !== null || isAboutNobody(rest);
}

/** Whether what follows a happening names nobody to whom it happened. */
function isAboutNobody(rest: string): boolean {
  const object = /^(?:of|to|for|from|with|on|at|in|by|about|involving) (.+)$/.exec(rest)?.[1];
  return object === undefined || HARMLESS_OBJECT.test(rest) || countsThings(object);
}
