import type { Feature } from 'write-excel-file/universal';

/** Puts the elements of a font in the order of the standard (ECMA-376): weight, size, colour and name. The library writes the name first. */
const FONT_PARTS = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

export const FONTS_IN_ORDER: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replaceAll(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
            const parts = inside.match(/<[^>]+\/>/g) ?? [];
            return `<font>${parts.toSorted((a, b) => fontPartOrder(a) - fontPartOrder(b)).join('')}</font>`;
          }),
      },
    },
  },
};

function fontPartOrder(part: string): number {
  return FONT_PARTS.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
}
