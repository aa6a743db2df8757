import { PageHeading } from '@/ui/PageHeading';
import { GLOSSARY } from '@/domain/report/glossary';

/** The page Glossary: the words of the scorecard in plain English. */
export function GlossaryPage() {
  return (
    <div className="sc-prose">
      <PageHeading title="Glossary" />
      <dl className="sc-glossary">
        {GLOSSARY.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
