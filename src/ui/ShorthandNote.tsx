import { SHORTHAND_MEANINGS, SHORTHANDS, signOf, type Reading } from '@/domain/figures/reading';

/** What the signs in some cells mean. Shows nothing if every cell has a figure. */
export function ShorthandNote({ readings }: { readonly readings: readonly (Reading | undefined)[] }) {
  const usedShorthands = SHORTHANDS.filter((shorthand) =>
    readings.some((reading) => reading?.kind === 'withheld' && reading.shorthand === shorthand),
  );
  if (usedShorthands.length === 0) return null;
  return (
    <p className="govuk-body-s sc-quiet">
      {usedShorthands.map((shorthand) => `${signOf(shorthand)} ${SHORTHAND_MEANINGS[shorthand]}; `)}none of
      these is nought.
    </p>
  );
}
