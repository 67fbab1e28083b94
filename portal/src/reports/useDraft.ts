import { useEffect, useRef, useState } from 'react';
import { fetchReport, saveDraft, type Draft, type Held, type ReportPlace } from '../api/reports';
import { forgetDraft, keepDraft, keptDraft, resumed, same } from './keptDraft';
import { draftOf } from './prefill';

export type Saving = 'saved' | 'waiting' | 'saving' | 'kept' | 'stale' | 'failed';

const PAUSE = 1_200;
const AGAIN = 10_000;

/**
 * Saves a draft by itself a moment after the last key, here at once and at the service as soon as it can be reached. What
 * somebody else has changed meanwhile is never overwritten: until somebody has chosen between `other` and what is kept here,
 * nothing is saved.
 */
export function useDraft(place: ReportPlace, held: Held, initial: Draft) {
  const [begun] = useState(() => begin(place, held, initial));
  const [other, setOther] = useState(begun.other);
  const [draft, setDraft] = useState(begun.draft);
  const [saving, setSaving] = useState<Saving>(begun.saving);
  const [savedAt, setSavedAt] = useState<Date>();
  const [error, setError] = useState<unknown>();
  const version = useRef(held.version);
  const latest = useRef(draft);
  /** What was sent last, until an answer says what became of it. */
  const unanswered = useRef<Draft>(undefined);
  const running = useRef<Promise<void>>(undefined);

  const send = async (): Promise<void> => {
    for (let sent: Draft | undefined; sent !== latest.current; ) {
      sent = latest.current;
      setSaving('saving');
      const before = unanswered.current;
      unanswered.current = sent;
      version.current = await saved(place, sent, version.current, before);
      unanswered.current = undefined;
      setSavedAt(new Date());
      if (latest.current !== sent) keepDraft(place, { draft: latest.current, version: version.current });
    }
    forgetDraft(place);
    setError(undefined);
    setSaving('saved');
  };
  const sendAndTell = async (): Promise<void> => {
    try {
      await send();
    } catch (cause) {
      setError(cause);
      setSaving(stateAfter(cause));
      throw cause;
    } finally {
      running.current = undefined;
    }
  };
  /** One at a time: what is typed meanwhile goes with the next, by the version that the one before has made. */
  const save = (): Promise<void> => (running.current ??= sendAndTell());

  useEffect(() => {
    if (saving !== 'waiting' && saving !== 'kept') return;
    const timer = setTimeout(() => void save().catch(() => undefined), saving === 'kept' ? AGAIN : PAUSE);
    return () => clearTimeout(timer);
    // Each change starts the pause anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, saving]);

  const replace = (next: Draft) => {
    latest.current = next;
    keepDraft(place, { draft: next, version: version.current });
    setDraft(next);
    setSaving((now) => (now === 'stale' ? now : 'waiting'));
  };
  const change = (part: Partial<Draft>) => replace({ ...latest.current, ...part });
  const choose = (mine: boolean) => {
    setOther(undefined);
    if (mine && other) return replace(other);
    forgetDraft(place);
  };
  return { draft, other, choose, change, save, saving, savedAt, error, version: () => version.current };
}

function begin(place: ReportPlace, held: Held, initial: Draft): { draft: Draft; other?: Draft; saving: Saving } {
  const kept = keptDraft(place);
  switch (kept && resumed(kept, held.version, draftOf(held.report, ''))) {
    case 'mine':
      return { draft: kept?.draft ?? initial, saving: 'waiting' };
    case 'ask':
      return { draft: initial, ...(kept ? { other: kept.draft } : {}), saving: 'saved' };
    default:
      forgetDraft(place);
      return { draft: initial, saving: 'saved' };
  }
}

/** The version that the draft has now. If the answer to the attempt before was lost, what is there may be our own. */
async function saved(place: ReportPlace, draft: Draft, version: string | null, before: Draft | undefined): Promise<string | null> {
  try {
    return (await saveDraft(place, draft, version)).version;
  } catch (cause) {
    if (stateAfter(cause) !== 'stale') throw cause;
    const now = await fetchReport(place);
    const there = draftOf(now.report, '');
    if (same(draft, there)) return now.version;
    if (!before || !same(before, there)) throw cause;
    return (await saveDraft(place, draft, now.version)).version;
  }
}

function stateAfter(cause: unknown): Saving {
  const status = (cause as { status?: number }).status;
  if (status === 412 || status === 409) return 'stale';
  return status !== undefined && status < 500 && status !== 429 ? 'failed' : 'kept';
}
