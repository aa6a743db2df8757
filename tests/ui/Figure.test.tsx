// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SHORTHANDS } from '@/domain/figures/reading';
import { changeSign, strongestOf } from '@/domain/certainty/strongestChange';
import { ChangeMark } from '@/ui/ChangeMark';
import { changeWord } from '@/wording/strongestText';
import { Figure, statusNote } from '@/ui/Figure';
import { Legend } from '@/ui/Legend';
import { RatingMark } from '@/ui/RatingMark';
import { SAMPLETON } from '#mocks/anArea';
import { anIndicator } from '#mocks/anIndicator';
import { anObservation } from '#mocks/anObservation';
import { aScorecardRow } from '#mocks/aScorecardRow';

/** What is seen, and what is heard by a reader who listens: parts that are hidden from either are left out. */
function seenAndHeard(text: string | undefined): readonly [seen: string, heard: string] {
  const observation = text === undefined ? undefined : anObservation(text);
  const { container } = render(<Figure observation={observation} indicator={anIndicator()} />);
  const without = (selector: string) => {
    const copy = container.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll(selector)) part.remove();
    return copy.textContent ?? '';
  };
  return [without('.govuk-visually-hidden'), without('[aria-hidden="true"]')];
}

describe('a figure', () => {
  it('that is withheld, one that is missing and a true 0 are three things, to see and to hear', () => {
    expect(seenAndHeard('c')).toEqual(['[c]', 'confidential, figure withheld']);
    expect(seenAndHeard(undefined)).toEqual(['No figure', 'No figure']);
    expect(seenAndHeard('0')).toEqual(['0.0%', '0.0%']);
  });

  it.each([
    ['x', 'not available'],
    ['z', 'not applicable'],
    ['low', 'rounds to zero but is not zero'],
    ['k', 'rounds to zero but is not zero'],
    ['u', 'too unreliable to publish'],
  ])('withheld as %s is heard as "%s"', (shorthand, meaning) => {
    expect(seenAndHeard(shorthand)).toEqual([`[${shorthand}]`, meaning]);
  });

  it('that was printed only as a rating says so', () => {
    const observation = anObservation('x', { reported: [{ colour: 'red', by: 'council' }] });
    render(<Figure observation={observation} indicator={anIndicator()} />);
    expect(screen.getByText('Rating only')).toBeVisible();
  });

  it('has a note where it is not final', () => {
    const notes = (['provisional', 'revised', 'estimated', 'final'] as const).map((status) =>
      statusNote(anObservation('5', { status })),
    );
    expect(notes).toEqual(['provisional', 'revised', 'estimated', undefined]);
    expect(statusNote(undefined)).toBeUndefined();
  });
});

describe('a rating', () => {
  it.each([
    ['red', 'Red'],
    ['amber', 'Amber'],
    ['green', 'Green'],
    ['none', 'Not rated'],
  ] as const)('%s has its word, even where the word is not seen', (colour, word) => {
    render(<RatingMark colour={colour} />);
    render(<RatingMark colour={colour} hidesWord />);
    expect(screen.getAllByText(word)).toHaveLength(2);
  });
});

describe('a direction', () => {
  /** Six years that move by 1, the year before, and now: a move of 5 is far beyond the usual. */
  const drawn = (before: string, now: string, polarity: 'high' | 'low' | 'neutral') => {
    const row = aScorecardRow({
      figures: {
        [SAMPLETON]: { 2008: '5', 2009: '6', 2010: '5', 2011: '6', 2012: '5', 2013: before, 2014: now },
      },
      indicator: { polarity },
    });
    const strongest = strongestOf(row);
    return render(<ChangeMark sign={changeSign(strongest)} label={changeWord(strongest, row)} />).container
      .textContent;
  };

  it('has an arrow up for better, whichever way the figure goes', () => {
    expect([drawn('6', '11', 'high'), drawn('6', '1', 'low')]).toEqual(['▲ improving', '▲ improving']);
    expect([drawn('6', '1', 'high'), drawn('6', '11', 'low')]).toEqual(['▼ worsening', '▼ worsening']);
  });

  it('is not judged where neither is better', () => {
    expect([drawn('6', '11', 'neutral'), drawn('6', '1', 'neutral')]).toEqual([
      '↑ increasing',
      '↓ decreasing',
    ]);
  });

  it('is level, or none', () => {
    expect([drawn('5', '5', 'high'), drawn('c', '5', 'high')]).toEqual(['▶ no change', '– not comparable']);
  });
});

describe('the key', () => {
  it('explains the shorthand that is on the page, and that none of it is nought', () => {
    const { container } = render(<Legend shorthands={['c', 'x']} />);
    expect(container).toHaveTextContent(
      '[c] confidential, figure withheld · [x] not available. None of these is nought: a true 0 is shown as 0.',
    );
    expect(SHORTHANDS).toContain('c');
  });

  it('speaks of no shorthand where there is none', () => {
    expect(render(<Legend shorthands={[]} />).container).not.toHaveTextContent('nought');
  });
});
