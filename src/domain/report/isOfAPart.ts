/** Words that show that a number is about only some of the people, or about a change in how many there are, and so is not the indicator's figure. */
const PART_WORDS =
  /\b(?:boys?|girls?|males?|females?|wards?|localit(?:y|ies)|teams?|of (?:them|these|those|whom|which)|those (?:with|who|in|from|on|eligible)|free school meals|disadvantaged|each|additional|extra|another)\b/gi;
/** Words that show that a share is about people's answers to a question. */
const ANSWER_WORDS =
  /\b(?:said|told us|asked|answered|answers|replied|replies|responded|respon(?:se|ses|dents?)|felt|agreed|rated (?:it|them|the)|questionnaires?)\b/gi;

/** Whether a text is about only some of those whom an indicator counts. Words of the indicator's own title do not count. */
export function isOfAPart(text: string, title: string): boolean {
  return hasWordNotInTitle(text, PART_WORDS, title);
}

/** Whether a text is about what people answered. */
export function isOfAnswers(text: string, title: string): boolean {
  return hasWordNotInTitle(text, ANSWER_WORDS, title);
}

function hasWordNotInTitle(text: string, words: RegExp, title: string): boolean {
  const ownTitle = title.toLowerCase();
  return [...text.matchAll(words)].some(([word]) => !ownTitle.includes(word.toLowerCase()));
}
