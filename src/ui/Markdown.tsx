import type { ReactNode } from 'react';
import { textBlocks, textPieces, type TextPiece } from '@/domain/plan/markdown';

/**
 * The small Markdown of commentary: paragraphs, lists, emphasis and https or mailto links; anything else stays as it was typed. The text
 * becomes elements and never HTML, so nothing in a plan can run as a script.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <>
      {textBlocks(text).map(({ kind, lines }, index) =>
        kind === 'list' ? (
          <ul key={index} className="govuk-list govuk-list--bullet">
            {lines.map((line, lineIndex) => (
              <li key={lineIndex}>
                <Inline text={line} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={index} className="govuk-body">
            <Inline text={lines.join(' ')} />
          </p>
        ),
      )}
    </>
  );
}

/** The text of the first paragraph in one line, for a card. */
export function Inline({ text }: { readonly text: string }) {
  return <>{textPieces(text).map((piece, index) => pieceOf(piece, index))}</>;
}

function pieceOf(piece: TextPiece, key: number): ReactNode {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'strong':
      return <strong key={key}>{piece.text}</strong>;
    case 'emphasis':
      return <em key={key}>{piece.text}</em>;
    case 'link':
      return (
        <a key={key} className="govuk-link" href={piece.href} rel="noopener noreferrer">
          {piece.text}
        </a>
      );
  }
}
