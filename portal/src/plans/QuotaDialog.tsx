import { Button, Group, Modal, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCatalogue } from '../api/register';
import { coded, t } from '../i18n/text';
import { emptyScope, type QuotaBody } from './body';
import { ScopeFields } from './ScopeFields';
import { FREQUENCIES } from './TaskDialog';

type Part = { quota: QuotaBody; set: (part: Partial<QuotaBody>) => void };

export function QuotaDialog({ quota: initial, close, save }: { quota: QuotaBody; close: () => void; save: (quota: QuotaBody) => void }) {
  const [quota, setQuota] = useState(initial);
  const set = (part: Partial<QuotaBody>) => setQuota({ ...quota, ...part });
  return (
    <Modal opened onClose={close} size="xl" title={t('plan.quota')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save(quota);
          close();
        }}
      >
        <div className="fields">
          <TextInput label={t('plan.code')} required value={quota.id} onChange={(event) => set({ id: event.currentTarget.value })} />
          <Textarea className="wide" label={t('plan.quotaTitle')} required autosize value={quota.title ?? ''} onChange={(event) => set({ title: event.currentTarget.value })} />
          <Choice label={t('plan.measure')} kind="measure" codes={['COUNT', 'RATIO', 'COMPLETION']} value={quota.measure} change={(measure) => set({ measure: measure as QuotaBody['measure'] })} />
          <Choice label={t('plan.frequency')} kind="frequency" codes={FREQUENCIES} value={quota.frequency} change={(frequency) => set({ frequency })} />
          <Choice label={t('plan.hardness')} kind="hardness" codes={['MANDATORY', 'STRIVE', 'ENCOURAGED']} value={quota.hardness} change={(hardness) => set({ hardness })} />
          {quota.measure === 'COUNT' ? (
            <NumberInput label={t('plan.minimum')} min={1} value={quota.minimum ?? 1} onChange={(minimum) => set({ minimum: Number(minimum) })} />
          ) : (
            <NumberInput label={t('plan.percent')} min={0} max={100} suffix=" %" value={quota.percent ?? 100} onChange={(percent) => set({ percent: Number(percent) })} />
          )}
        </div>
        {quota.measure === 'COUNT' && <Counted quota={quota} set={set} />}
        <ScopeFields scope={quota.appliesTo ?? emptyScope()} change={(appliesTo) => set({ appliesTo })} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.apply')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function Counted({ quota, set }: Part) {
  const channels = useCatalogue('channels').data ?? [];
  const types = useCatalogue('evidence-types').data ?? [];
  return (
    <div className="fields">
      <Choice label={t('plan.fact')} kind="fact" codes={['PUBLISHED', 'SUBMITTED']} value={quota.countedFact ?? 'SUBMITTED'} change={(countedFact) => set({ countedFact })} />
      <MultiSelect label={t('items.type')} data={types.map((one) => ({ value: one.code, label: one.name }))} value={quota.types ?? []} onChange={(chosen) => set({ types: chosen })} />
      <MultiSelect label={t('items.channel')} searchable data={channels.map((one) => ({ value: one.code, label: one.name }))} value={quota.channels ?? []} onChange={(chosen) => set({ channels: chosen })} />
      <Choice label={t('plan.channelMatch')} kind="channelMatch" codes={['ANY', 'ALL']} value={quota.channelMatch ?? 'ANY'} change={(channelMatch) => set({ channelMatch })} />
    </div>
  );
}

function Choice({ label, kind, codes, value, change }: { label: string; kind: string; codes: string[]; value: string; change: (value: string) => void }) {
  return <Select label={label} allowDeselect={false} data={codes.map((code) => ({ value: code, label: coded(kind, code) }))} value={value} onChange={(chosen) => chosen && change(chosen)} />;
}
