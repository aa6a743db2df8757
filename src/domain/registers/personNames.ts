/** Common given names that are not also a word, a place or a part of a role. "Early Help" and "Grace House" are not to be taken for names. */
const GIVEN_NAMES = new Set(
  'abdul abigail adam adrian ahmed aidan aileen aisha alan alastair aled alex alexander alexandra alexis alfie alice alison alistair amanda amelia amir amy andrea andreas andrew angela angus anita anjali ann anna annabel anne annette anthony antonia anya archie arthur asif audrey ayesha barbara beatrice becky belinda ben benjamin bernadette bethany bev beverley bilal brenda brian bridget bronwen bryony callum camilla carl carla carly carol carole caroline catherine cathy catriona cecilia celia chantal charlotte cheryl chloe chris christina christine christopher cindy claire clare colette colin connor craig cynthia damian damien dan daniel daniela danielle darren darryl dave david davina dawn debbie deborah declan deirdre delyth denise dennis derek derrick desmond diane dominic donald donna dorothy dylan eddie edith edward eileen elaine eleanor eleri eliza elizabeth ellen ellie elsie emily emir emma eric erica erin esther ethan eva evelyn evie ewan farah farhan fatima felicity felix finlay fiona fran frances francesca freddie freya gabriel gareth gary gavin gemma geoff george georgina gerald geraldine gerard gerry gillian gina glenda graeme graham greg gregory gwen habib hanif hannah harriet harriett harry harvey hassan hayley hazel heather heidi helen henrietta henry hilary hilda hugh humphrey hussain ian ibrahim ifan imogen imran ines irene isaac isabel isabella isla ismail jackie jacob jacqueline james jamie jane janet janice jason jaswinder javed jayne jean jeanette jeff jeffrey jenna jennifer jenny jeremy jess jessica jessie jill jo joan joanna joanne jodie joe joel john jon jonathan joseph josephine josh josie joyce judith julia julie juliet juliette justin justine karen karim karl kate kath katherine kathleen kathryn kathy katie katrina katy kayleigh keith kelly kelvin ken kenneth kerry kevin khalid kieran kim kirsten kirsty kristina lana laura lauren laurence leah leanne lee leon leonard lesley liam lillian linda lisa liz lorna louis louise lucas lucia lucy luke lydia lynn lynne mabel maddie madeleine maeve maggie maisie malcolm mandy manjinder manjit marcia marcus margaret maria marian marianne marie marilyn marion marjorie marsha martin mary matilda matthew maureen meera megan mel melanie melissa melvyn meredith mia michael michelle mick mike millie miranda miriam mohamad mohamed mohammed moira molly monica morag muhammad muriel myra nadia nadine naomi nasreen natalie natasha ned neil nell nia niamh nicholas nick nicola nicole nigel nina nora norma oliver olivia oscar osman pamela pat patrice patricia patrick paul paula pauline penelope peter phil philip philippa phillip phoebe pippa polly priya rachel rafiq rajesh raymond rebecca rhian rhiannon rhys richard ricky rita rob robbie robert roberta robin roderick roger roisin roland ronald rosalind rosanna rosie ross roxanne rupert ruth ryan sabrina sadie saeed sajid salim sally sam samantha sandra sanjay sanjeev sara sarah saskia seamus sean shabana shane shannon sharon shaun shazia sheila shelley shirley sian simon simone siobhan sonia sophie stacey stan stephanie stephen steve steven stewart stuart sue sunita surinder susan susanna suzanne suzie sybil sylvia tamara tamsin tanya tara tariq terence teresa terri terry tessa thea theo theresa thomas tim timothy tina toby tom tony tracey tracy trevor trudy ursula valerie vanessa vera veronica vicky victoria vijay vince vincent viv vivien vivienne wendy william winifred yasmin yusuf yvette yvonne zainab zara zoe'.split(
    ' ',
  ),
);

const CAPITALISED_WORD = String.raw`\p{Lu}[\p{L}’'-]+`;
/** Matches a title and a name: "Cllr Smith", "Dr. D. Smith"; but not "Councillor (champion)" or "Councillor Champion". */
const TITLE_AND_NAME = new RegExp(
  String.raw`\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\.? (?:\p{Lu}\.? ?)*(?!(?:Champion|Lead|Chair|Member|Representative|Vice)\b)${CAPITALISED_WORD}`,
  'u',
);
/** Matches a cell with only initials and a name: "D. Smith". */
const INITIALS_AND_NAME = new RegExp(String.raw`^(?:\p{Lu}\. ?)+${CAPITALISED_WORD}$`, 'u');
const TWO_NAMES = new RegExp(
  String.raw`^(${CAPITALISED_WORD}) (${CAPITALISED_WORD})(?: (?:as|for|from|TBC)\b.*)?$`,
  'u',
);
const PLACE_WORD =
  /^(?:House|Centre|Center|Road|Street|Park|Hall|Hospital|Trust|College|School|Academy|Hospice|Partnership|Foundation|Council|Ltd|Limited|Group|Team|Service|Services|Project)$/;

/**
 * Finds a person's name in a cell that should hold a role: a title and a name, initials and a name, or a common given name and one more word.
 * It misses many names, but what it finds is almost always a name.
 */
export function personIn(cell: string): string | undefined {
  for (const cellPart of cell.split(/[;,&/()]| and /).map((text) => text.trim())) {
    const titledName = TITLE_AND_NAME.exec(cellPart)?.[0];
    if (titledName !== undefined) return titledName;
    if (INITIALS_AND_NAME.test(cellPart)) return cellPart;
    const [, givenName = '', familyName = ''] = TWO_NAMES.exec(cellPart) ?? [];
    if (GIVEN_NAMES.has(givenName.toLowerCase()) && !PLACE_WORD.test(familyName))
      return `${givenName} ${familyName}`;
  }
  return undefined;
}

const NAME_IN_TEXT = new RegExp(
  String.raw`(?<![\p{L}’'-])(${CAPITALISED_WORD}) (${CAPITALISED_WORD})(?![\p{L}-])`,
  'gu',
);

/** Words that begin a role: "Head", "Strategic Commissioning Manager", "Performance and Quality Manager". */
const ROLE_WORDS = String.raw`(?:(?:the|our|then|former|\p{Lu}[\p{L}-]+|and|&) ){0,4}(?:Director|Head|Manager|Officer|Lead|Leader|Chair|Chairman|Chairwoman|Commissioner|Consultant|Co-?ordinator|Executive|Inspector|Adviser|Advisor|Superintendent|Solicitor|Headteacher|Principal|Professor|Member|Nurse)\b`;
/**
 * Matches a name before its role, however rare the name: "Orla Quennell, Head of Commissioning", "Nicole (Head of…". Names of places, teams
 * and papers do not count.
 */
const NAME_BEFORE_ROLE = new RegExp(
  String.raw`(?<![\p{L}’'-])(${CAPITALISED_WORD})(?: (${CAPITALISED_WORD}))?(?:, | \()${ROLE_WORDS}`,
  'gu',
);
/** Matches initials and a name where a text names a person: "Head of Safeguarding, O. Quennell", "led by S. Wilson". */
const INITIALS_IN_TEXT = new RegExp(
  String.raw`(?:^|[(,;:] ?|\b(?:by|with|from|and|to|of|for|contact|ask|asked|thank|thanked) )((?:\p{Lu}\. ?){1,3}\p{Lu}[\p{Ll}’'-][\p{L}’'-]+)`,
  'u',
);
/** Matches what surrounds a given name that stands alone: "Sarah in the team", "Sarah has led"; "said Sarah", "Contact: Sarah". */
const LONE_NAME = new RegExp(
  String.raw`(?<![\p{L}’'-]|\p{Lu}\p{L}+ )(${CAPITALISED_WORD})(?= (?:(?:in|from|at) (?:the|our) \p{L}|(?:has|had|leads?|led|said|says|runs|ran|manages|writes|wrote|asked|met|works|worked|told)\b))|\b(?:said|says|contact:?|ask|thank|thanks to|led by|told) (${CAPITALISED_WORD})(?![\p{L}-]| \p{Lu})`,
  'gu',
);
const NAMES_OF_PLACES = /^(?:Victoria|Ross|Florence|Charlotte|Sydney|Austin)$/;
/** Capitalised words that may come before a role and are not a person's name. */
const NOT_A_NAME =
  /^(?:The|This|These|Our|Their|His|Her|Its|A|An|In|On|At|By|For|From|Each|Every|Public|Early|Young|Children|Childrens|Health|Social|Adult|Local|Council|Cabinet|Board|Partnership|Ofsted|England|Education|Safeguarding|Help|Care|Services?|Team|Police|Schools?|Trust|Group|Panel|Committee|Report|Plan|Strategy|Review|North|South|East|West|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Support|Family|Families|Commissioning|Performance|Quality|Improvement|Inclusion|Participation|Assessment|Workforce|Finance|Policy|Governance|Housing|Interim|Acting|Deputy|Assistant|Strategic|Executive|Independent|Senior|Lead|Chief|Service|Corporate|Principal|Director|Head|Manager|Officer|Chair|Member|Scrutiny|Wellbeing|Commission|Department|Directorate|Hospital|Hub)$/;

/**
 * A person's name in a sentence: a title and a name, initials and a name, a common given name and one more word with a capital, or any name before a
 * role.
 */
export function personInText(text: string): string | undefined {
  const titledName = TITLE_AND_NAME.exec(text)?.[0];
  if (titledName !== undefined) return titledName;
  for (const [fullName, givenName = '', familyName = ''] of text.matchAll(NAME_IN_TEXT))
    if (GIVEN_NAMES.has(givenName.toLowerCase()) && !PLACE_WORD.test(familyName)) return fullName;
  const initials = INITIALS_IN_TEXT.exec(text)?.[1];
  if (initials !== undefined && !NOT_A_NAME.test(initials.replace(/^.*[. ]/, ''))) return initials;
  return nameBeforeRole(text) ?? loneGivenName(text);
}

/**
 * Finds a common given name that stands alone, where the person does something: "Sarah in the front door team has", "said Imran". Given names
 * that are also names of places are skipped.
 */
function loneGivenName(text: string): string | undefined {
  if (/\b(?:not (?:her|his|their) real names?|names? (?:has|have) been changed)\b/i.test(text))
    return undefined;
  const loneNames = [...text.matchAll(LONE_NAME)].map(
    ([, nameBefore, nameAfter]) => nameBefore ?? nameAfter ?? '',
  );
  return loneNames.find((name) => GIVEN_NAMES.has(name.toLowerCase()) && !NAMES_OF_PLACES.test(name));
}

/** A lone word before a role is a name only where it is a common given name. */
function nameBeforeRole(text: string): string | undefined {
  for (const [, firstWord = '', secondWord] of text.matchAll(NAME_BEFORE_ROLE)) {
    const lastWord = secondWord ?? firstWord;
    if (GIVEN_NAMES.has(lastWord.toLowerCase())) return lastWord;
    if (
      secondWord !== undefined &&
      ![firstWord, secondWord].some((word) => NOT_A_NAME.test(word) || PLACE_WORD.test(word))
    )
      return `${firstWord} ${secondWord}`;
  }
  return undefined;
}
