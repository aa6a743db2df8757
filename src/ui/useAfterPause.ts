import { useEffect, useState } from 'react';

/** How long a reader must pause in typing before the result is read out. */
const PAUSE_MS = 600;

/** A text that follows what is typed once the reader pauses, and anything else at once: a screen reader reads it when it changes. */
export function useAfterPause(text: string, typedText: string): string {
  const [settledInput, setSettled] = useState({ text, typedText });
  const isTyping = typedText !== settledInput.typedText;
  useEffect(() => {
    if (!isTyping && text === settledInput.text) return undefined;
    const timer = setTimeout(() => setSettled({ text, typedText }), isTyping ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [isTyping, text, typedText, settledInput]);
  return isTyping ? settledInput.text : text;
}
