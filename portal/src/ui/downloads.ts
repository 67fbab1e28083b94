import { useSyncExternalStore } from 'react';
import { raw } from '../api/client';
import { told } from './ProblemNote';

/** A file that is being made and fetched. It goes on while people look at other pages. */
export interface Download {
  id: number;
  name: string;
  received: number;
  /** Known only when the service says how long its answer will be. */
  total: number | undefined;
  state: 'running' | 'done' | 'failed';
  problem?: string;
  again: () => void;
  stop: () => void;
}

let all: readonly Download[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Download[]): void {
  all = next;
  listeners.forEach((listener) => listener());
}

function change(id: number, part: Partial<Download>): void {
  set(all.map((one) => (one.id === id ? { ...one, ...part } : one)));
}

export function dismiss(id: number): void {
  set(all.filter((one) => one.id !== id));
}

export function useDownloads(): readonly Download[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => all,
  );
}

/** Begins in the background; the file is handed to the browser when all of it is there, never half of it. */
export function download(path: string, name: string): void {
  const id = ++last;
  const aborting = new AbortController();
  const stop = () => {
    aborting.abort();
    dismiss(id);
  };
  const again = () => {
    dismiss(id);
    download(path, name);
  };
  set([...all, { id, name, received: 0, total: undefined, state: 'running', again, stop }]);
  void receive(id, path, name, aborting.signal);
}

async function receive(id: number, path: string, name: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await raw('GET', path, { signal });
    // Of a compressed answer the length says nothing about what will come out of it.
    const length = answer.headers.get('Content-Encoding') ? NaN : Number(answer.headers.get('Content-Length') ?? NaN);
    change(id, { total: length > 0 ? length : undefined });
    const content = await read(answer, (received) => change(id, { received }));
    hand(content, fileName(answer) ?? name);
    change(id, { state: 'done', received: content.size });
  } catch (error) {
    if (!signal.aborted) change(id, { state: 'failed', problem: told(error).title });
  }
}

async function read(answer: Response, progress: (bytes: number) => void): Promise<Blob> {
  const reader = answer.body?.getReader();
  const parts: BlobPart[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value as BlobPart);
    progress((size += part.value.length));
  }
  return new Blob(parts, { type: answer.headers.get('Content-Type') ?? '' });
}

/** What the service calls the file (RFC 6266). */
function fileName(answer: Response): string | undefined {
  const said = answer.headers.get('Content-Disposition') ?? '';
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return extended ? decodeURIComponent(extended) : /filename="?([^";]+)/.exec(said)?.[1];
}

/** Lets the browser keep what was fetched as a file. */
export function hand(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
