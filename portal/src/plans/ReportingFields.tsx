import { MultiSelect, NumberInput, Select } from '@mantine/core';
import { coded, t } from '../i18n/text';
import type { Due, ReportingBody } from './body';

const ROUNDS = ['Q1', 'H1', 'Q3', '9M', 'YEAR'];
const BY_DAY = 'DAY_OF_LAST_MONTH';
const AFTER_CUT_OFF: Due = { type: 'WORKING_DAYS_AFTER_CUT_OFF', days: 2 };

/** What is reported on, and when: some working days after the figures are closed, or on a day of the last month. */
export function ReportingFields({ reporting, change }: { reporting: ReportingBody; change: (reporting: ReportingBody) => void }) {
  const due = reporting.due ?? AFTER_CUT_OFF;
  const set = (part: ReportingBody) => change({ ...reporting, ...part });
  // A calendar period closes on its last day, so no day of its last month can come after.
  const rules = reporting.window === 'CALENDAR' ? [AFTER_CUT_OFF.type] : [AFTER_CUT_OFF.type, BY_DAY];
  return (
    <div className="fields">
      <MultiSelect label={t('plan.rounds')} data={options('round', ROUNDS)} value={reporting.rounds ?? []} onChange={(rounds) => set({ rounds })} />
      <Select label={t('plan.due')} allowDeselect={false} data={options('dueRule', rules)} value={due.type} onChange={(type) => set({ due: type === BY_DAY ? { type, day: 20 } : AFTER_CUT_OFF })} />
      {due.type === BY_DAY ? (
        <NumberInput label={t('plan.dayOfMonth')} min={15} max={31} value={due.day ?? ''} onChange={(day) => set({ due: { type: BY_DAY, day: Number(day) } })} />
      ) : (
        <NumberInput label={t('plan.dueDays')} min={1} max={250} value={due.days ?? 2} onChange={(days) => set({ due: { ...AFTER_CUT_OFF, days: Number(days) } })} />
      )}
      <Select label={t('plan.roll')} allowDeselect={false} data={options('roll', ['NEXT', 'PREVIOUS', 'AS_IS'])} value={reporting.roll ?? 'NEXT'} onChange={(roll) => set({ roll: roll ?? 'NEXT' })} />
    </div>
  );
}

function options(kind: string, codes: string[]) {
  return codes.map((value) => ({ value, label: coded(kind, value) }));
}
