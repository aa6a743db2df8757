/** Writes a place as an ordinal: `115th`, `22nd`, `11th`. */
export function ordinal(place: number): string {
  const lastTwoDigits = place % 100;
  const ending =
    lastTwoDigits >= 11 && lastTwoDigits <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}
