import { Button, Group } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { raw } from '../api/client';
import { newId } from '../api/evidence';
import { Problem } from '../api/problems';
import { t } from '../i18n/text';
import { Drop } from '../items/Files';
import { useAction } from '../ui/action';
import { useLeaving } from '../ui/leaving';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Skeleton } from '../ui/Skeleton';
import { write, type PlanBody } from './body';
import { DocumentText } from './DocumentText';
import { Findings } from './Findings';
import { planOf, type Finding, type Proposal } from './proposal';
import { PlanForm } from './PlanForm';
import { UnitMatches } from './UnitMatches';

/** A plan out of its document: what was found stands beside the text it was found in, and nothing is stored unseen. */
export default function PlanImport() {
  const reading = useAction(read, { done: t('import.read'), touches: [] });
  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      {!reading.data && (
        <Card>
          <Drop text={t('common.drop')} multiple={false} accept=".docx,.pdf,.html,.htm,.txt" add={(files) => files[0] && reading.mutate(files[0])} />
          <p className="note">{t('import.formats')}</p>
        </Card>
      )}
      {reading.isPending && <Skeleton lines={12} />}
      {reading.isError && <ProblemNote error={reading.error} />}
      {reading.data && <Proposed proposal={reading.data} />}
    </Page>
  );
}

async function read(file: File): Promise<Proposal> {
  const form = new FormData();
  form.append('file', file);
  return (await (await raw('POST', '/api/v1/plan-imports', { body: form })).json()) as Proposal;
}

function Proposed({ proposal }: { proposal: Proposal }) {
  const [plan, setPlan] = useState<PlanBody>(() => planOf(proposal));
  const [current, setCurrent] = useState<Finding>();
  const [id] = useState(() => newId('kh'));
  const leaving = useLeaving(true);
  const navigate = useNavigate();
  const saving = useAction((body: PlanBody) => write(id, 'PUT', body), { done: t('plan.drafted'), touches: ['plans'] });
  const save = () => saving.mutate(plan, {
      onSuccess: () => {
        leaving.saved();
        void navigate(`/ke-hoach/${encodeURIComponent(id)}`);
      },
    });
  const errorAt = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  const beside = (pointer: string, itself = false) => <Findings pointer={pointer} itself={itself} findings={proposal.findings} current={current} choose={setCurrent} />;
  return (
    <div className="columns import">
      <div className="stack">
        {leaving.question}
        {saving.isError && <ProblemNote error={saving.error} />}
        <UnitMatches matches={proposal.units ?? []} plan={plan} change={setPlan} />
        <PlanForm plan={plan} change={setPlan} errorAt={errorAt} beside={beside} />
        <Others findings={proposal.findings} beside={beside} />
        <Group>
          <Button size="md" loading={saving.isPending} onClick={save}>
            {t('import.save')}
          </Button>
        </Group>
      </div>
      <DocumentText text={proposal.text ?? ''} findings={proposal.findings} current={current} choose={setCurrent} />
    </div>
  );
}

const OTHERS = { '/objectives': 'plan.objectives', '/requirements': 'plan.requirements', '/topics': 'plan.topics', '/recipients': 'plan.recipients', '/document': 'plan.documentParts' } as const;

/** What was found and is taken over as it is, without a field of its own. */
function Others({ findings, beside }: { findings: Finding[]; beside: (pointer: string) => ReactNode }) {
  const parts = (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).map((pointer) => ({ pointer, found: findings.filter((one) => one.pointer.startsWith(pointer)).length })).filter(({ found }) => found > 0);
  if (parts.length === 0) return null;
  return (
    <Card title={t('plan.about')}>
      <dl className="facts">
        {parts.map(({ pointer, found }) => (
          <Fragment key={pointer}>
            <dt>
              {t(OTHERS[pointer])} ({found})
            </dt>
            <dd>{beside(pointer)}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}
