import { lettersOf, type DraftSlide } from './slide';

/** Headings share a slide only if their texts together have at most this many letters; a longer text is a message of its own. */
const MOST_SHARED = 420;
/** The most letters of a shared slide that begins with the sentence on a priority's ratings, before the priority's first heading. */
const MOST_WITH_FINDING = 750;
/** The end of a divided text stays on the slide of its beginning if it has fewer letters than `SMALL_REST`, and both together no more than `MOST_WITH_REST`. */
const SMALL_REST = 200;
const MOST_WITH_REST = 900;

/**
 * Joins slides without changing a word: short headings of a priority share a slide, and the last sentence or two of a divided text join the
 * slide of its beginning.
 */
export function sharedSlides(drafts: readonly DraftSlide[]): readonly DraftSlide[] {
  return drafts.reduce<readonly DraftSlide[]>((slidesSoFar, nextSlide) => {
    const lastSlide = slidesSoFar.at(-1);
    const joinedSlide =
      lastSlide === undefined
        ? undefined
        : (joinedWithRest(lastSlide, nextSlide) ?? joinedWithShort(lastSlide, nextSlide));
    return joinedSlide === undefined
      ? [...slidesSoFar, nextSlide]
      : [...slidesSoFar.slice(0, -1), joinedSlide];
  }, []);
}

function joinedWithRest(lastSlide: DraftSlide, nextSlide: DraftSlide): DraftSlide | undefined {
  if (
    lastSlide.title !== nextSlide.title ||
    lastSlide.body.kind !== 'words' ||
    nextSlide.body.kind !== 'words'
  )
    return undefined;
  const [lastLetters, nextLetters] = [lettersOf(lastSlide), lettersOf(nextSlide)];
  if (nextLetters >= SMALL_REST || lastLetters + nextLetters > MOST_WITH_REST) return undefined;
  return { ...lastSlide, body: { kind: 'words', lines: [...lastSlide.body.lines, ...nextSlide.body.lines] } };
}

function joinedWithShort(lastSlide: DraftSlide, nextSlide: DraftSlide): DraftSlide | undefined {
  const { partTitle } = lastSlide;
  if (
    partTitle === undefined ||
    partTitle !== nextSlide.partTitle ||
    nextSlide.sub === undefined ||
    lastSlide.sub === nextSlide.sub
  )
    return undefined;
  if (lastSlide.body.kind !== 'words' || nextSlide.body.kind !== 'words') return undefined;
  const isFinding = lastSlide.sub === undefined && lettersOf(lastSlide) < SMALL_REST;
  if (lettersOf(lastSlide) + lettersOf(nextSlide) > (isFinding ? MOST_WITH_FINDING : MOST_SHARED))
    return undefined;
  const ownLines =
    lastSlide.sub === undefined ? lastSlide.body.lines : [`**${lastSlide.sub}**`, ...lastSlide.body.lines];
  return {
    ...lastSlide,
    title: partTitle,
    sub: undefined,
    body: { kind: 'words', lines: [...ownLines, `**${nextSlide.sub}**`, ...nextSlide.body.lines] },
  };
}
