import { Select } from '@mantine/core';
import { useState } from 'react';
import { coded, t } from '../i18n/text';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import type { PlanBody } from './body';
import { choose, stands, type Choices } from './placing';
import type { UnitMatch } from './proposal';
import { useUnitOptions } from './ScopeFields';

/** Names in the document that fit no unit, or several: somebody who knows says which one is meant. */
export function UnitMatches({ matches, plan, change }: { matches: UnitMatch[]; plan: PlanBody; change: (plan: PlanBody) => void }) {
  const units = useUnitOptions();
  const [choices, setChoices] = useState<Choices>({});
  const open = matches.filter((match) => (match.outcome === 'AMBIGUOUS' || match.outcome === 'UNKNOWN') && stands(plan, match.pointer));
  const names = [...new Map(open.map((match) => [match.name, match])).values()];
  if (names.length === 0) return null;
  const decide = (name: string, unitId: string | null) => {
    if (!unitId) return;
    change(choose(plan, matches, choices, name, unitId));
    setChoices({ ...choices, [name]: unitId });
  };
  const columns: Column<UnitMatch>[] = [
    { title: t('import.name'), heads: true, show: (match) => match.name },
    { title: t('import.outcome'), show: (match) => coded('match', match.outcome) },
    {
      title: t('common.unit'),
      show: (match) => (
        <Select aria-label={t('import.unitFor', { name: match.name })} placeholder={t('import.chooseUnit')} searchable allowDeselect={false} data={sorted(units, match)} value={choices[match.name] ?? null} onChange={(unitId) => decide(match.name, unitId)} />
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
