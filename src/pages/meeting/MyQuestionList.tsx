import { useId } from 'react';

/** The questions that the reader ticked or wrote in the brief. Shows nothing if there are none. */
export function MyQuestionList({ questions }: { readonly questions: readonly string[] }) {
  const id = useId();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>My questions</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
