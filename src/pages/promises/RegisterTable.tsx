import { useId, type ReactNode } from 'react';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** A register as a table that prints: its caption, the heads of its columns, and its rows. */
export function RegisterTable({
  caption,
  isCaptionShown = false,
  name = '',
  heads,
  children,
}: {
  readonly caption: string;
  /** Whether the caption is visible. It is hidden where a heading of the page says the same. */
  readonly isCaptionShown?: boolean;
  /** A class of its own, for widths that only this register has. */
  readonly name?: string;
  readonly heads: readonly ReactNode[];
  readonly children: ReactNode;
}) {
  const captionId = useId();
  return (
    <SidewaysRegion aria-labelledby={captionId}>
      <table className={`sc-register ${name}`.trim()}>
        <caption id={captionId} className={isCaptionShown ? 'sc-register__caption' : 'govuk-visually-hidden'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th scope="col" key={index}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </SidewaysRegion>
  );
}
