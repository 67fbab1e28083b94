import { Link } from 'react-router';
import { cellPath, type Cell } from '../api/standing';
import { period } from '../format';
import { t } from '../i18n/text';
import { Card } from '../ui/Page';
import { Rows } from '../ui/Rows';
import { Status } from '../ui/Status';
import { amount } from './prefill';

/** What the system has counted from dated evidence; each figure leads to what it was counted from. */
export function CountedFacts({ cells }: { cells: Cell[] }) {
  if (cells.length === 0) return null;
  return (
    <Card title={t('reports.counted')}>
      <p className="note">{t('reports.countedText')}</p>
      <Rows
        caption={t('reports.counted')}
        items={cells}
        id={(cell) => `${cell.quotaId}:${cell.period}`}
        columns={[
          { title: t('reports.quota'), heads: true, show: (cell) => cell.title },
          { title: t('common.period'), narrow: true, show: (cell) => period(cell.period) },
          { title: t('reports.achieved'), number: true, show: (cell) => <Link to={cellPath(cell)}>{amount(cell)}</Link> },
          { title: t('reports.verdict'), show: (cell) => <Status kind="status" code={cell.status} /> },
        ]}
      />
    </Card>
  );
}
