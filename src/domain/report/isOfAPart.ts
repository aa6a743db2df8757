/** A number of some of the people, or of more or fewer of them than before, is another number. */
const PART_WORDS =
  /\b(?:boys?|girls?|males?|females?|wards?|localit(?:y|ies)|teams?|of (?:them|these|those|whom|which)|those (?:with|who|in|from|on|eligible)|free school meals|disadvantaged|each|additional|extra|another)\b/gi;
/** Words of people who were asked: a share of them is a share of answers. */
const ANSWER_WORDS =
  /\b(?:said|told us|asked|answered|answers|replied|replies|responded|respon(?:se|ses|dents?)|felt|agreed|rated (?:it|them|the)|questionnaires?)\b/gi;

/** Whether a text speaks of some of what an indicator counts; words of its own title do not count. */
export function isOfAPart(text: string, title: string): boolean {
  return hasWordNotInTitle(text, PART_WORDS, title);
}

/** Whether a text speaks of what people answered. */
export function isOfAnswers(text: string, title: string): boolean {
  return hasWordNotInTitle(text, ANSWER_WORDS, title);
}

function hasWordNotInTitle(text: string, words: RegExp, title: string): boolean {
  const ownTitle = title.toLowerCase();
  return [...text.matchAll(words)].some(([word]) => !ownTitle.includes(word.toLowerCase()));
}
