import { Fragment, type ReactNode } from 'react';

/**
 * Commentary's own small Markdown: paragraphs, lists, emphasis and https or mailto links; anything else stays as it was typed.
 * It makes elements and never HTML, so nothing in a plan's text can run.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <>
      {blocksOf(text).map((block, index) => (
        <Block key={index} lines={block} />
      ))}
    </>
  );
}

/** The first paragraph's text in one line, for a card. */
export function Inline({ text }: { readonly text: string }) {
  return <>{inlineOf(text)}</>;
}

function Block({ lines }: { readonly lines: readonly string[] }) {
  const items = lines.map((line) => /^(?:[-*]|\d+\.)\s+([^]*)$/.exec(line)?.[1]);
  if (items.every((item) => item !== undefined))
    return (
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item, index) => (
          <li key={index}>{inlineOf(item)}</li>
        ))}
      </ul>
    );
  return <p className="govuk-body">{inlineOf(lines.join(' '))}</p>;
}

function blocksOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((block) => block.length > 0);
}

/**
 * Each piece ends before the sign with which another could begin, so that no text is read over more than twice, however many signs are left
 * open in it.
 */
const PIECES =
  /\*\*([^*]+)\*\*|[*_](?=\S)([^*_\n]*[^*_\s])[*_]|\[([^[\]]+)\]\(((?:https:\/\/|mailto:)[^\s)[\]]+)\)/g;

function inlineOf(text: string): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECES)) {
    const [whole, strong, emphasis, label, href] = match;
    nodes.push(text.slice(from, match.index));
    if (strong !== undefined) nodes.push(<strong key={match.index}>{strong}</strong>);
    else if (emphasis !== undefined) nodes.push(<em key={match.index}>{emphasis}</em>);
    else
      nodes.push(
        <a key={match.index} className="govuk-link" href={href} rel="noopener noreferrer">
          {label}
        </a>,
      );
    from = match.index + whole.length;
  }
  nodes.push(<Fragment key="end">{text.slice(from)}</Fragment>);
  return nodes;
}
