import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../api/register';
import { date } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Rows, type Column } from '../ui/Rows';
import { stageName } from './stages';
import { useComing, type Coming } from './reminders';

export function Preview({ planId }: { planId: string }) {
  const [days, setDays] = useState('14');
  const coming = useComing(planId, Number(days));
  const names = useNames();
  const columns: Column<Coming>[] = [
    { title: t('urging.day'), heads: true, show: (line) => date(line.day) },
    { title: t('common.unit'), show: (line) => names(line.unitId) },
    { title: t('urging.stage'), show: (line) => stageName(line.stage) },
    { title: t('urging.role'), show: (line) => coded('recipient', line.role) },
    { title: t('urging.about'), show: (line) => <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>{line.items.map((item) => <li key={item.obligationId}>{item.title} ({date(item.dueOn)})</li>)}</ul> },
  ];
  return (
    <>
      <div className="actions" style={{ marginBottom: '0.75rem' }}>
        <SegmentedControl aria-label={t('urging.days')} data={['7', '14', '30'].map((value) => ({ value, label: t('urging.nextDays', { days: value }) }))} value={days} onChange={setDays} />
      </div>
      <Loaded query={coming} lines={6}>
        {(items) => (items.length === 0 ? <Empty>{t('urging.nothingComes')}</Empty> : <Rows caption={t('urging.preview')} items={items} columns={columns} id={(line) => `${line.day}:${line.unitId}:${line.stage}:${line.role}`} />)}
      </Loaded>
      <More list={coming} order={t('urging.orderOfPreview')} />
    </>
  );
}
