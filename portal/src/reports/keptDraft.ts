import type { Draft, ReportPlace } from '../api/reports';
import { read } from '../ui/kept';

/** What somebody wrote on this machine, and the version of the report that it was written upon. */
interface KeptDraft {
  draft: Draft;
  version: string | null;
}

function name({ planId, unitId, period }: ReportPlace): string {
  return `dondoc.kept.report.${planId}.${unitId}.${period}`;
}

export function keptDraft(place: ReportPlace): KeptDraft | undefined {
  const found = read<Partial<KeptDraft>>(name(place));
  return found?.draft ? { draft: found.draft, version: found.version ?? null } : undefined;
}

export function keepDraft(place: ReportPlace, kept: KeptDraft): void {
  localStorage.setItem(name(place), JSON.stringify(kept));
}

export function forgetDraft(place: ReportPlace): void {
  localStorage.removeItem(name(place));
}

/** How writing goes on with what is kept: `ask` when the service has something newer that says something else. */
export function resumed(kept: KeptDraft | undefined, version: string | null, theirs: Draft): 'theirs' | 'mine' | 'ask' {
  if (!kept || same(kept.draft, theirs)) return 'theirs';
  return plain(kept.version) === plain(version) ? 'mine' : 'ask';
}

/** What passes on an answer may have packed it, and calls its version weak then; it is the same one. */
function plain(version: string | null): string | undefined {
  return version?.replace(/^W\//, '');
}

/** Whether the service would make the same of both. */
export function same(one: Draft, other: Draft): boolean {
  return settled(one) === settled(other);
}

function settled(draft: Draft): string {
  const texts = [draft.results, draft.difficulties, draft.proposals, draft.nothingToReport ? draft.zeroReason : ''];
  const figures = draft.figures
    .map((figure) => [figure.quotaId, figure.numerator, figure.denominator, figure.source?.trim() ?? ''])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  return JSON.stringify([draft.nothingToReport, texts.map((text) => text.trim()), figures]);
}
