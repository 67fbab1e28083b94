import { newId, type Proposal, type Sent } from '../api/evidence';

/** What somebody has entered of a piece, and what of it was read from the linked page. */
export interface Entered {
  id: string;
  planId: string;
  url: string;
  title: string;
  occurredOn: string;
  type: string;
  channel: string;
  note: string;
  read?: { url: string; title: string; occurredOn: string };
}

export function blank(): Entered {
  return { id: newId('tin'), planId: '', url: '', title: '', occurredOn: '', type: '', channel: '', note: '' };
}

/** Another link: what was read from the page before says nothing about it; what somebody typed stays. */
export function unread(now: Entered, url: string): Entered {
  const { read, ...rest } = now;
  if (!read || read.url === url) return now;
  return {
    ...rest,
    title: now.title === read.title ? '' : now.title,
    occurredOn: now.occurredOn === read.occurredOn ? '' : now.occurredOn,
  };
}

/** Fills what is still empty when the answer comes; nothing if the link is another one by then. */
export function filled(now: Entered, url: string, found: Pick<Proposal, 'title' | 'occurredOn'>): Entered {
  if (now.url.trim() !== url) return now;
  return {
    ...now,
    title: now.title || (found.title ?? ''),
    occurredOn: now.occurredOn || (found.occurredOn ?? ''),
    read: { url, title: found.title ?? '', occurredOn: found.occurredOn ?? '' },
  };
}

export function toSent(entered: Entered, unitId: string): Sent {
  const { planId, type, channel, title, occurredOn, url, note } = entered;
  return { planId, unitId, type, channel, title: title.trim(), occurredOn: occurredOn || (null as never), url: url.trim() || null, note: note.trim() || null };
}
