import { toReading, type Reading, type ValueReading } from '@/domain/figures/reading';

/** A reading as a cell writes it: `aReading('4.40')` is a value to two decimals, `aReading('c')` is withheld. */
export function aReading(text: string): Reading {
  const reading = toReading(text);
  if (reading === undefined) throw new Error(`The test asks for no reading: ${text}`);
  return reading;
}

/** A figure with the decimals it is written with. */
export function aFigure(text: string): ValueReading {
  const reading = aReading(text);
  if (reading.kind !== 'value') throw new Error(`The test asks for a figure, not ${text}`);
  return reading;
}
