import { useEffect, useRef, useState } from 'react';
import { saveDraft, type Draft, type Held, type ReportPlace } from '../api/reports';
import { read } from '../ui/kept';

export type Saving = 'saved' | 'waiting' | 'saving' | 'kept' | 'stale' | 'failed';

const PAUSE = 1_200;
const AGAIN = 10_000;

/**
 * Saves a draft by itself a moment after the last key, here at once and at the service as soon as it can be reached. A
 * draft that somebody else has changed meanwhile is never overwritten.
 */
export function useDraft(place: ReportPlace, held: Held, initial: Draft) {
  const name = `dondoc.kept.report.${place.planId}.${place.unitId}.${place.period}`;
  const [draft, setDraft] = useState<Draft>(() => read<Draft>(name) ?? initial);
  const [saving, setSaving] = useState<Saving>(() => (read(name) ? 'waiting' : 'saved'));
  const [savedAt, setSavedAt] = useState<Date>();
  const [error, setError] = useState<unknown>();
  const version = useRef(held.version);
  const latest = useRef(draft);

  const save = async (): Promise<boolean> => {
    const sent = latest.current;
    setSaving('saving');
    try {
      const answer = await saveDraft(place, sent, version.current);
      version.current = answer.version;
      setError(undefined);
      setSavedAt(new Date());
      if (latest.current !== sent) return save();
      localStorage.removeItem(name);
      setSaving('saved');
      return true;
    } catch (cause) {
      setError(cause);
      setSaving(stateAfter(cause));
      return false;
    }
  };

  useEffect(() => {
    if (saving !== 'waiting' && saving !== 'kept') return;
    const timer = setTimeout(() => void save(), saving === 'kept' ? AGAIN : PAUSE);
    return () => clearTimeout(timer);
    // Each change starts the pause anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, saving]);

  const change = (part: Partial<Draft>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    localStorage.setItem(name, JSON.stringify(next));
    setDraft(next);
    setSaving((now) => (now === 'stale' ? now : 'waiting'));
  };
  const forget = () => localStorage.removeItem(name);
  return { draft, change, save, forget, saving, savedAt, error, version: () => version.current };
}

function stateAfter(cause: unknown): Saving {
  const status = (cause as { status?: number }).status;
  if (status === 412 || status === 409) return 'stale';
  return status !== undefined && status < 500 && status !== 429 ? 'failed' : 'kept';
}
