import { coded } from '../i18n/text';

export type Tone = 'good' | 'late' | 'bad' | 'soon' | 'open';

const TONES: Record<string, Tone> = {
  MET: 'good',
  MET_LATE: 'late',
  MISSED: 'bad',
  AT_RISK: 'soon',
  PENDING: 'open',
  NOT_APPLICABLE: 'open',
  ON_TIME: 'good',
  LATE: 'late',
  OVERDUE: 'bad',
  NOT_DUE: 'open',
  DUE_SOON: 'soon',
  DONE: 'good',
  NOT_DONE: 'bad',
  PUBLISHED: 'good',
  REJECTED: 'bad',
  RETURNED: 'bad',
  ACCEPTED: 'good',
  SUBMITTED: 'soon',
  ISSUED: 'good',
  PENDING_APPROVAL: 'soon',
  FAILED: 'bad',
  UNKNOWN: 'late',
  SENT: 'good',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  DELIVERED: 'good',
  WAITING: 'soon',
  MISSING: 'bad',
  COVERED: 'good',
  LOWER: 'late',
};

/** Never by colour alone: those who do not see it read the sign and the word. */
const SIGNS: Record<Tone, string> = { good: '✓', late: '◷', bad: '✕', soon: '!', open: '·' };

export function tone(code: string | null | undefined): Tone {
  return TONES[code ?? ''] ?? 'open';
}

export function sign(of: Tone): string {
  return SIGNS[of];
}

/** @param kind which list of texts names the code: status, timeliness, reportState … */
export function Status({ kind, code }: { kind: string; code: string | null | undefined }) {
  if (!code) return null;
  return (
    <span className="status" data-tone={tone(code)}>
      <span aria-hidden="true">{SIGNS[tone(code)]}</span>
      {coded(kind, code)}
    </span>
  );
}
