import { Button, TextInput } from '@mantine/core';
import { t } from '../i18n/text';
import { DayField } from '../ui/DayField';
import type { Parent } from './body';

/** The documents that a plan implements; there may be several, of any kind. */
export function ParentsField({ parents, change }: { parents: Parent[]; change: (parents: Parent[]) => void }) {
  const set = (index: number, part: Partial<Parent>) => change(parents.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0.9rem 0 0' }}>
      <legend>{t('plan.parents')}</legend>
      {parents.map((parent, index) => (
        <div key={index} className="fields" style={{ alignItems: 'end', marginBottom: '0.5rem' }}>
          <TextInput label={t('plan.number')} value={parent.documentNumber ?? ''} onChange={(event) => set(index, { documentNumber: event.currentTarget.value || null })} />
          <DayField label={t('plan.signedOn')} value={parent.issuedOn} change={(issuedOn) => set(index, { issuedOn })} clearable />
          <TextInput label={t('plan.subject')} value={parent.title ?? ''} onChange={(event) => set(index, { title: event.currentTarget.value || null })} />
          <div>
            <Button variant="subtle" color="red" onClick={() => change(parents.filter((_, at) => at !== index))}>
              {t('common.remove')}
            </Button>
          </div>
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => change([...parents, { documentNumber: null, issuedOn: null, title: null, planId: null }])}>
        {t('plan.addParent')}
      </Button>
    </fieldset>
  );
}
