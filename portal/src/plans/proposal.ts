import { FOUND, type PlanBody } from './body';

export interface Finding {
  pointer: string;
  source: { from: number; to: number; text: string } | null;
  confidence: number;
  note: string | null;
}

export interface UnitMatch {
  pointer: string;
  name: string;
  outcome: 'MATCHED' | 'AMBIGUOUS' | 'UNKNOWN' | 'COLLECTIVE';
  unitId: string | null;
  candidates: { unitId: string; name: string; score: number }[];
}

export interface Proposal {
  plan: PlanBody;
  text?: string;
  findings: Finding[];
  units?: UnitMatch[];
}

/** The plan as it was found, each of its rows with the pointer that findings and names have for it. */
export function planOf({ plan }: Proposal): PlanBody {
  return {
    ...plan,
    tasks: (plan.tasks ?? []).map((task, index) => ({ ...task, [FOUND]: `/tasks/${index}` })),
    quotas: (plan.quotas ?? []).map((quota, index) => ({ ...quota, [FOUND]: `/quotas/${index}` })),
  };
}

/** Below this somebody should look. */
export const SURE = 0.7;

export interface Stretch {
  text: string;
  finding: Finding | undefined;
}

/** The document cut where findings begin and end. Where several overlap the first one keeps its place. */
export function stretches(text: string, findings: Finding[]): Stretch[] {
  const found = findings
    .filter((one) => one.source && one.source.to > one.source.from && one.source.to <= text.length)
    .sort((a, b) => (a.source?.from ?? 0) - (b.source?.from ?? 0));
  const cut: Stretch[] = [];
  let at = 0;
  for (const finding of found) {
    const { from, to } = finding.source as { from: number; to: number };
    if (from < at) continue;
    if (from > at) cut.push({ text: text.slice(at, from), finding: undefined });
    cut.push({ text: text.slice(from, to), finding });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), finding: undefined });
  return cut;
}
