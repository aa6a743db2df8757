/** The characters of Arial that are not as wide as a digit, grouped by width. Widths are in thousandths of the type size, as the maker of the font gives them. */
const CHARACTERS_BY_WIDTH: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl\u2018\u2019',
  278: ' !,./:;I[]\\ft\u00A0',
  333: '()-`r\u201C\u201D',
  389: '*',
  469: '^',
  500: 'Jckvxyzs',
  584: '+<=>\u2212',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '\u2014\u2026',
  1015: '@',
};
const WIDTH_BY_CHARACTER = new Map(
  Object.entries(CHARACTERS_BY_WIDTH).flatMap(([width, signs]) =>
    [...signs].map((sign) => [sign, Number(width)] as const),
  ),
);
const DIGIT_WIDTH = 556;
/** The average width of a letter: 84 letters of 12 points fit on a line of 482 points. */
const AVERAGE_LETTER_WIDTH = 478;

/** The width of a text in Arial, in letters of average width. Digits, capitals and `%` are wider than an average letter. */
export function lettersOf(text: string): number {
  return (
    [...text].reduce((sum, sign) => sum + (WIDTH_BY_CHARACTER.get(sign) ?? DIGIT_WIDTH), 0) /
    AVERAGE_LETTER_WIDTH
  );
}
