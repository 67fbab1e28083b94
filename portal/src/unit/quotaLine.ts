import type { Cell } from '../api/standing';
import { count, period } from '../format';
import { language } from '../i18n/language';
import { coded, t } from '../i18n/text';
import { lacking } from './owed';

/** What is written or made, in the order in which it is said; everything else is done. */
const WORKS = ['NEWS_ITEM', 'ARTICLE', 'FEATURE', 'VIDEO', 'COLUMN', 'BROADCAST', 'PUBLICATION', 'DOCUMENT'];
const DEEDS = ['EVENT', 'CONTEST', 'SURVEY', 'TRAINING', 'POSTING'];
const KNOWN = [...WORKS, ...DEEDS];
const MOST = 4;

/** What a quota counts, as one says it after a number: "tin, bài", "cuộc khảo sát". */
export function noun(types: string[]): string {
  if (types.length === 0 || types.length > MOST || types.some((type) => !KNOWN.includes(type))) return t('noun.any');
  return KNOWN.filter((type) => types.includes(type)).map((type) => coded('noun', type)).join(', ');
}

/** The channels of a quota, joined as it wants them: all of them, or one of them. */
export function places(cell: Pick<Cell, 'channels' | 'channelMatch'>, name: (channel: string) => string): string {
  const type = cell.channelMatch === 'ALL' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(language() === 'vi' ? 'vi' : 'en-GB', { type }).format(cell.channels.map(name));
}

/** How a counted quota stands, in one line: what was done of what is wanted, whether that is enough, when and where. */
export function quotaLine(cell: Cell, where: string): string {
  return [done(cell), enough(cell), period(cell.period), where].filter(Boolean).join(' – ');
}

/** The first thing to know of one that is not reached: what is still to be brought, and for when. */
export function missing(cell: Cell): string {
  return t('overview.lack', { missing: count(lacking(cell)), noun: noun(cell.types), period: period(cell.period) });
}

/** What was done of what is wanted. */
export function done(cell: Cell): string {
  const values = { achieved: count(cell.achieved ?? 0), required: count(cell.required), noun: noun(cell.types) };
  if (cell.types.length > 0 && cell.types.every((type) => DEEDS.includes(type))) return t('quotaLine.done', values);
  return t(cell.countedFact === 'SUBMITTED' ? 'quotaLine.sent' : 'quotaLine.published', values);
}

function enough(cell: Cell): string {
  const reached = cell.status === 'MET' || cell.status === 'MET_LATE';
  return reached ? coded('status', cell.status) : t('quotaLine.lacks', { missing: count(lacking(cell)) });
}
