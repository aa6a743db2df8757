import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';
import { changedSubjects } from './changedSubjects';
import { changingIndicators, comparedIn, endKey, type Before, type Changing, type End } from './changeEnds';
import { isSmall } from './countTable';
import type { FedCount, PeopledFigure } from './peopledFigure';
import { spotOf } from './spot';

type Asked = {
  readonly isWithheld: (index: number) => boolean;
  readonly fed: readonly FedCount[];
  readonly smallest: number;
};

/**
 * Finds the figures of indicators such as "Change in children on plans" that give a withheld figure of "Children on plans" away: 8 a year ago and a change of
 * -4 are 4 now. A change between two shown figures says nothing new, and is not among them.
 */
export function tellingChanges(
  figures: readonly PeopledFigure[],
  { isWithheld, fed, smallest }: Asked,
): readonly number[] {
  const titled = [...groupedBy(figures, ({ raw }) => raw.indicator.id).values()].flatMap((own) => {
    const subjects = changedSubjects(own[0]?.raw.indicator.title ?? '');
    return subjects.length === 0 ? [] : [{ own, subjects }];
  });
  if (titled.length === 0) return [];
  const changing = changingIndicators(figures, fed, isWithheld);
  return titled.flatMap(({ own, subjects }) => {
    const { id, title = '' } = own[0]?.raw.indicator ?? {};
    const shown = own.filter(
      ({ raw, index }) => raw.reading.kind === 'value' && raw.kept === undefined && !isWithheld(index),
    );
    const meanings = changing
      .filter((one) => one.id !== id && subjects.includes(one.subject))
      .flatMap((of) => comparedIn(title).map((before): Meaning => ({ of, before })));
    const likely = likelyMeanings(meanings, shown);
    return shown
      .filter((figure) => likely.some((meaning) => tells(figure, meaning, smallest)))
      .map(({ index }) => index);
  });
}

/** What a title of a change may mean: the indicator that it is a change of, and since when. */
type Meaning = { readonly of: Changing; readonly before: Before };

type Ends = { readonly now: End | undefined; readonly earlier: End | undefined };

function endsOf({ raw }: PeopledFigure, { of, before }: Meaning): Ends {
  const { area, period, sides } = spotOf(raw);
  const at = (step: Pick<Period, 'family' | 'step'> | undefined) =>
    step === undefined ? undefined : of.ends.get(endKey({ area, period: step, sides }));
  return { now: at(period), earlier: at(before(period)) };
}

/** So many figures that fit are enough to believe no other meaning. */
const ENOUGH = 3;

/** The meanings that the shown figures do not contradict. Where they contradict all, none can be left out. */
function likelyMeanings(meanings: readonly Meaning[], figures: readonly PeopledFigure[]): readonly Meaning[] {
  const judged = meanings.map((meaning) => {
    const fits = figures.flatMap((figure) => fit(figure, endsOf(figure, meaning)) ?? []);
    const agreed = fits.filter(Boolean).length;
    return { meaning, agreed, isLikely: agreed >= fits.length - agreed };
  });
  const likely = judged.filter(({ isLikely }) => isLikely);
  const sure = likely.filter(({ agreed }) => agreed >= ENOUGH);
  const chosen = [sure, likely].find(({ length }) => length > 0) ?? judged;
  return chosen.map(({ meaning }) => meaning);
}

/** Whether a change is the difference of two shown figures, or the percentage by which they differ. Undefined where one is not shown. */
function fit({ raw: { reading } }: PeopledFigure, { now, earlier }: Ends): boolean | undefined {
  if (reading.kind !== 'value' || now?.kind !== 'shown' || earlier?.kind !== 'shown') return undefined;
  const difference = now.value - earlier.value;
  // Three rounded numbers may be out by half a unit each.
  const unit = 10 ** -reading.decimals;
  const isNear = (value: number, by: number) =>
    Math.min(Math.abs(reading.value - value), Math.abs(reading.value + value)) <= by + 1e-9;
  if (isNear(difference, reading.decimals === 0 ? 0 : 1.5 * unit)) return true;
  return earlier.value !== 0 && isNear((100 * difference) / earlier.value, unit);
}

function tells(figure: PeopledFigure, meaning: Meaning, smallest: number): boolean {
  const { now, earlier } = endsOf(figure, meaning);
  if (now?.kind === 'hidden' || earlier?.kind === 'hidden') return true;
  if (!meaning.of.isCount || (now === undefined) === (earlier === undefined)) return false;
  return otherEnds(figure, { now, earlier }).some((count) => isSmall(Math.round(count), smallest));
}

/** What the one figure that is shown says with the change of the other, which has no row. */
function otherEnds(
  { raw: { reading, indicator } }: PeopledFigure,
  { now, earlier }: Ends,
): readonly number[] {
  if (reading.kind !== 'value') return [];
  const changes = /decrease|reduction|fall|drop/i.test(indicator.title)
    ? [reading.value, -reading.value]
    : [reading.value];
  const isShare = indicator.unit.kind === 'share';
  return changes.flatMap((change) => {
    const times = 1 + change / 100;
    if (now?.kind === 'shown') return [isShare ? now.value / times : now.value - change];
    if (earlier?.kind === 'shown') return [isShare ? earlier.value * times : earlier.value + change];
    return [];
  });
}
