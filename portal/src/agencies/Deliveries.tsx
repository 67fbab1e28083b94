import { Button } from '@mantine/core';
import { instant } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { redrive, useDeliveries, webhookStep, type Attempt, type Delivery } from './connections';

/** What was sent to one address, every attempt with its outcome; what failed can be sent again. */
export function Deliveries({ id, may }: { id: string; may: boolean }) {
  const deliveries = useDeliveries(id);
  const outcome = { done: t('agencies.again'), touches: ['webhooks'] };
  const one = useAction((delivery: string) => redrive(id, delivery), outcome);
  const all = useAction(() => webhookStep(id, 'redrive'), outcome);
  const failed = deliveries.data?.some((delivery) => delivery.state === 'FAILED') ?? false;
  const columns: Column<Delivery>[] = [
    { title: t('agencies.event'), heads: true, show: (delivery) => coded('hookEvent', delivery.type) },
    { title: t('agencies.createdAt'), show: (delivery) => instant(delivery.createdAt) },
    { title: t('agencies.state'), show: (delivery) => <Status kind="deliveryState" code={delivery.state} /> },
    { title: t('agencies.attempts'), show: (delivery) => <Attempts delivery={delivery} /> },
    { title: t('agencies.body'), show: (delivery) => <details><summary>{t('agencies.show')}</summary><pre className="sent">{pretty(delivery.body)}</pre></details> },
    ...(may
      ? [
          {
            title: t('tasks.action'),
            show: (delivery: Delivery) =>
              delivery.state !== 'WAITING' && (
                <Button size="compact-sm" variant="default" aria-label={`${t('urging.resend')} ${delivery.id}`} loading={one.isPending && one.variables === delivery.id} onClick={() => one.mutate(delivery.id)}>
                  {t('urging.resend')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t('agencies.deliveriesOf', { id })}>
      {may && failed && (
        <Button variant="default" loading={all.isPending} onClick={() => all.mutate(undefined)}>
          {t('agencies.redriveAll')}
        </Button>
      )}
      <Loaded query={deliveries} lines={5}>
        {(items) => (items.length === 0 ? <Empty>{t('agencies.noDeliveries')}</Empty> : <Rows caption={t('agencies.deliveries')} items={items} columns={columns} id={(delivery) => delivery.id} />)}
      </Loaded>
    </Card>
  );
}

function Attempts({ delivery }: { delivery: Delivery }) {
  return (
    <>
      {delivery.attempts.map((attempt) => (
        <div key={attempt.at}>{words(attempt)}</div>
      ))}
      {delivery.nextAttemptAt && delivery.state === 'WAITING' && <small className="note">{t('agencies.next', { at: instant(delivery.nextAttemptAt) })}</small>}
    </>
  );
}

function words(attempt: Attempt): string {
  const outcome = coded('attempt', attempt.outcome);
  return [instant(attempt.at), attempt.status ? `${outcome} (${attempt.status})` : outcome].join(' – ');
}

/** As it was sent, but one thing a line. What is no JSON stays as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
