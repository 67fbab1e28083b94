import { Alert, Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { newId, propose, send, type Piece, type Sent } from '../api/evidence';
import { today } from '../api/now';
import { Problem } from '../api/problems';
import { issued, useCatalogue, usePlan, usePlans, type Entry, type Quota } from '../api/register';
import { useSession } from '../api/session';
import { date } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { useKept } from '../ui/kept';
import { Card, Page } from '../ui/Page';
import { matching } from './matching';

interface Entered {
  id: string;
  planId: string;
  url: string;
  title: string;
  occurredOn: string;
  type: string;
  channel: string;
  note: string;
}

/** Paste a link, look at what was found, send. Whatever was typed is still there after a closed browser. */
export default function NewItem() {
  const unitId = useSession().unit ?? '';
  const [query] = useSearchParams();
  const plans = issued(usePlans().data ?? []).filter((plan) => plan.status === 'ISSUED');
  const [entered, keep, forget] = useKept<Entered>(`item.${unitId}`, blank());
  const planId = query.get('plan') ?? (entered.planId || plans[0]?.id) ?? '';
  const plan = usePlan(planId || undefined).data;
  const quota = plan?.quotas.find((one) => one.id === query.get('quota'));
  const value = { ...entered, planId, type: entered.type || quota?.types?.[0] || 'NEWS_ITEM', channel: entered.channel || quota?.channels?.[0] || '' };
  const navigate = useNavigate();
  const sending = useAction((sent: Entered) => send(sent.id, toSent(sent, unitId)), {
    done: t('items.sent'),
    touches: ['evidence', 'standing'],
  });
  const submit = () =>
    sending.mutate(value, {
      onSuccess: (piece: Piece) => {
        forget();
        void navigate(`/tin-bai/${encodeURIComponent(piece.id)}`, { state: { from: 'sent' } });
      },
    });
  return (
    <Page title={t('items.send')} lead={t('items.sendLead')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Link value={value} keep={keep} />
        <Fields value={value} keep={keep} quota={quota} error={sending.error} plans={plans} />
        <Counts value={value} quotas={plan?.quotas ?? []} />
        <Group>
          <Button type="submit" loading={sending.isPending} size="md">
            {t('items.sendNow')}
          </Button>
          <small className="note">{t('items.filesAfter')}</small>
        </Group>
      </form>
    </Page>
  );
}

function blank(): Entered {
  return { id: newId('tin'), planId: '', url: '', title: '', occurredOn: '', type: '', channel: '', note: '' };
}

function toSent(entered: Entered, unitId: string): Sent {
  const { planId, type, channel, title, occurredOn, url, note } = entered;
  return { planId, unitId, type, channel, title: title.trim(), occurredOn: occurredOn || (null as never), url: url.trim() || null, note: note.trim() || null };
}

type Part = { value: Entered; keep: (value: Entered) => void };

function Link({ value, keep }: Part) {
  const [asked, setAsked] = useState('');
  const asking = useAction(propose, { done: t('items.found'), touches: [] });
  const look = (url: string) => {
    if (!/^https?:\/\/\S+\.\S+/i.test(url) || url === asked) return;
    setAsked(url);
    asking.mutate(url, {
      onSuccess: (found) =>
        keep({
          ...value,
          url,
          title: value.title || (found.title ?? ''),
          occurredOn: value.occurredOn || (found.occurredOn ?? ''),
        }),
    });
  };
  return (
    <Card>
      <TextInput
        label={t('items.pasteLink')}
        description={t('items.pasteHint')}
        type="url"
        size="md"
        data-autofocus
        value={value.url}
        onChange={(event) => keep({ ...value, url: event.currentTarget.value })}
        onPaste={(event) => look(event.clipboardData.getData('text').trim())}
        onBlur={(event) => look(event.currentTarget.value.trim())}
        rightSection={asking.isPending ? '…' : undefined}
      />
      <p role="status" style={{ margin: '0.4rem 0 0' }}>
        {asking.isPending ? t('items.looking') : asking.isError ? t('items.notFound') : asking.data ? t('items.checkFound') : ''}
      </p>
    </Card>
  );
}

function Fields({ value, keep, quota, error, plans }: Part & { quota: Quota | undefined; error: Error | null; plans: { id: string; title: string }[] }) {
  const channels = useCatalogue('channels').data ?? [];
  const types = useCatalogue('evidence-types').data ?? [];
  const at = (pointer: string) => (error instanceof Problem ? error.at(pointer) : undefined);
  return (
    <Card>
      <div className="fields">
        <TextInput
          className="wide"
          label={t('items.title')}
          withAsterisk
          value={value.title}
          error={at('/title')}
          onChange={(event) => keep({ ...value, title: event.currentTarget.value })}
        />
        <DayField
          label={t('items.occurredOn')}
          description={t('items.occurredHint')}
          required
          value={value.occurredOn || null}
          error={at('/occurredOn')}
          max={today()}
          change={(day) => keep({ ...value, occurredOn: day ?? '' })}
        />
        <Select
          label={t('items.type')}
          withAsterisk
          allowDeselect={false}
          error={at('/type')}
          data={options(types, quota?.types)}
          value={value.type}
          onChange={(type) => keep({ ...value, type: type ?? '' })}
        />
        <Select
          label={t('items.channel')}
          withAsterisk
          searchable
          allowDeselect={false}
          error={at('/channel')}
          data={options(channels, quota?.channels)}
          value={value.channel || null}
          onChange={(channel) => keep({ ...value, channel: channel ?? '' })}
        />
        {plans.length > 1 && (
          <Select
            label={t('common.plan')}
            allowDeselect={false}
            data={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
            value={value.planId}
            onChange={(planId) => keep({ ...value, planId: planId ?? '' })}
          />
        )}
        <Textarea
          className="wide"
          label={t('items.note')}
          autosize
          value={value.note}
          onChange={(event) => keep({ ...value, note: event.currentTarget.value })}
        />
      </div>
    </Card>
  );
}

/** What the quota asks for comes first. */
function options(entries: Entry[], first: string[] | undefined) {
  const preferred = new Set(first ?? []);
  return [...entries]
    .sort((a, b) => Number(preferred.has(b.code)) - Number(preferred.has(a.code)))
    .map((entry) => ({ value: entry.code, label: entry.name }));
}

function Counts({ value, quotas }: { value: Entered; quotas: Quota[] }) {
  if (!value.channel || !value.type) return null;
  const found = matching(quotas, value);
  return (
    <Alert color={found.length > 0 ? 'green' : 'yellow'} role="status">
      {found.length === 0
        ? t('items.countsForNothing')
        : found.map((quota) => (
            <div key={quota.id}>
              {t('items.countsFor')}: {quota.title ?? quota.id} ({coded('fact', quota.countedFact)})
              {value.occurredOn && ` – ${date(value.occurredOn)}`}
            </div>
          ))}
    </Alert>
  );
}
