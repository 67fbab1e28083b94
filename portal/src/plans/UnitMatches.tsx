import { Select } from '@mantine/core';
import { coded, t } from '../i18n/text';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import type { PlanBody } from './body';
import type { UnitMatch } from './proposal';
import { useUnitOptions } from './ScopeFields';

/** Names in the document that fit no unit, or several: somebody who knows says which one is meant. */
export function UnitMatches({ matches, plan, change }: { matches: UnitMatch[]; plan: PlanBody; change: (plan: PlanBody) => void }) {
  const units = useUnitOptions();
  const open = matches.filter((match) => match.outcome === 'AMBIGUOUS' || match.outcome === 'UNKNOWN');
  const names = [...new Map(open.map((match) => [match.name, match])).values()];
  if (names.length === 0) return null;
  const choose = (name: string, unitId: string | null) => {
    if (!unitId) return;
    change(open.filter((match) => match.name === name).reduce((body, match) => put(body, match.pointer, unitId), plan));
  };
  const columns: Column<UnitMatch>[] = [
    { title: t('import.name'), heads: true, show: (match) => match.name },
    { title: t('import.outcome'), show: (match) => coded('match', match.outcome) },
    {
      title: t('common.unit'),
      show: (match) => (
        <Select aria-label={t('import.unitFor', { name: match.name })} placeholder={t('import.chooseUnit')} searchable data={sorted(units, match)} onChange={(unitId) => choose(match.name, unitId)} />
      ),
    },
  ];
  return (
    <Card title={t('import.units')}>
      <Rows caption={t('import.units')} items={names} columns={columns} id={(match) => match.name} />
    </Card>
  );
}

function sorted(units: { value: string; label: string }[], match: UnitMatch) {
  const likely = match.candidates.map((candidate) => candidate.unitId);
  return [...units].sort((a, b) => Number(likely.includes(b.value)) - Number(likely.includes(a.value)));
}

/** Puts a unit where a pointer says: into a list of leads and the like, or as the issuer. */
export function put(plan: PlanBody, pointer: string, unitId: string): PlanBody {
  const [list, index, field] = pointer.split('/').slice(1);
  if (list === 'issuerId') return { ...plan, issuerId: unitId };
  const items = plan[list ?? ''];
  if (!Array.isArray(items) || field === undefined) return plan;
  const at = Number(index);
  const changed = items.map((item: Record<string, unknown>, position) => {
    if (position !== at) return item;
    const known = item[field];
    return { ...item, [field]: Array.isArray(known) ? [...new Set([...(known as string[]), unitId])] : unitId };
  });
  return { ...plan, [list as string]: changed };
}
