/** The sentences of a text. A full stop ends a sentence only before a space and a capital. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?;])\s+(?=[\p{Lu}“"(])/u);
}
