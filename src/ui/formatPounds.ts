const WHOLE_POUNDS = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});
const PENCE_FORMAT = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** An amount as text: "£120,000", with pence if there are any. */
export function formatPounds(amount: number): string {
  return (Number.isInteger(amount) ? WHOLE_POUNDS : PENCE_FORMAT).format(amount);
}
