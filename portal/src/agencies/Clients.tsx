import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../api/register';
import { has, useSession } from '../api/session';
import { instant } from '../format';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { ClientDialog } from './ClientDialog';
import { ClientSteps } from './ClientSteps';
import { useClients, type AgencyClient } from './connections';
import { Secret, type Made } from './Secret';

/** Systems of units that may call us, each with a secret of its own that can be replaced without a gap. */
export function Clients() {
  const clients = useClients();
  const names = useNames();
  const may = has(useSession(), 'MONITOR', 'ADMIN');
  const [edited, setEdited] = useState<AgencyClient | 'new'>();
  const [made, setMade] = useState<Made>();
  const columns: Column<AgencyClient>[] = [
    { title: t('agencies.name'), heads: true, show: (client) => <>{client.name}<small className="note">{client.id}</small></> },
    { title: t('common.unit'), show: (client) => names(client.unitId) },
    { title: t('agencies.acts'), show: (client) => t(client.lead ? 'agencies.asLead' : 'agencies.asEditor') },
    { title: t('agencies.origins'), show: (client) => (client.origins.length === 0 ? '–' : client.origins.map((origin) => <div key={origin}>{origin}</div>)) },
    { title: t('agencies.secrets'), show: (client) => <Secrets client={client} /> },
    { title: t('agencies.state'), show: (client) => <><Status kind="connectionState" code={client.state} />{client.reason && <small className="note">{client.reason}</small>}</> },
    ...(may ? [{ title: t('tasks.action'), show: (client: AgencyClient) => <ClientSteps client={client} edit={() => setEdited(client)} made={setMade} /> }] : []),
  ];
  return (
    <Card>
      {may && (
        <div className="actions">
          <Button onClick={() => setEdited('new')}>{t('agencies.addClient')}</Button>
        </div>
      )}
      <Loaded query={clients} lines={6}>
        {(items) => (items.length === 0 ? <Empty>{t(may ? 'agencies.noClients' : 'agencies.noOwnClients')}</Empty> : <Rows caption={t('agencies.clients')} items={items} columns={columns} id={(client) => client.id} />)}
      </Loaded>
      {edited && <ClientDialog {...(edited === 'new' ? {} : { client: edited })} close={() => setEdited(undefined)} made={setMade} />}
      {made && <Secret made={made} close={() => setMade(undefined)} />}
    </Card>
  );
}

function Secrets({ client }: { client: AgencyClient }) {
  return client.secrets.map((secret) => (
    <div key={secret.id}>
      {t('agencies.since', { at: instant(secret.createdAt) })}
      {secret.until && <small className="note">{t('agencies.until', { at: instant(secret.until) })}</small>}
    </div>
  ));
}
