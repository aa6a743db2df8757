import { attributeOf, tagsOf } from './xmlTags';

/** The theme's colours in the order of the indexes by which cells refer to them (ECMA-376, part 1, 18.8.3): light before dark, and the accents from 4 on. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Reads the colours of a workbook's theme, each as `70AD47`. Empty for a colour that the theme does not give as RGB. */
export function themeColours(theme: string): readonly string[] {
  return ORDER.map((name) => {
    const colourXml = new RegExp(`<a:${name}>([^]{0,200}?)</a:${name}>`).exec(theme)?.[1] ?? '';
    const [rgbColour = '', systemColour = ''] = [
      tagsOf(colourXml, 'srgbClr')[0],
      tagsOf(colourXml, 'sysClr')[0],
    ];
    return attributeOf(rgbColour, 'val') ?? attributeOf(systemColour, 'lastClr') ?? '';
  });
}

/** The colour that a fill takes from the theme, made lighter or darker by its tint (18.8.19). Returns undefined for a fill that takes none. */
export function themeColour(theme: readonly string[], tag: string): string | undefined {
  const rgb = theme[Number(attributeOf(tag, 'theme') ?? Number.NaN)];
  if (rgb === undefined || !/^[\da-f]{6}$/i.test(rgb)) return undefined;
  const tint = Math.max(-1, Math.min(1, Number(attributeOf(tag, 'tint') ?? 0) || 0));
  const channels = rgb.match(/../g)?.map((channelText) => Number.parseInt(channelText, 16)) ?? [];
  // A tint above 0 moves the colour towards white, and one below 0 towards black.
  const tintedChannels = channels.map((channel) =>
    tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint,
  );
  return tintedChannels
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
