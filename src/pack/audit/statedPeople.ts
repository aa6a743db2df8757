import type { AuditIndicator } from './packIndicator';
import { peopleNamedIn } from './peopleNamedIn';

const OF_PEOPLE =
  /(?:%|\b(?:per ?cent(?:age)?|pct|proportion|share))\s+(?:out )?of\s+(?<people>[^.,;:()|]+)|\b(?:out of|divided by|denominators?(?: is| are|:)?)\s+(?<divisor>[^.,;:()|]+)/iu;
/** What a title says of some people and not of others: children in care | who moved twice. */
const SAID_OF_SOME = /\s(?:who|whose|whom|that|which|with|without|having|being)\b.*/iu;
/** The part of a title that says that it is a share: "Percentage of", "% of". */
const SHARE_AT_START = /^\s*(?:the )?(?:%|per ?cent(?:age)?|pct|proportion|share)\s+of\s+/iu;

/** The words for the people that an indicator is out of, as its denominator or its unit states them. Empty if neither does. */
export function statedPeople({ unit, denominator = '' }: AuditIndicator): readonly string[] {
  return [denominator, peopleAfterOf(unit)].flatMap(wordsFor);
}

/** The words for the people that an indicator seems to be out of, by its definition, or by its title before it says what some of them did. */
export function suggestedPeople({ title, definition = '' }: AuditIndicator): readonly string[] {
  const namedTitle = title.replace(SHARE_AT_START, '');
  const people = namedTitle.replace(SAID_OF_SOME, '');
  return [people === namedTitle ? '' : people, peopleAfterOf(definition).replace(SAID_OF_SOME, '')].flatMap(
    wordsFor,
  );
}

function peopleAfterOf(text: string): string {
  const { people, divisor } = OF_PEOPLE.exec(text)?.groups ?? {};
  return people ?? divisor ?? '';
}

/** The words of a text in one form, whatever their order: one text, or none if it names nobody ("100") or only says "children" or "all". */
function wordsFor(text: string): readonly string[] {
  const { sex, words } = peopleNamedIn(text);
  const names = words.filter((word) => /\p{L}/u.test(word));
  return names.length === 0 ? [] : [[sex ?? '', ...new Set(words.toSorted())].join(' ')];
}
