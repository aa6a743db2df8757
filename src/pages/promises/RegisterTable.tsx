import { useId, type ReactNode } from 'react';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** A register as a table that prints: its caption, its column headings and its rows. */
export function RegisterTable({
  caption,
  isCaptionShown = false,
  name = '',
  hasPhoneRows = false,
  headings,
  children,
}: {
  readonly caption: string;
  /** Whether the caption is visible. The caption is hidden where a heading of the page says the same. */
  readonly isCaptionShown?: boolean;
  /** A CSS class for column widths that only this register has. */
  readonly name?: string;
  /** Whether rows become cards on a phone; their cells are then `LabelledCell`s. */
  readonly hasPhoneRows?: boolean;
  readonly headings: readonly ReactNode[];
  readonly children: ReactNode;
}) {
  const captionId = useId();
  return (
    <SidewaysRegion aria-labelledby={captionId}>
      <table role="table" className={`sc-register ${name}${hasPhoneRows ? ' sc-phone-rows' : ''}`.trim()}>
        <caption id={captionId} className={isCaptionShown ? 'sc-register__caption' : 'govuk-visually-hidden'}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {headings.map((heading, index) => (
              <th role="columnheader" scope="col" key={index}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </SidewaysRegion>
  );
}
