import { lettersOf, type DraftSlide } from './slide';

/** The most letters of headings that share a slide: more are a message of their own. */
const MOST_SHARED = 420;
/** The counted ratings of a priority are a sentence, and go before its first heading. */
const MOST_WITH_FINDING = 750;
/** A remainder shorter than this stays on the slide of its text, if both together are no longer than this. */
const SMALL_REST = 200;
const MOST_WITH_REST = 900;

/** Joins slides without changing a word: short headings of a priority share a slide, and a remainder of a sentence or two joins the slide of its text. */
export function sharedSlides(drafts: readonly DraftSlide[]): readonly DraftSlide[] {
  return drafts.reduce<readonly DraftSlide[]>((made, next) => {
    const last = made.at(-1);
    const joined = last === undefined ? undefined : (withRest(last, next) ?? withShort(last, next));
    return joined === undefined ? [...made, next] : [...made.slice(0, -1), joined];
  }, []);
}

function withRest(last: DraftSlide, next: DraftSlide): DraftSlide | undefined {
  if (last.title !== next.title || last.body.kind !== 'words' || next.body.kind !== 'words') return undefined;
  const [one, rest] = [lettersOf(last), lettersOf(next)];
  if (rest >= SMALL_REST || one + rest > MOST_WITH_REST) return undefined;
  return { ...last, body: { kind: 'words', lines: [...last.body.lines, ...next.body.lines] } };
}

function withShort(last: DraftSlide, next: DraftSlide): DraftSlide | undefined {
  const { part } = last;
  if (part === undefined || part !== next.part || next.sub === undefined || last.sub === next.sub)
    return undefined;
  if (last.body.kind !== 'words' || next.body.kind !== 'words') return undefined;
  const isFinding = last.sub === undefined && lettersOf(last) < SMALL_REST;
  if (lettersOf(last) + lettersOf(next) > (isFinding ? MOST_WITH_FINDING : MOST_SHARED)) return undefined;
  const own = last.sub === undefined ? last.body.lines : [`**${last.sub}**`, ...last.body.lines];
  return {
    ...last,
    title: part,
    sub: undefined,
    body: { kind: 'words', lines: [...own, `**${next.sub}**`, ...next.body.lines] },
  };
}
