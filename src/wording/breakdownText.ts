import { groupsDoingWorse, testedOf, type DimensionAt, type GroupAt } from '@/domain/groups/dimensionAt';
import { gapWord, type GroupGap, type NoGap } from '@/domain/groups/groupGap';
import type { Indicator } from '@/domain/figures/indicator';
import type { Interval } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { formatDistance, formatNumber, formatReading, pointsOnce, spokenDistance } from '@/ui/formatValue';
import { whenText } from './whenText';

type IndicatorFormat = Pick<Indicator, 'unit' | 'decimals' | 'polarity'>;

/** The name of a dimension as a heading: "By locality", "By SEN". */
export function dimensionTitle(name: string): string {
  return `By ${name}`;
}

/** The gap in a table: "4.1 pp above the rest (2.0 to 6.2 pp)"; or why there is none. */
export function groupGapText(
  gap: GroupGap,
  indicator: IndicatorFormat,
  writeDistance = formatDistance,
): string {
  if (gap.kind === 'none') return noGapText(gap.because);
  const { unit, decimals } = indicator;
  const size = writeDistance(Math.abs(gap.difference), unit, decimals);
  const limits =
    gap.interval === undefined ? '' : ` (95% interval ${limitsText(gap.interval, indicator, writeDistance)})`;
  const othersName = othersText(gap);
  if (writeDistance(0, unit, decimals) === size) return `level with ${othersName}${limits}`;
  return `${size} ${gap.difference > 0 ? 'above' : 'below'} ${othersName}${limits}`;
}

/** Whether chance explains it: "worse by more than chance", "no more than chance". */
export function chanceText(gap: GroupGap, { polarity }: Pick<Indicator, 'polarity'>): string {
  if (gap.kind === 'none') return '';
  const word = gapWord(gap.side, polarity);
  switch (word) {
    case 'similar':
      return 'similar: within chance';
    case 'untested':
      return 'not tested: no counts and no interval are published';
    case 'better':
    case 'worse':
    case 'higher':
    case 'lower':
      return `${word}, by more than chance`;
  }
}

/** Which groups are behind, one sentence each; or that none is, or that this was not tested. */
export function notBenefitingText(
  dimensions: readonly DimensionAt[],
  indicator: Indicator,
): { readonly groups: readonly string[]; readonly notes: readonly string[] } {
  const { tested, withheldCount, untested } = testedOf(dimensions);
  const groups = dimensions.flatMap((dimension) =>
    groupsDoingWorse(dimension, indicator.polarity).map((group) => behindText(group, dimension, indicator)),
  );
  const notes = [
    ...(tested > 0 && groups.length === 0
      ? ['No group does worse than the others by more than chance.']
      : []),
    ...(tested === 0 ? [nothingToldText(withheldCount, untested)] : cannotTellText(withheldCount, untested)),
    ...(tested > 1 ? [chanceNote(tested)] : []),
  ];
  return { groups, notes };
}

/** The message of one dimension: "EHC plan, SEN support are worse by more than chance". */
export function dimensionMessage(dimension: DimensionAt, { polarity }: Pick<Indicator, 'polarity'>): string {
  const sentencesWith = (word: ReturnType<typeof gapWord>) => {
    const names = dimension.groups.flatMap(({ name, gap }) =>
      gap.kind === 'gap' && gapWord(gap.side, polarity) === word ? [name] : [],
    );
    return names.length === 0 ? [] : [`${groupsAre(names)} ${word} by more than chance`];
  };
  const findings =
    polarity === 'neutral'
      ? [...sentencesWith('higher'), ...sentencesWith('lower')]
      : [...sentencesWith('worse'), ...sentencesWith('better')].slice(0, 1);
  if (findings.length > 0) return findings.join('; ');
  const { tested } = testedOf([dimension]);
  if (tested > 0) return 'no group differs by more than chance';
  // A group whose gap would give away another's figure may show its own: only figures count as withheld here.
  const isShown = dimension.groups.some(({ observation }) => observation?.reading.kind !== 'withheld');
  return isShown ? 'the figures cannot show what is chance' : 'every group is withheld';
}

/** More names than this are counted and not named in a title. */
const MOST_NAMED = 3;

/** The groups that are behind, with their verb: "Male is", "EHC plan, SEN support are", "5 groups are". */
function groupsAre(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.length} groups are`;
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`;
}

/** A group that is behind, as a sentence: "Male, 21.3%, is 4.1 percentage points above the rest (95% interval 2.0 to 6.2 points); by sex, school year 2024/25." */
function behindText(
  { name, observation, gap }: GroupAt,
  dimension: DimensionAt,
  indicator: Indicator,
): string {
  const figure = observation === undefined ? '' : `, ${formatReading(observation.reading, indicator)},`;
  const gapText = groupGapText(gap, indicator, spokenDistance);
  return pointsOnce(
    `${name}${figure} is ${gapText}; by ${dimension.name}, ${whenText(dimension.period, indicator)}.`,
  );
}

/** Says so where the groups' figures are older than the figure for everyone: "The newest figures by group are of school year 2017/18, and the figure above of 2024/25." */
export function olderGroupsText(
  groupsPeriod: Period,
  headlinePeriod: Period | undefined,
  indicator: Pick<Indicator, 'reference' | 'breaks'>,
): string | undefined {
  if (
    headlinePeriod === undefined ||
    groupsPeriod.family !== headlinePeriod.family ||
    groupsPeriod.step >= headlinePeriod.step
  )
    return undefined;
  const isBroken = (indicator.breaks ?? []).some(
    (breakPeriod) => breakPeriod > groupsPeriod.timePeriod && breakPeriod <= headlinePeriod.timePeriod,
  );
  const breakNote = isBroken ? ' The series breaks between the two, so they are not compared.' : '';
  return `The newest figures by group are of ${whenText(groupsPeriod, indicator)}, older than the figure above, which is of ${whenText(headlinePeriod, indicator)}. They say who was not benefiting then.${breakNote}`;
}

function nothingToldText(withheldCount: number, untestedCount: number): string {
  if (withheldCount > 0 && untestedCount === 0)
    return 'The figures cannot show who is not benefiting: the groups’ figures, or those that would give them away, are withheld.';
  if (untestedCount > 0)
    return 'The figures cannot show which gaps are more than chance: neither counts nor intervals are published for the groups.';
  return 'The figures cannot show who is not benefiting: there is no figure for everyone to compare the groups with.';
}

function cannotTellText(withheldCount: number, untestedCount: number): readonly string[] {
  const cannotJudge = (count: number, reason: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'group' : 'groups'} cannot be judged: ${reason}.`];
  return [
    ...cannotJudge(withheldCount, 'the figures, or those that would give them away, are withheld'),
    ...cannotJudge(untestedCount, 'neither counts nor an interval are published'),
  ];
}

/** Twenty tests at 95% find one by chance (the reason is the level itself). */
function chanceNote(tested: number): string {
  return `Each of the ${tested} groups is tested by itself at 95%: chance alone names about one in twenty that do not differ.`;
}

function othersText(gap: Extract<GroupGap, { kind: 'gap' }>): string {
  return gap.to === 'rest' ? 'the rest' : 'the figure for all';
}

/** An interval of a gap: "2.0 to 6.2 pp". */
function limitsText(
  { lower, upper }: Interval,
  { unit, decimals }: IndicatorFormat,
  writeDistance: typeof formatDistance,
): string {
  return `${formatNumber(lower, decimals)} to ${writeDistance(upper, unit, decimals)}`;
}

function noGapText(because: NoGap): string {
  switch (because) {
    case 'no figure':
      return 'no figure';
    case 'withheld':
      return 'withheld';
    case 'few others':
      return 'withheld: the rest are too few to publish';
    case 'no headline':
      return 'no figure for all to compare with';
    case 'a count':
      return 'a count: groups differ in size';
  }
}
