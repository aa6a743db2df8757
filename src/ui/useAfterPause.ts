import { useEffect, useState } from 'react';

/** How long a reader must pause in typing before the result is read out. */
const PAUSE_MS = 600;

/** A text that follows what is typed once the reader pauses, and anything else at once: a screen reader reads it when it changes. */
export function useAfterPause(text: string, typed: string): string {
  const [settled, setSettled] = useState({ text, typed });
  const isTyping = typed !== settled.typed;
  useEffect(() => {
    if (!isTyping && text === settled.text) return undefined;
    const timer = setTimeout(() => setSettled({ text, typed }), isTyping ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [isTyping, text, typed, settled]);
  return isTyping ? settled.text : text;
}
