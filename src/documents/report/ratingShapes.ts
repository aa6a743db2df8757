/** A rating's shape as one character, for files whose tables hold no pictures; shape and word tell ratings apart without the colour. */
export const RATING_SHAPES: ReadonlyMap<
  string,
  { readonly name: string; readonly sign: string; readonly color: string }
> = new Map([
  ['Red', { name: 'red', sign: '■', color: 'D4351C' }],
  ['Amber', { name: 'amber', sign: '▲', color: 'B35900' }],
  ['Green', { name: 'green', sign: '●', color: '00703C' }],
  ['Not rated', { name: 'none', sign: '□', color: '505A5F' }],
]);
