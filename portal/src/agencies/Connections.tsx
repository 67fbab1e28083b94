import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { side, useSession } from '../api/session';
import { t } from '../i18n/text';
import { Page } from '../ui/Page';
import { Clients } from './Clients';
import { Webhooks } from './Webhooks';

const TABS = ['he-thong', 'thong-bao'] as const;

/** How units' own systems are connected: those that call us, and those that we call. */
export default function Connections() {
  const [query, setQuery] = useSearchParams();
  const own = side(useSession()) === 'unit';
  const tab = query.get('muc') ?? TABS[0];
  const titles = { 'he-thong': t('agencies.clients'), 'thong-bao': t('agencies.webhooks') };
  return (
    <Page title={t('nav.agencies')} lead={t(own ? 'agencies.ownLead' : 'agencies.lead')}>
      <Tabs value={tab} onChange={(value) => setQuery({ muc: value ?? TABS[0] })} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {titles[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="he-thong">
          <Clients />
        </Tabs.Panel>
        <Tabs.Panel value="thong-bao">
          <Webhooks />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
