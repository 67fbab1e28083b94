import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../api/register';
import { has, useSession } from '../api/session';
import { instant } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { useWebhooks, type Webhook } from './connections';
import { Deliveries } from './Deliveries';
import { Secret, type Made } from './Secret';
import { WebhookDialog } from './WebhookDialog';
import { WebhookSteps } from './WebhookSteps';

/** Addresses that we tell of news, signed; what was sent to each, and what came of it. */
export function Webhooks() {
  const hooks = useWebhooks();
  const names = useNames();
  const may = has(useSession(), 'MONITOR', 'ADMIN', 'UNIT_LEAD');
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [made, setMade] = useState<Made>();
  const [looked, setLooked] = useState<string>();
  const columns: Column<Webhook>[] = [
    { title: t('agencies.url'), heads: true, show: (hook) => <>{hook.url}<small className="note">{hook.id}</small></> },
    { title: t('common.unit'), show: (hook) => names(hook.unitId) },
    { title: t('agencies.events'), show: (hook) => hook.events.map((event) => coded('hookEvent', event)).join('; ') },
    { title: t('agencies.state'), show: (hook) => <State hook={hook} /> },
    { title: t('tasks.action'), show: (hook) => <WebhookSteps hook={hook} may={may} edit={() => setEdited(hook)} look={() => setLooked(hook.id)} made={setMade} /> },
  ];
  return (
    <div className="stack">
      <Card>
        {may && (
          <div className="actions">
            <Button onClick={() => setEdited('new')}>{t('agencies.addWebhook')}</Button>
          </div>
        )}
        <Loaded query={hooks} lines={6}>
          {(items) => (items.length === 0 ? <Empty>{t('agencies.noWebhooks')}</Empty> : <Rows caption={t('agencies.webhooks')} items={items} columns={columns} id={(hook) => hook.id} />)}
        </Loaded>
      </Card>
      {looked && <Deliveries id={looked} may={may} />}
      {edited && <WebhookDialog {...(edited === 'new' ? {} : { hook: edited })} close={() => setEdited(undefined)} made={setMade} />}
      {made && <Secret made={made} close={() => setMade(undefined)} />}
    </div>
  );
}

function State({ hook }: { hook: Webhook }) {
  return (
    <>
      <Status kind="connectionState" code={hook.state} />
      {hook.failingSince && <small className="note">{t('agencies.failingSince', { at: instant(hook.failingSince) })}</small>}
      {hook.reason && <small className="note">{hook.reason}</small>}
    </>
  );
}
