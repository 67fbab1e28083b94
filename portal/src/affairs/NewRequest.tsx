import { Button, Group, Modal, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { raw } from '../api/client';
import { newId } from '../api/evidence';
import { Problem } from '../api/problems';
import { useUnits } from '../api/register';
import { unitKind } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { useKept } from '../ui/kept';

const KINDS = ['DEPARTMENT', 'COMMUNE', 'ZONE_AUTHORITY', 'PUBLIC_SERVICE_UNIT', 'VERTICAL_AGENCY'] as const;

/** Asks units for a report outside the rounds, with a cut-off and a due date of its own. */
export function NewRequest({ planId }: { planId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('requests.new')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('requests.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <RequestForm planId={planId} close={() => setOpen(false)} />
      </Modal>
    </>
  );
}

/** As entered, until it is sent or cancelled; a window that is closed in between loses nothing. */
interface Entered {
  asked: { id: string; title: string; kind: string; instructions: string };
  days: Record<'from' | 'cutOff' | 'dueOn', string | null>;
  scope: { kinds: string[]; units: string[] };
}

function blank(): Entered {
  return { asked: { id: newId('yc'), title: '', kind: 'AD_HOC', instructions: '' }, days: { from: null, cutOff: null, dueOn: null }, scope: { kinds: [], units: [] } };
}

function RequestForm({ planId, close }: { planId: string; close: () => void }) {
  const units = useUnits().data ?? [];
  const [{ asked, days, scope }, keep, forget] = useKept<Entered>(`request.${planId}`, blank());
  const setAsked = (next: Entered['asked']) => keep((now) => ({ ...now, asked: next }));
  const setDays = (next: Entered['days']) => keep((now) => ({ ...now, days: next }));
  const setScope = (next: Entered['scope']) => keep((now) => ({ ...now, scope: next }));
  const discard = () => {
    forget();
    close();
  };
  const sending = useAction(
    () => {
      const { id, ...rest } = asked;
      const sent = { planId, ...rest, ...days, instructions: asked.instructions || null, appliesTo: { ...scope, except: [] } };
      return raw('PUT', `/api/v1/report-requests/${id}`, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) });
    },
    { done: t('requests.sent'), touches: ['reports'] },
  );
  const at = (pointer: string) => (sending.error instanceof Problem ? sending.error.at(pointer) : undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(undefined, { onSuccess: discard });
      }}
    >
      <TextInput label={t('requests.title')} withAsterisk required error={at('/title')} value={asked.title} onChange={(event) => setAsked({ ...asked, title: event.currentTarget.value })} />
      <Select label={t('requests.kind')} allowDeselect={false} data={['AD_HOC', 'THEMATIC'].map((value) => ({ value, label: coded('requestKind', value) }))} value={asked.kind} onChange={(kind) => setAsked({ ...asked, kind: kind ?? 'AD_HOC' })} />
      <div className="fields">
        {(['from', 'cutOff', 'dueOn'] as const).map((name) => (
          <DayField key={name} label={t(`requests.${name}`)} required value={days[name]} error={at(`/${name}`)} change={(day) => setDays({ ...days, [name]: day })} />
        ))}
      </div>
      <MultiSelect label={t('requests.kinds')} data={KINDS.map((value) => ({ value, label: unitKind(value) }))} value={scope.kinds} onChange={(kinds) => setScope({ ...scope, kinds })} error={at('/appliesTo')} />
      <MultiSelect label={t('requests.units')} searchable data={units.map((unit) => ({ value: unit.id, label: unit.name }))} value={scope.units} onChange={(chosen) => setScope({ ...scope, units: chosen })} />
      <Textarea label={t('requests.instructions')} autosize minRows={3} value={asked.instructions} onChange={(event) => setAsked({ ...asked, instructions: event.currentTarget.value })} />
      <Group justify="end">
        <Button variant="default" onClick={discard}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={sending.isPending}>
          {t('requests.send')}
        </Button>
      </Group>
    </form>
  );
}
