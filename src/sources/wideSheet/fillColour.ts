import type { Colour } from '@/domain/figures/observation';

/**
 * The colour of a rating that the fill of a cell is close to. Returns undefined for white, grey, blue and the pale fills of headings. `rgb` is
 * written `FFFF0000` or `FF0000`.
 */
export function ratingColour(rgb: string): Colour | undefined {
  const channels = /([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(rgb)?.slice(1);
  const [red = 0, green = 0, blue = 0] = (channels ?? []).map((channel) => Number.parseInt(channel, 16));
  const [largest, smallest] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (largest - smallest < 60 || largest < 80) return undefined;
  const hueAngle = hueOf({ red, green, blue }, largest, largest - smallest);
  if (hueAngle < 18 || hueAngle > 340) return 'red';
  if (hueAngle >= 24 && hueAngle <= 64) return 'amber';
  return hueAngle >= 75 && hueAngle <= 165 ? 'green' : undefined;
}

/** The hue of a colour in degrees: 0 is red, 120 is green. */
function hueOf(
  { red, green, blue }: { readonly red: number; readonly green: number; readonly blue: number },
  largest: number,
  range: number,
): number {
  if (largest === red) return (60 * ((green - blue) / range) + 360) % 360;
  return largest === green ? 60 * ((blue - red) / range + 2) : 60 * ((red - green) / range + 4);
}
