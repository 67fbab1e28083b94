import { useSearchParams } from 'react-router';
import type { Cell, Line } from '../api/standing';

/** Whose cells a number of the overview counts, as it stands in addresses, and where a line of a roll-up holds it. */
export const NUMBERS = { ASSIGNED: 'assigned', MET: 'met', MET_LATE: 'metLate', MISSED: 'missed', OPEN: 'open', EXEMPT: 'exempt' } as const satisfies Record<string, keyof Line>;
export type Counted = keyof typeof NUMBERS;

/** What of a plan a page is about: a period (`ky`), a number (`so`), a kind of units (`loai`). */
export interface About {
  ky?: string | null | undefined;
  so?: Counted | undefined;
  loai?: string | null | undefined;
}

/** The address of a page about the same plan as of the same day, and about one part of what is seen here. */
export function along(path: string, from: URLSearchParams, about: About & { plan?: string } = {}): string {
  const kept = { plan: from.get('plan'), ngay: from.get('ngay') };
  const values = Object.entries({ ...kept, ...about }).filter(([, value]) => value);
  return values.length === 0 ? path : `${path}?${new URLSearchParams(values as [string, string][])}`;
}

export function useAlong(): (path: string, about?: About & { plan?: string }) => string {
  const [query] = useSearchParams();
  return (path, about) => along(path, query, about);
}

export function counted(value: string | null): Counted | undefined {
  return value !== null && Object.keys(NUMBERS).includes(value) ? (value as Counted) : undefined;
}

/** Whether a cell is one of those that a number counts. Roll-ups count mandatory cells alone. */
export function isBehind(cell: Pick<Cell, 'hardness' | 'status' | 'exempt'>, number: Counted | undefined): boolean {
  if (number === undefined) return true;
  if (cell.hardness !== 'MANDATORY') return false;
  if (number === 'ASSIGNED') return true;
  if (cell.exempt) return number === 'EXEMPT';
  return number === (cell.status === 'AT_RISK' || cell.status === 'PENDING' ? 'OPEN' : cell.status);
}

/** One value of the address: it is passed on with the link, and still there after going back. */
export function useAddressed(name: 'ky' | 'ngay'): [string | null, (value: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const set = (value: string | null) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true });
  };
  return [query.get(name), set];
}

/** The day up to which a page looks back, and the last moment of it; without one, now. */
export function useAsOf() {
  const [given, setDay] = useAddressed('ngay');
  const day = given !== null && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
  return { day, setDay, asOf: day ? endOf(day) : undefined };
}

/** The last moment of a day in Vietnam. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59.999+07:00`).toISOString();
}
