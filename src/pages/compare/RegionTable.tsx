import type { RegionBands } from '@/wording/mapText';

const BAND_NAMES = ['A', 'B', 'C', 'D'] as const;

/** How many authorities of each region are in each quarter of England. */
export function RegionTable({ regions }: { readonly regions: readonly RegionBands[] }) {
  return (
    <table className="govuk-table sc-map__regions">
      <caption className="govuk-table__caption govuk-table__caption--s">
        Authorities by region and band
      </caption>
      <thead>
        <tr>
          <th scope="col">Region</th>
          {BAND_NAMES.map((band) => (
            <th key={band} scope="col" className="sc-number">
              {band}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regions.map(({ region, counts }) => (
          <tr key={region}>
            <th scope="row">{region}</th>
            {BAND_NAMES.map((band) => (
              <td key={band} className="sc-number">
                {counts[band]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
