import { useQuery } from '@tanstack/react-query';
import { raw } from '../api/client';
import { coded, t } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';

interface Point {
  kind: 'TASK' | 'QUOTA';
  id: string;
  title: string;
  state: 'COVERED' | 'LOWER' | 'MISSING';
  coveredBy: string[];
  differences: { field: string; parent: unknown; own: unknown }[];
}

interface CoverageView {
  covered: boolean;
  parents: { planId: string; title: string; items: Point[] }[];
}

/** Whether a unit's own plan takes up all that the province's plan asks of it. */
export function Coverage({ planId }: { planId: string }) {
  const coverage = useQuery({
    queryKey: ['plans', planId, 'coverage'],
    queryFn: async () => (await raw('GET', `/api/v1/plans/${encodeURIComponent(planId)}/coverage`)).json() as Promise<CoverageView>,
  });
  const columns: Column<Point>[] = [
    { title: t('plan.code'), heads: true, show: (point) => point.id },
    { title: t('plan.asked'), show: (point) => point.title },
    { title: t('plan.state'), show: (point) => <Status kind="coverage" code={point.state} /> },
    { title: t('plan.coveredBy'), show: (point) => point.coveredBy.join(', ') || '–' },
    { title: t('plan.differences'), show: (point) => point.differences.map((one) => `${coded('planField', one.field)}: ${text(one.own)} < ${text(one.parent)}`).join('; ') || '–' },
  ];
  return (
    <Card title={t('plan.coverage')}>
      <Loaded query={coverage} lines={4}>
        {(found) => (
          <>
            <p>{found.parents.length === 0 ? t('plan.noParent') : t(found.covered ? 'plan.covered' : 'plan.notCovered')}</p>
            {found.parents.map((parent) => (
              <div key={parent.planId}>
                <h3>{parent.title}</h3>
                <Rows caption={parent.title} items={parent.items} columns={columns} id={(point) => point.kind + point.id} />
              </div>
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
