import type { Colour } from '@/domain/figures/observation';

/** The colour of a rating that a fill is near to; undefined for white, grey, blue and the pale fills of headings. `rgb` is `FFFF0000` or `FF0000`. */
export function ratingColour(rgb: string): Colour | undefined {
  const channels = /([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(rgb)?.slice(1);
  const [red = 0, green = 0, blue = 0] = (channels ?? []).map((one) => Number.parseInt(one, 16));
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 60 || most < 80) return undefined;
  const hue = hueOf({ red, green, blue }, most, most - least);
  if (hue < 18 || hue > 340) return 'red';
  if (hue >= 24 && hue <= 64) return 'amber';
  return hue >= 75 && hue <= 165 ? 'green' : undefined;
}

/** The hue in degrees. */
function hueOf(
  { red, green, blue }: { readonly red: number; readonly green: number; readonly blue: number },
  most: number,
  range: number,
): number {
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360;
  return most === green ? 60 * ((blue - red) / range + 2) : 60 * ((red - green) / range + 4);
}
