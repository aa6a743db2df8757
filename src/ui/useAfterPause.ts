import { useEffect, useState } from 'react';

/** The result is read out once the reader has paused in typing for this many milliseconds. */
const PAUSE_MS = 600;

/** A text for screen readers, which read it out when it changes. A change that follows from typing waits until the reader pauses; any other change is immediate. */
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
