/** Common given names that are no word, place or role of their own, so that "Early Help" and "Grace House" are none. */
const GIVEN = new Set(
  'adam adrian aisha alan alex alison amanda amy andrea andrew angela ann anna anne anthony barbara ben bev beverley brian caroline carol catherine charlotte cheryl chris christine christopher claire colin craig daniel dan darren dave david dawn deborah debbie denise derek diane donna dorothy edward elaine elizabeth emily emma frances fiona gareth gary gemma geoff george gillian graham hannah harry hazel heather helen hilary ian imran jackie jacqueline james jamie jane janet janice jason jean jennifer jenny jeremy jill jo joanne joanna john jon jonathan josh joyce judith julie julia karen kate katherine kathryn keith kelly kenneth kevin kim laura lauren leanne lee lesley linda lisa liz louise lucy lynn lynne malcolm mandy margaret maria marie martin mary matthew maureen megan melanie michael michelle mohammed mohamed muhammad natalie neil nicola nigel oliver olivia pamela pat patricia patrick paul paula peter phil philip polly rachel rebecca richard rob robert robin roger ross ruth sally sam samantha sandra sara sarah sean sharon sheila shirley simon sophie stacey stephanie stephen steve steven stuart sue susan suzanne tara teresa thomas tim timothy tina tom tony tracey tracy vicky victoria wendy william yvonne zoe'.split(
    ' ',
  ),
);

const CAPITAL = String.raw`\p{Lu}[\p{L}’'-]+`;
/** "Cllr Smith", "Dr. D. Smith"; not "Councillor (champion)", nor "Councillor Champion". */
const TITLED = new RegExp(
  String.raw`\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\.? (?:\p{Lu}\.? ?)*(?!(?:Champion|Lead|Chair|Member|Representative|Vice)\b)${CAPITAL}`,
  'u',
);
/** "D. Smith" and nothing more. */
const INITIALS = new RegExp(String.raw`^(?:\p{Lu}\. ?)+${CAPITAL}$`, 'u');
const TWO_NAMES = new RegExp(String.raw`^(${CAPITAL}) (${CAPITAL})(?: (?:as|for|from|TBC)\b.*)?$`, 'u');
const PLACE =
  /^(?:House|Centre|Center|Road|Street|Park|Hall|Hospital|Trust|College|School|Academy|Hospice|Partnership|Foundation|Council|Ltd|Limited|Group|Team|Service|Services|Project)$/;

/**
 * What in a cell for a role is surely a person's name: a title and a name, initials and a name, or a common given name and one more word.
 * Many names are not found; what is found is hardly ever anything else.
 */
export function personIn(cell: string): string | undefined {
  for (const part of cell.split(/[;,&/()]| and /).map((text) => text.trim())) {
    const titled = TITLED.exec(part)?.[0];
    if (titled !== undefined) return titled;
    if (INITIALS.test(part)) return part;
    const [, given = '', family = ''] = TWO_NAMES.exec(part) ?? [];
    if (GIVEN.has(given.toLowerCase()) && !PLACE.test(family)) return `${given} ${family}`;
  }
  return undefined;
}

const NAME_IN_TEXT = new RegExp(String.raw`(?<![\p{L}’'-])(${CAPITAL}) (${CAPITAL})(?![\p{L}-])`, 'gu');

/** A person's name in a sentence: a title and a name, or a common given name and one more word with a capital. */
export function personInText(text: string): string | undefined {
  const titled = TITLED.exec(text)?.[0];
  if (titled !== undefined) return titled;
  for (const [found, given = '', family = ''] of text.matchAll(NAME_IN_TEXT))
    if (GIVEN.has(given.toLowerCase()) && !PLACE.test(family)) return found;
  return undefined;
}
