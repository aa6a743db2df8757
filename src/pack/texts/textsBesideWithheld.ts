import type { Audience } from '@/domain/figures/access';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { toUnit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { LOOKED_AT, type LookedAtRow } from '@/sources/plan/lookedAtTable';
import type { PlanFile } from '@/sources/plan/planJson';
import { quoted } from '@/sources/quoted';
import { countsIn, type Beside, type FoundCount } from './countsIn';
import { figureTexts, writtenFigureTexts } from './figureTexts';
import type { HarmlessKind } from './harmlessNumbers';
import { planTexts, type About, type PlanText } from './planTexts';
import { keyOfMark, markLine, textKey } from './textMark';
import { withheldIndicators, type Figures } from './withheldIndicators';

/** What the search of texts needs to know of a plan. */
export type Searched = {
  readonly plan: PlanFile;
  /** The officer's tables by name, as bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly figures: Figures;
  readonly indicators: readonly Indicator[];
  readonly audience: Audience;
  readonly marks: readonly LookedAtRow[];
};

/**
 * The texts of a plan in which a number may tell a figure that is withheld. Each is an error until an officer has marked it in looked-at.csv; one
 * that only members would see is a warning in the public edition, and an error in theirs.
 */
export function textsBesideWithheld(searched: Searched): readonly Issue[] {
  const { plan, files, figures, indicators, audience, marks } = searched;
  const written = planTexts(plan, files);
  const texts = [...written, ...figureTexts(figures.rows, figures)];
  const beside = besideWithheld(indicators, withheldIndicators(indicators, figures), plan.smallestCount);
  const marked = new Set(marks.map(keyOfMark));
  const groups = new Map<string, PlanText[]>();
  for (const text of texts) {
    const key = textKey(text.file, text.text);
    if (marked.has(key)) continue;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [text]);
    else same.push(text);
  }
  const found = [...groups.values()].flatMap((same) => {
    const doubted = same.flatMap((text) => doubtOf(text, beside) ?? []);
    return doubted[0] === undefined ? [] : [issueOf(doubted[0], doubted.length - 1, audience)];
  });
  return [...found, ...staleMarks(marks, [...written, ...writtenFigureTexts(figures.rows)])];
}

type Doubt = { readonly text: PlanText; readonly counts: readonly FoundCount[]; readonly title: string };

/** What is withheld and may be what a text speaks of: `near` is its own subject, `far` what only a text that names people may be about. */
type Around = { readonly near: readonly Indicator[]; readonly far: readonly Indicator[] };

type BesideWithheld = {
  readonly around: (about: About) => Around;
  readonly of: (withheld: readonly Indicator[]) => Beside;
};

function besideWithheld(
  indicators: readonly Indicator[],
  hidden: ReadonlySet<IndicatorId>,
  smallest: number,
): BesideWithheld {
  const withheld = indicators.filter(({ id }) => hidden.has(id));
  const around = new Map<string, Around>();
  const aroundOf = (about: About): Around => {
    if (about.kind === 'plan') return { near: withheld, far: withheld };
    if (about.kind === 'priority') {
      const near = withheld.filter(({ priority }) => priority === about.priority);
      return { near, far: near };
    }
    const own = indicators.find(({ id }) => id === about.indicator);
    const near = withheld.filter((one) => own !== undefined && isRelated(own, one));
    return { near, far: withheld.filter((one) => near.includes(one) || one.priority === own?.priority) };
  };
  return {
    around: (about) => {
      const key = Object.values(about).join('|');
      const known = around.get(key) ?? aroundOf(about);
      around.set(key, known);
      return known;
    },
    of: (among) => ({
      smallest,
      counted: new Set(among.flatMap(countedBy)),
      titleWords: new Set(among.flatMap(wordsOf)),
    }),
  };
}

/** An indicator and those that are read with it. */
function isRelated(one: Indicator, other: Indicator): boolean {
  return one.id === other.id || one.readWith === other.id || other.readWith === one.id;
}

function countedBy({ unit }: Indicator): readonly HarmlessKind[] {
  const { kind } = toUnit(unit);
  return kind === 'days' ? ['time'] : kind === 'money' ? ['money'] : [];
}

function wordsOf({ title, unit, numerator = '', denominator = '' }: Indicator): readonly string[] {
  return `${title} ${unit} ${numerator} ${denominator}`.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function doubtOf(text: PlanText, beside: BesideWithheld): Doubt | undefined {
  const { near, far } = beside.around(text.about);
  if (far.length === 0) return undefined;
  const words = text.isName ? text.text.replaceAll(/[-_/+.=;]|%20/g, ' ') : text.text;
  const counts = countsIn(words, beside.of(near.length > 0 ? near : far)).filter(
    ({ people }) => people || (near.length > 0 && !text.isName),
  );
  const title = (near[0] ?? far[0])?.title;
  return counts.length === 0 || title === undefined ? undefined : { text, counts, title };
}

/** So many are quoted; the officer reads the whole text anyway. */
const MOST_QUOTED = 3;

function issueOf({ text, counts, title }: Doubt, others: number, audience: Audience): Issue {
  const { file, row, column, access } = text;
  const isShown = access === 'public' || audience === 'members';
  const words = [...new Set(counts.map((count) => `"${quoted(count.words)}"`))];
  const more = words.length > MOST_QUOTED ? ` and ${words.length - MOST_QUOTED} more` : '';
  const again =
    others === 0
      ? ''
      : ` The same text is in ${others} more ${others === 1 ? 'cell' : 'cells'} of this file.`;
  const seen = isShown ? 'This text is published' : 'Members see this text in their own site';
  const message = `Found ${words.slice(0, MOST_QUOTED).join(', ')}${more}. ${seen}, and figures of "${quoted(title)}" are withheld: a reader could work one of them out from it.${again} Take the number out. Or, if it gives none of them away, add this row to ${LOOKED_AT.file} or the sheet looked-at (${LOOKED_AT.columns.join(',')}), with your role and the date: ${markLine(text)}`;
  return {
    severity: isShown ? 'error' : 'warning',
    code: 'number-beside-withheld',
    file,
    row,
    column,
    message,
  };
}

/** Marks of texts that are not there any more, or read otherwise now. */
function staleMarks(marks: readonly LookedAtRow[], texts: readonly PlanText[]): readonly Issue[] {
  const there = new Set(texts.map(({ file, text }) => textKey(file, text)));
  return marks
    .filter((mark) => !there.has(keyOfMark(mark)))
    .map(({ row, file }) => ({
      severity: 'note',
      code: 'stale-mark',
      file: LOOKED_AT.file,
      row,
      column: 'text',
      message: `No text in ${quoted(file)} reads like this, so the row marks nothing. Delete it, or correct the file; a text that was changed needs a new row.`,
    }));
}
