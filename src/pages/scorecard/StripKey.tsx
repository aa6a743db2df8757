import { BesideKey } from '@/charts/BesideKey';

/** The key to the marks of the column "Beside others", shown above the table. */
export function StripKey({ area, hasQuarters }: { readonly area: string; readonly hasQuarters: boolean }) {
  return (
    <p className="sc-key">
      <span className="sc-key__lead">Beside others, better to the right:</span>{' '}
      <BesideKey area={area} hasQuarters={hasQuarters} />
    </p>
  );
}
