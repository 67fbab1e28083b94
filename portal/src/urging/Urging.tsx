import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { t } from '../i18n/text';
import { PlanChoice, usePlanChoice } from '../plans/choice';
import { Card, Page } from '../ui/Page';
import { Late } from '../affairs/Late';
import { Ledger } from './Ledger';
import { Preview } from './Preview';
import { Receipts } from './Receipts';

const TABS = ['den-han', 'sap-gui', 'so', 'chung-nhan'] as const;

/** Đôn đốc: whom to urge, what will go out by itself, what went out, and the proof of it. */
export default function Urging() {
  const { all, chosen, choose } = usePlanChoice();
  const [query, setQuery] = useSearchParams();
  const tab = query.get('muc') ?? TABS[0];
  const open = (value: string | null) => {
    const next = new URLSearchParams(query);
    next.set('muc', value ?? TABS[0]);
    setQuery(next);
  };
  const titles = { 'den-han': t('urging.late'), 'sap-gui': t('urging.preview'), so: t('urging.ledger'), 'chung-nhan': t('urging.receipts') };
  return (
    <Page title={t('nav.urging')} lead={t('urging.lead')} actions={<PlanChoice all={all} chosen={chosen} choose={choose} />}>
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List>
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {titles[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {chosen && (
          <Card label={titles[tab as (typeof TABS)[number]]}>
            <Tabs.Panel value="den-han">
              <Late key={chosen.id} planId={chosen.id} asOf={undefined} />
            </Tabs.Panel>
            <Tabs.Panel value="sap-gui">
              <Preview planId={chosen.id} />
            </Tabs.Panel>
            <Tabs.Panel value="so">
              <Ledger planId={chosen.id} />
            </Tabs.Panel>
            <Tabs.Panel value="chung-nhan">
              <Receipts planId={chosen.id} />
            </Tabs.Panel>
          </Card>
        )}
      </Tabs>
    </Page>
  );
}
