import { POLARITIES, type Polarity } from '@/domain/figures/polarity';
import type { FileOffers } from '@/officerFiles/publishedOffers';

const BETTER_WORDS: Readonly<Record<Polarity, string>> = {
  high: 'more is better',
  low: 'less is better',
  neutral: 'neither: not rated',
};

/** The indicators that one published file offers for the authority, to tick, with the choice of which way is better if the publisher does not say it. */
export function OfferTable({
  file: { name, offers },
  untickedKeys,
  polarities,
  onTick,
  onPolarity,
}: {
  readonly file: FileOffers;
  /** The keys of indicators that are not ticked. */
  readonly untickedKeys: ReadonlySet<string>;
  readonly polarities: ReadonlyMap<string, Polarity>;
  readonly onTick: (keys: readonly string[], isOn: boolean) => void;
  readonly onPolarity: (key: string, polarity: Polarity) => void;
}) {
  const rows = offers.map((offer, offerIndex) => ({ key: `${name}|${offerIndex}`, offer }));
  const offersWithData = rows.filter(({ offer }) => offer.latest !== undefined);
  const keys = offersWithData.map(({ key }) => key);
  if (offersWithData.length === 0) return <p>The file has no figure of this authority.</p>;
  const isPublished = (text: string): text is Polarity => (POLARITIES as readonly string[]).includes(text);
  return (
    <>
      <p className="sc-desk__buttons">
        <button type="button" className="sc-link-button" onClick={() => onTick(keys, true)}>
          Tick all
        </button>
        <button type="button" className="sc-link-button" onClick={() => onTick(keys, false)}>
          Tick none
        </button>
        {offersWithData.length < rows.length && (
          <span className="sc-quiet">
            {rows.length - offersWithData.length} more have no figure of this authority.
          </span>
        )}
      </p>
      <ul className="sc-desk__offers">
        {offersWithData.map(({ key, offer }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={!untickedKeys.has(key)}
                onChange={(event) => onTick([key], event.target.checked)}
              />{' '}
              {offer.title}
            </label>
            <span className="sc-quiet">
              {offer.periods === 1 ? '1 period' : `${offer.periods} periods`}, newest {offer.latest}
              {offer.groups.length > 0 && `, and ${offer.groups.length} groups`}
            </span>
            <select
              className="govuk-select"
              aria-label={`Which way is better: ${offer.title}`}
              value={
                polarities.get(key) ?? (isPublished(offer.row.polarity) ? offer.row.polarity : 'neutral')
              }
              onChange={({ target }) => isPublished(target.value) && onPolarity(key, target.value)}
            >
              {POLARITIES.map((polarity) => (
                <option key={polarity} value={polarity}>
                  {BETTER_WORDS[polarity]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}
