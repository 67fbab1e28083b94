import { emptyScope, FOUND, type PlanBody } from './body';
import type { UnitMatch } from './proposal';

/** Which unit somebody has chosen for a name. */
export type Choices = Record<string, string>;

/** Puts the unit chosen for a name wherever the name stands, instead of the one that was chosen for it before. */
export function choose(plan: PlanBody, matches: UnitMatch[], choices: Choices, name: string, unitId: string): PlanBody {
  const before = choices[name];
  return matches
    .filter((match) => match.name === name)
    .reduce((changed, { pointer }) => {
      const others = matches.filter((other) => other.pointer === pointer && other.name !== name);
      const meant = others.some((other) => other.unitId === before || choices[other.name] === before);
      return put(changed, pointer, unitId, meant ? undefined : before);
    }, plan);
}

/** Whether the row in which something was found is still there. */
export function stands(plan: PlanBody, pointer: string): boolean {
  const [, list, index] = pointer.split('/');
  return (list !== 'tasks' && list !== 'quotas') || plan[list].some((row) => row[FOUND] === `/${list}/${index}`);
}

/** Puts a unit where a pointer of the proposal says. */
export function put(plan: PlanBody, pointer: string, unitId: string, instead?: string): PlanBody {
  const [, list, index, field] = pointer.split('/');
  const row = `/${list}/${index}`;
  switch (list) {
    case 'issuerId':
      return { ...plan, issuerId: unitId };
    case 'tasks':
      if (field !== 'leads' && field !== 'coordinating') return plan;
      return { ...plan, tasks: plan.tasks.map((task) => (task[FOUND] === row ? { ...task, [field]: exchanged(task[field], unitId, instead) } : task)) };
    case 'quotas':
      return { ...plan, quotas: plan.quotas.map((quota) => (quota[FOUND] === row ? { ...quota, appliesTo: bound(quota.appliesTo, unitId, instead) } : quota)) };
    case 'recipients':
      return { ...plan, recipients: named(plan.recipients, Number(index), unitId) };
    case 'document': {
      const document = plan.document as { duties?: unknown } | null | undefined;
      return index === 'duties' ? { ...plan, document: { ...document, duties: named(document?.duties, Number(field), unitId) } } : plan;
    }
    default:
      return plan;
  }
}

function bound(scope: PlanBody['quotas'][number]['appliesTo'] | null, unitId: string, instead: string | undefined) {
  const known = scope ?? emptyScope();
  return { ...known, units: exchanged(known.units, unitId, instead) };
}

function exchanged(units: string[] | undefined, unitId: string, instead: string | undefined): string[] {
  return [...new Set([...(units ?? []).filter((unit) => unit !== instead), unitId])];
}

/** Recipients and duties are not edited here, so they stand where they were found. */
function named(bodies: unknown, index: number, unitId: string): unknown {
  return Array.isArray(bodies) ? bodies.map((body: object, at) => (at === index ? { ...body, unitId } : body)) : bodies;
}
