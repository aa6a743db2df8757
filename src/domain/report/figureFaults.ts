import type { Indicator } from '@/domain/figures/indicator';
import { companionsOf } from '@/domain/scorecard/pair';
import type { Commentary } from '@/domain/plan/plan';
import { dueOf } from '@/domain/registers/dueDate';
import { promisedBy } from '@/domain/registers/promisedBy';
import { countFaults } from './countFaults';
import type { FigureFault } from './figureFault';
import type { HeldCounts } from './heldCounts';
import { heldChanges, heldDistances, heldNumbers, type HeldFigures, type HeldNumber } from './heldNumbers';
import { isSaid } from './isSaid';
import { ownerNamed } from './ownerNamed';
import { swappedFaults } from './swappedFaults';
import { thoseFaults } from './thoseFaults';
import { mayBeAbout, namedIndicator, titleSaid } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { numberClaims } from './numberClaims';
import { percentagesIn } from './percentages';
import { sentencesOf } from './sentencesOf';
import { newestFaults } from './newestFaults';
import { periodFaults } from './periodFaults';

type Paragraph = Pick<Commentary, 'kind' | 'text' | 'due'> & {
  readonly indicator?: string | undefined;
  readonly priority?: string | undefined;
} & Partial<Pick<Commentary, 'report' | 'date' | 'period'>>;

/** The faults of one paragraph beside what is held. Paragraphs of kind `data-quality` speak of doubtful figures, and have none. */
export function figureFaults(paragraph: Paragraph, held: HeldFigures): readonly FigureFault[] {
  if (paragraph.kind === 'data-quality') return [];
  const { text, indicator, priority } = paragraph;
  const own = held.data.indicators.find(({ id }) => id === indicator);
  const found = subjectsOf(paragraph, held).flatMap((subject) => numberFaults(subject, paragraph, held));
  const about = { text, indicator, priority: own?.priority ?? priority };
  return [...found, ...swappedFaults(about, held, found), ...goneBy(paragraph, held)];
}

/** The faults of a section of a report: each of its sentences is about the indicator that it names. */
export function sectionFaults(
  section: { readonly text: string; readonly report: string },
  held: HeldFigures,
): readonly FigureFault[] {
  return subjectsIn(section.text, held.data.indicators).flatMap((subject) =>
    numberFaults(subject, section, held),
  );
}

/** A text, the indicator that it is about, and others that its numbers may be of. */
type Subject = {
  readonly text: string;
  readonly indicator: Indicator;
  readonly others: readonly Indicator[];
};

/** A longer sentence is about several things. */
const MOST_WORDS = 40;

/** The sentences of a text that name one of the indicators, each with those that share a word with it. */
export function subjectsIn(text: string, indicators: readonly Indicator[]): readonly Subject[] {
  const sentences = text.split(/\n|(?:^| )[-•] /).flatMap(sentencesOf);
  return sentences.flatMap((sentence) => {
    const isOne = /\d/.test(sentence) && sentence.split(' ').length <= MOST_WORDS;
    const indicator = isOne ? namedIndicator(sentence, indicators) : undefined;
    if (indicator === undefined) return [];
    const others = indicators.filter((one) => one.id !== indicator.id && mayBeAbout(sentence, one));
    return [{ text: sentence, indicator, others }];
  });
}

function subjectsOf({ text, indicator: id, priority }: Paragraph, { data }: HeldFigures): readonly Subject[] {
  if (id === undefined)
    return subjectsIn(
      text,
      data.indicators.filter((one) => priority !== undefined && one.priority === priority),
    );
  const indicator = data.indicators.find((one) => one.id === id);
  return indicator === undefined ? [] : [{ text, indicator, others: [] }];
}

function numberFaults(
  { text, indicator, others }: Subject,
  paragraph: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>,
  held: HeldFigures,
): readonly FigureFault[] {
  const counts = held.counts?.get(indicator.id) ?? [];
  const claims = [...percentagesIn(text, indicator), ...numberClaims(text, indicator, counts)];
  const own = heldNumbers(indicator, text, held);
  if (own.length === 0) return [];
  const alike = [...companionsOf(held.data, indicator), ...others].filter(
    ({ unit }) => unit.kind === indicator.unit.kind,
  );
  const known = [...own, ...alike.flatMap((one) => heldNumbers(one, text, held))];
  return [
    ...otherNumbers(claims, { text, indicator, own, known }, held),
    ...periodFaults(claims, { indicator, own, known, paragraph }, held),
    ...countFaults({ text, indicator }, { counts, asAt: held.asAt }),
    ...thoseFaults({ text, indicator }, held),
    ...newestFaults({ text, indicator, claims, own }, paragraph, held),
  ];
}

function otherNumbers(
  claims: readonly NumberClaim[],
  {
    text,
    indicator,
    own,
    known,
  }: {
    readonly text: string;
    readonly indicator: Indicator;
    readonly own: readonly HeldNumber[];
    readonly known: readonly HeldNumber[];
  },
  held: HeldFigures,
): readonly FigureFault[] {
  return claims.flatMap((claim): readonly FigureFault[] => {
    const counts = held.counts?.get(indicator.id) ?? [];
    const counted = claim.counts && countsBeside(claim.counts, counts);
    if (counted === 'held') return [];
    if (counted === undefined && !isWrong(claim, known, own, indicator)) return [];
    const other = otherWith(claim, indicator, text, held);
    if (other !== undefined && claim.of === 'figure' && namedIn(text, other)) return [];
    const lastChange = claim.of === 'figure' ? undefined : distancesOf(claim, own)[0];
    return [
      {
        kind: 'number',
        found: claim.found,
        of: claim.of,
        indicator,
        other,
        nearest: nearestTo(claim, own),
        counts: counted,
        lastChange,
      },
    ];
  });
}

/** Whether two counts are held; or those that are, with one of the two: the newest. Undefined where neither number is held. */
function countsBeside(
  { part, whole }: HeldCounts,
  held: readonly HeldCounts[],
): 'held' | HeldCounts | undefined {
  if (held.some((one) => one.part === part && one.whole === whole)) return 'held';
  return held.findLast((one) => one.whole === whole) ?? held.findLast((one) => one.part === part);
}

/** How near a number must be to a figure to be probably meant as that figure, as a share of the figure. */
const NEAR = 0.25;
/** A bare number with fewer digits is just as likely to mean something else. */
const SMALLEST_BARE = 10;

function isWrong(
  claim: NumberClaim,
  known: readonly HeldNumber[],
  own: readonly HeldNumber[],
  { unit, decimals, title }: Indicator,
): boolean {
  if (claim.of !== 'figure') {
    const distances = distancesOf(claim, own);
    const [last] = distances;
    const step = claim.of === 'distance' ? claim.step / 2 + 10 ** -decimals : claim.step;
    if (last === undefined || distances.some((one) => Math.abs(one - claim.value) <= step + 1e-9))
      return false;
    // Points are of a share, and a sentence with the title is about it; "25 more" may be of something else.
    const isNamed = claim.of === 'relative change' && titleSaid(claim.before + claim.after, { title }) >= 0.6;
    return unit.kind === 'share' || isNamed || isNear(claim.value, last, claim.step);
  }
  const owner = ownerNamed(claim);
  const owned = owner === undefined ? [] : own.filter(({ whose }) => whose === owner);
  if (owned.length > 0) return !owned.some(({ value }) => isSaid(claim, value));
  if (known.some(({ value }) => isSaid(claim, value))) return false;
  // The unit is written with it: whatever its size, it is a figure of this kind.
  if (claim.hasUnit && unit.kind !== 'count') return true;
  if (!claim.hasUnit && claim.value < SMALLEST_BARE && Number.isInteger(claim.value)) return false;
  return own.some(
    ({ value, whose }) => whose !== 'another' && isNear(claim.value, value, claim.hasUnit ? 1 : 0),
  );
}

/** "Fell by 4 points to 1.9%" is of a change that ends at 1.9%. */
function distancesOf({ of, after }: NumberClaim, own: readonly HeldNumber[]): readonly number[] {
  if (of === 'relative change') return heldChanges(own);
  const end = /^ (?:to|and is now|and is) (\d+(?:\.\d+)?)(?= ?%| per ?cent)/i.exec(after)?.[1];
  if (end === undefined) return heldDistances(own);
  const decimals = /\.(\d+)$/.exec(end)?.[1]?.length ?? 0;
  const isEnd = ({ value }: HeldNumber) => isSaid({ value: Number(end), step: 10 ** -decimals }, value);
  const ours = own.filter(({ whose }) => whose === 'ours');
  return ours.filter(isEnd).flatMap((last) => ours.map(({ value }) => Math.abs(last.value - value)));
}

function isNear(found: number, figure: number, least: number): boolean {
  return Math.abs(found - figure) <= Math.max(NEAR * Math.abs(figure), least);
}

function nearestTo({ value }: NumberClaim, own: readonly HeldNumber[]): HeldNumber | undefined {
  const dated = own.filter(({ whose, period }) => whose !== 'another' && period !== undefined);
  return dated.toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
}

/** Another indicator of the same kind of unit that has the number. */
function otherWith(
  claim: NumberClaim,
  { id, unit }: Indicator,
  text: string,
  held: HeldFigures,
): Indicator | undefined {
  if (claim.of !== 'figure') return undefined;
  return held.data.indicators.find(
    (one) =>
      one.id !== id &&
      one.unit.kind === unit.kind &&
      heldNumbers(one, text, held).some(({ value }) => isSaid(claim, value)),
  );
}

/** Whether a paragraph names what an indicator counts, which says whose count a number is. Percentages are all of one kind, so a name says nothing about them. */
function namedIn(text: string, { title, unit }: Indicator): boolean {
  if (unit.kind === 'share') return false;
  const words = (from: string) => from.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  const said = new Set(words(text));
  return words(title).some((word) => said.has(word));
}

/** The date is in the column `due` or, without one, in a text that promises something: "is to open by March 2026". */
function goneBy({ kind, due, text, date }: Paragraph, { asAt }: HeldFigures): readonly FigureFault[] {
  if (kind !== 'action') return [];
  const said = due ?? promisedBy(text);
  if (said === undefined) return [];
  const { latest } = dueOf(said, date ?? asAt);
  return latest === undefined || latest >= asAt ? [] : [{ kind: 'gone-by', due: said }];
}
