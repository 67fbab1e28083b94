import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useIssuer, usePlans, type PlanLine } from '../api/register';
import { has, useSession } from '../api/session';
import { date } from '../format';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { ProposalMenu } from './ProposalMenu';

export default function Plans() {
  const session = useSession();
  const plans = usePlans();
  const issuer = useIssuer();
  const drafts = has(session, 'MONITOR', 'UNIT_LEAD', 'UNIT_EDITOR');
  const columns: Column<PlanLine>[] = [
    { title: t('plan.title'), heads: true, show: (plan) => <Link to={`/ke-hoach/${encodeURIComponent(plan.id)}`}>{plan.title}</Link> },
    { title: t('plan.year'), number: true, show: (plan) => plan.year },
    { title: t('plan.issuer'), show: (plan) => issuer(plan) },
    { title: t('plan.number'), show: (plan) => plan.documentNumber ?? '–' },
    { title: t('plan.signedOn'), show: (plan) => date(plan.signedOn) },
    { title: t('plan.state'), show: (plan) => <Status kind="planState" code={plan.status} /> },
  ];
  return (
    <Page
      title={t('nav.plans')}
      lead={t('plan.lead')}
      actions={
        drafts && (
          <>
            <Button component={Link} to="/ke-hoach/nhap">
              {t('plan.import')}
            </Button>
            <ProposalMenu plans={plans.data ?? []} />
          </>
        )
      }
    >
      <Card>
        <Loaded query={plans} lines={6}>
          {(all) => (all.length === 0 ? <Empty>{t('plan.none')}</Empty> : <Rows caption={t('nav.plans')} items={[...all].sort((a, b) => b.year - a.year)} columns={columns} id={(plan) => plan.id} />)}
        </Loaded>
      </Card>
    </Page>
  );
}
