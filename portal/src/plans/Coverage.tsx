import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, body } from '../api/client';
import { useCatalogue } from '../api/register';
import { t } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { differenceWords } from './words';

type CoverageView = Answer<'/api/v1/plans/{id}/coverage'>;
type Point = NonNullable<NonNullable<CoverageView['parents']>[number]['items']>[number];

/** Whether a unit's own plan takes up all that the province's plan asks of it. */
export function Coverage({ planId }: { planId: string }) {
  const coverage = useQuery({
    queryKey: ['plans', planId, 'coverage'],
    queryFn: () => body(api.GET('/api/v1/plans/{id}/coverage', { params: { path: { id: planId } } })),
  });
  const entries = [...(useCatalogue('channels').data ?? []), ...(useCatalogue('evidence-types').data ?? [])];
  const name = (code: string) => entries.find((entry) => entry.code === code)?.name ?? code;
  const columns: Column<Point>[] = [
    { title: t('plan.code'), heads: true, show: (point) => point.id },
    { title: t('plan.asked'), show: (point) => point.title },
    { title: t('plan.state'), show: (point) => <Status kind="coverage" code={point.state} /> },
    { title: t('plan.coveredBy'), show: (point) => point.coveredBy ?? '–' },
    { title: t('plan.differences'), show: (point) => (point.differences ?? []).map((one) => <div key={one.field}>{differenceWords(one, name)}</div>) },
  ];
  return (
    <Card title={t('plan.coverage')}>
      <Loaded query={coverage} lines={4}>
        {({ covered, parents = [] }) => (
          <>
            <p>{parents.length === 0 ? t('plan.noParent') : t(covered ? 'plan.covered' : 'plan.notCovered')}</p>
            {parents.map((parent) => (
              <div key={parent.planId}>
                <h3>{parent.title}</h3>
                <Rows caption={parent.title ?? ''} items={parent.items ?? []} columns={columns} id={(point) => `${point.kind}${point.id}`} />
              </div>
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}
