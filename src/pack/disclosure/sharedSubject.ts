/** Words that the title of any children's services indicator may have: sharing one of them does not mean that two titles are about the same people. */
const COMMON_TITLE_WORDS =
  /^(?:a|aged?|all|and|are|at|by|child(?:ren)?|days?|families|family|for|from|had|has|have|in|indicators?|kpis?|last(?:ed|ing)?|less|made|measures?|metrics?|months?|more|new|number|of|on|or|over|people|per|per ?cent|percentages?|proportion|pupils?|rates?|share|than|that|the|their|time|to|total|under|were|which|who|whose|with|within|years?|young|\d+)$/i;

/** Whether two titles share a word that says whom they are about, as "% CPP lasting 2+ years" and "Number of children with a CPP" do. */
export function hasSharedSubject(title: string, otherTitle: string): boolean {
  const words = new Set(distinctiveWords(otherTitle));
  return distinctiveWords(title).some((word) => words.has(word));
}

function distinctiveWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 && !COMMON_TITLE_WORDS.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));
}
