import { useCallback, useState } from 'react';

/** What somebody entered and nobody has received yet. It survives a closed browser; the server's copy is the better one. */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const name = `dondoc.kept.${key}`;
  const [value, setValue] = useState<T>(() => read(name) ?? initial);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(name, JSON.stringify(next));
    },
    [name],
  );
  const forget = useCallback(() => localStorage.removeItem(name), [name]);
  return [value, keep, forget];
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
