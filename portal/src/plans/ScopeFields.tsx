import { MultiSelect } from '@mantine/core';
import { useUnits } from '../api/register';
import { unitKind } from '../format';
import { t } from '../i18n/text';
import type { Scope } from './body';

const KINDS = ['DEPARTMENT', 'COMMUNE', 'ZONE_AUTHORITY', 'PUBLIC_SERVICE_UNIT', 'VERTICAL_AGENCY', 'DIVISION'];

export function useUnitOptions() {
  return (useUnits().data ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
}

/** Whom something binds: kinds of units, single units, and those left out. */
export function ScopeFields({ scope, change }: { scope: Scope; change: (scope: Scope) => void }) {
  const units = useUnitOptions();
  return (
    <div className="fields">
      <MultiSelect label={t('plan.kinds')} data={KINDS.map((value) => ({ value, label: unitKind(value) }))} value={scope.kinds ?? []} onChange={(kinds) => change({ ...scope, kinds })} />
      <MultiSelect label={t('plan.units')} searchable data={units} value={scope.units ?? []} onChange={(chosen) => change({ ...scope, units: chosen })} />
      <MultiSelect label={t('plan.exceptUnits')} searchable data={units} value={scope.except ?? []} onChange={(except) => change({ ...scope, except })} />
    </div>
  );
}
