import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useIssuer, useNames, usePlan, type Plan } from '../api/register';
import { date, instant } from '../format';
import { coded, t } from '../i18n/text';
import { download } from '../ui/downloads';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import type { QuotaBody, Task } from './body';
import { Coverage } from './Coverage';
import { Steps } from './Steps';
import { quotaWords, scheduleWords, scopeWords } from './words';

export default function PlanPage() {
  const { id = '' } = useParams();
  const plan = usePlan(id);
  return (
    <Loaded query={plan} lines={10}>
      {(found) => (
        <Page title={found.title} lead={<Lead plan={found} />} actions={<Steps plan={found} />}>
          <Quotas quotas={found.quotas as QuotaBody[]} />
          <Tasks tasks={found.tasks as Task[]} />
          <Reporting plan={found} />
          {!found.provincial && <Coverage planId={found.id} />}
          <About plan={found} />
          <History plan={found} />
        </Page>
      )}
    </Loaded>
  );
}

function Lead({ plan }: { plan: Plan }) {
  const issuer = useIssuer();
  return (
    <>
      {plan.documentNumber && `${plan.documentNumber}, ${date(plan.signedOn)} · `}
      {issuer(plan)} <Status kind="planState" code={plan.status} />
    </>
  );
}

function Quotas({ quotas }: { quotas: QuotaBody[] }) {
  const names = useNames();
  const columns: Column<QuotaBody>[] = [
    { title: t('plan.code'), heads: true, show: (quota) => quota.id },
    { title: t('plan.quota'), show: (quota) => <>{quota.title}<small className="note">{quotaWords(quota)}</small></> },
    { title: t('plan.appliesTo'), show: (quota) => scopeWords(quota.appliesTo, names) },
    { title: t('plan.source'), show: (quota) => quota.source ?? '–' },
  ];
  return (
    <Card title={`${t('plan.quotas')} (${quotas.length})`}>
      {quotas.length === 0 ? <p>{t('plan.noQuotas')}</p> : <Rows caption={t('plan.quotas')} items={quotas} columns={columns} id={(quota) => quota.id} />}
    </Card>
  );
}

function Tasks({ tasks }: { tasks: Task[] }) {
  const names = useNames();
  const columns: Column<Task>[] = [
    { title: t('plan.code'), heads: true, show: (task) => task.id },
    { title: t('plan.task'), show: (task) => <>{task.title}<small className="note">{(task.forms ?? []).join('; ')}</small></> },
    { title: t('plan.when'), show: (task) => scheduleWords(task.schedule) },
    { title: t('plan.leads'), show: (task) => (task.leads ?? []).map(names).join(', ') || scopeWords(task.appliesTo, names) || '–' },
    { title: t('plan.coordinating'), show: (task) => (task.coordinating ?? []).map(names).join(', ') || '–' },
  ];
  return (
    <Card title={`${t('plan.tasks')} (${tasks.length})`}>
      {tasks.length === 0 ? <p>{t('plan.noTasks')}</p> : <Rows caption={t('plan.tasks')} items={tasks} columns={columns} id={(task) => task.id} />}
    </Card>
  );
}

function Reporting({ plan: { reporting } }: { plan: Plan }) {
  if (!reporting?.rounds?.length) return null;
  const due = reporting.due;
  return (
    <Card title={t('plan.reporting')}>
      <dl className="facts">
        <dt>{t('plan.rounds')}</dt>
        <dd>{reporting.rounds.map((round) => coded('round', round)).join(', ')}</dd>
        <dt>{t('plan.window')}</dt>
        <dd>{coded('window', reporting.window)}</dd>
        <dt>{t('plan.due')}</dt>
        <dd>{due?.type === 'DAY_OF_LAST_MONTH' ? t('plan.dueDay', { day: due.day ?? 0 }) : t('plan.dueAfter', { days: due?.days ?? 2 })}</dd>
        <dt>{t('plan.roll')}</dt>
        <dd>{coded('roll', reporting.roll)}</dd>
      </dl>
    </Card>
  );
}

function About({ plan }: { plan: Plan }) {
  const lists = [
    [t('plan.objectives'), plan.objectives],
    [t('plan.requirements'), plan.requirements],
    [t('plan.topics'), plan.topics],
  ] as const;
  return (
    <Card title={t('plan.about')}>
      <dl className="facts">
        <dt>{t('plan.parents')}</dt>
        <dd>
          {plan.parents.map((parent) => (
            <div key={`${parent.documentNumber}${parent.title}`}>
              {parent.documentNumber} {parent.issuedOn && `(${date(parent.issuedOn)})`} {parent.planId ? <Link to={`/ke-hoach/${encodeURIComponent(parent.planId)}`}>{parent.title}</Link> : parent.title}
            </div>
          ))}
        </dd>
        {lists.map(([title, texts]) => (texts?.length ? <Texts key={title} title={title} texts={texts} /> : null))}
      </dl>
      <div className="actions no-print">
        {['docx', 'pdf'].map((format) => (
          <Button key={format} variant="default" onClick={() => download(`/api/v1/plans/${encodeURIComponent(plan.id)}/document?format=${format}`, `${plan.id}.${format}`)}>
            {t('common.document', { format: format === 'docx' ? 'Word' : 'PDF' })}
          </Button>
        ))}
      </div>
    </Card>
  );
}

function Texts({ title, texts }: { title: string; texts: string[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {texts.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </dd>
    </>
  );
}

function History({ plan }: { plan: Plan }) {
  return (
    <Card title={t('plan.history')}>
      <ol className="timeline">
        {plan.history.map((deed) => (
          <li key={`${deed.version}`}>
            {instant(deed.at)}: {coded('planDeed', deed.what)}
            {deed.note && ` – ${deed.note}`}
          </li>
        ))}
      </ol>
    </Card>
  );
}
