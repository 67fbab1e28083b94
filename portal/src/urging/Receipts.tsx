import { useNames } from '../api/register';
import { instant, period } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Rows, type Column } from '../ui/Rows';
import { inTime } from './stages';
import { useReceipts, type Receipt } from './reminders';

/** The proof that somebody was urged: how often, when first and last, by unit, period and recipient. */
export function Receipts({ planId }: { planId: string }) {
  const receipts = useReceipts(planId);
  const names = useNames();
  const columns: Column<Receipt>[] = [
    { title: t('common.unit'), heads: true, show: (line) => names(line.unitId) },
    { title: t('common.period'), show: (line) => period(line.period) },
    { title: t('urging.kind'), show: (line) => coded('reminderKind', line.kind) },
    { title: t('urging.role'), show: (line) => coded('recipient', line.role) },
    { title: t('urging.times'), number: true, show: (line) => line.times },
    { title: t('urging.first'), show: (line) => instant(line.firstAt) },
    { title: t('urging.last'), show: (line) => instant(line.lastAt) },
    { title: t('urging.stage'), show: (line) => <ul className="plain-list">{inTime(line.stages ?? []).map((said) => <li key={said}>{said}</li>)}</ul> },
  ];
  return (
    <>
      <Loaded query={receipts} lines={6}>
        {(items) => (items.length === 0 ? <Empty>{t('urging.noLedger')}</Empty> : <Rows caption={t('urging.receipts')} items={items} columns={columns} id={(line) => `${line.unitId}:${line.period}:${line.kind}:${line.role}`} />)}
      </Loaded>
      <More list={receipts} order={t('urging.orderOfReceipts')} />
    </>
  );
}
