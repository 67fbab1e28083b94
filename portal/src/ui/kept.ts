import { useCallback, useRef, useState } from 'react';

type Next<T> = T | ((now: T) => T);

/**
 * What somebody entered and nobody has received yet. It survives a closed browser; the server's copy is the better one.
 * What comes from an answer is added to what is there by then: `keep((now) => …)`.
 */
export function useKept<T extends object>(key: string, initial: T): [T, (next: Next<T>) => void, () => void] {
  const name = `dondoc.kept.${key}`;
  const [value, setValue] = useState<T>(() => read(name) ?? initial);
  const latest = useRef(value);
  const keep = useCallback(
    (next: Next<T>) => {
      latest.current = typeof next === 'function' ? next(latest.current) : next;
      setValue(latest.current);
      localStorage.setItem(name, JSON.stringify(latest.current));
    },
    [name],
  );
  const forget = useCallback(() => localStorage.removeItem(name), [name]);
  return [value, keep, forget];
}

/** A text in a dialog, such as a note or a reason; one that was emptied is not kept. */
export function useKeptText(key: string): [string, (text: string) => void, () => void] {
  const [{ text }, keep, forget] = useKept(key, { text: '' });
  const change = useCallback(
    (next: string) => {
      keep({ text: next });
      if (next.trim() === '') forget();
    },
    [keep, forget],
  );
  return [text, change, forget];
}

export function isKept(key: string): boolean {
  return read(`dondoc.kept.${key}`) !== undefined;
}

export function read<T>(name: string): T | undefined {
  const text = localStorage.getItem(name);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    // Written by an older version of this page; nothing that could be shown.
    localStorage.removeItem(name);
    return undefined;
  }
}
