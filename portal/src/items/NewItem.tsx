import { Alert, Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { propose, send, type Piece } from '../api/evidence';
import { today } from '../api/now';
import { Problem } from '../api/problems';
import { issued, useCatalogue, usePlan, usePlans, type Entry, type Quota } from '../api/register';
import { useSession } from '../api/session';
import { date } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Confirm } from '../ui/Confirm';
import { DayField } from '../ui/DayField';
import { isKept, useKept } from '../ui/kept';
import { Card, Page } from '../ui/Page';
import { blank, filled, toSent, unread, type Entered } from './entered';
import { matching } from './matching';

/** Paste a link, look at what was found, send. Whatever was typed is still there after a closed browser. */
export default function NewItem() {
  const unitId = useSession().unit ?? '';
  const [query, setQuery] = useSearchParams();
  const plans = issued(usePlans().data ?? []).filter((plan) => plan.status === 'ISSUED');
  const kept = `item.${unitId}`;
  const [resumed, setResumed] = useState(() => isKept(kept));
  const [entered, keep, forget] = useKept<Entered>(kept, blank());
  const [chosen, setChosen] = useState<string>();
  const planId = chosen ?? query.get('plan') ?? (entered.planId || plans[0]?.id) ?? '';
  const plan = usePlan(planId || undefined).data;
  const quota = chosen ? undefined : plan?.quotas.find((one) => one.id === query.get('quota'));
  const value = { ...entered, planId, type: entered.type || quota?.types?.[0] || 'NEWS_ITEM', channel: entered.channel || quota?.channels?.[0] || '' };
  const change = (part: Partial<Entered>) => keep((now) => ({ ...now, planId, type: now.type || value.type, channel: now.channel || value.channel, ...part }));
  // What the address asks for is the plan it names, not the one that somebody chooses instead.
  const choosePlan = (id: string) => {
    setChosen(id);
    change({ planId: id });
    setQuery({}, { replace: true });
  };
  const discard = () => {
    keep(blank());
    forget();
    setResumed(false);
  };
  const navigate = useNavigate();
  const sending = useAction((sent: Entered) => send(sent.id, toSent(sent, unitId)), {
    done: t('items.sent'),
    touches: ['evidence', 'standing'],
  });
  const submit = () =>
    sending.mutate(value, {
      onSuccess: (piece: Piece) => {
        forget();
        void navigate(`/tin-bai/${encodeURIComponent(piece.id)}`);
      },
    });
  return (
    <Page title={t('items.send')} lead={t('items.sendLead')}>
      {resumed && <Resumed discard={discard} />}
      <form
        key={entered.id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Link value={value} change={change} keep={keep} error={sending.error} />
        <Fields value={value} change={change} choosePlan={choosePlan} quota={quota} error={sending.error} plans={plans} />
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

/** What was left unsent the last time, to go on with or to begin anew. */
function Resumed({ discard }: { discard: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <Alert color="blue" role="status">
      <div className="actions">
        <span>{t('items.resumed')}</span>
        <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
          {t('items.discard')}
        </Button>
      </div>
      <Confirm danger title={t('items.discard')} confirm={t('items.discard')} opened={asking} close={() => setAsking(false)} act={discard}>
        <p>{t('items.discardText')}</p>
      </Confirm>
    </Alert>
  );
}

interface Part {
  value: Entered;
  change: (part: Partial<Entered>) => void;
  error: Error | null;
}

function Link({ value, change, keep, error }: Part & { keep: (next: (now: Entered) => Entered) => void }) {
  const [asked, setAsked] = useState('');
  const asking = useAction(propose, { done: t('items.found'), touches: [] });
  const look = (url: string) => {
    if (!/^https?:\/\/\S+\.\S+/i.test(url) || url === asked) return;
    setAsked(url);
    keep((now) => unread(now, url));
    asking.mutate(url, { onSuccess: (found) => keep((now) => filled(now, url, found)) });
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
        error={error instanceof Problem ? error.at('/url') : undefined}
        onChange={(event) => change({ url: event.currentTarget.value })}
        onPaste={(event) => look(event.clipboardData.getData('text').trim())}
        onBlur={(event) => look(event.currentTarget.value.trim())}
        rightSection={asking.isPending ? '…' : undefined}
      />
      <p role="status" style={{ margin: '0.4rem 0 0' }}>
        {asking.isPending ? t('items.looking') : asking.isError ? t('items.notFound') : asking.data ? said(value) : ''}
      </p>
    </Card>
  );
}

/** Whether the fields say what the page says, or what somebody has typed. */
function said({ read, title, occurredOn }: Entered): string {
  const taken = read && ((read.title !== '' && title === read.title) || (read.occurredOn !== '' && occurredOn === read.occurredOn));
  return t(taken ? 'items.checkFound' : 'items.typedStays');
}

interface FieldsProps extends Part {
  choosePlan: (id: string) => void;
  quota: Quota | undefined;
  plans: { id: string; title: string }[];
}

function Fields({ value, change, choosePlan, quota, error, plans }: FieldsProps) {
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
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <DayField
          label={t('items.occurredOn')}
          description={t('items.occurredHint')}
          required
          value={value.occurredOn || null}
          error={at('/occurredOn')}
          max={today()}
          change={(day) => change({ occurredOn: day ?? '' })}
        />
        <Select
          label={t('items.type')}
          withAsterisk
          allowDeselect={false}
          error={at('/type')}
          data={options(types, quota?.types)}
          value={value.type}
          onChange={(type) => change({ type: type ?? '' })}
        />
        <Select
          label={t('items.channel')}
          withAsterisk
          searchable
          allowDeselect={false}
          error={at('/channel')}
          data={options(channels, quota?.channels)}
          value={value.channel || null}
          onChange={(channel) => change({ channel: channel ?? '' })}
        />
        {plans.length > 1 && (
          <Select
            label={t('common.plan')}
            allowDeselect={false}
            data={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
            value={value.planId}
            onChange={(planId) => planId && choosePlan(planId)}
          />
        )}
        <Textarea
          className="wide"
          label={t('items.note')}
          autosize
          value={value.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
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
