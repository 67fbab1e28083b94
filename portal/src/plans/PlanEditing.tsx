import { Button } from '@mantine/core';
import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { Problem } from '../api/problems';
import { usePlanToEdit, type Plan } from '../api/register';
import { useSession } from '../api/session';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { Loaded } from '../ui/Loaded';
import { useLeaving } from '../ui/leaving';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { AmendmentEffects } from './AmendmentEffects';
import { mayEdit } from './authority';
import { bodyOf, write, type PlanBody } from './body';
import { PlanForm } from './PlanForm';

/** Changes a draft; or amends an issued plan, whose effect is shown before it counts. */
export default function PlanEditing() {
  const { id = '' } = useParams();
  const session = useSession();
  return <Loaded query={usePlanToEdit(id)}>{(plan) => (mayEdit(plan, session) ? <Editing key={plan.id} plan={plan} /> : <Navigate replace to={`/ke-hoach/${encodeURIComponent(id)}`} />)}</Loaded>;
}

function Editing({ plan }: { plan: Plan }) {
  const amends = plan.status !== 'DRAFT';
  const [edited, setEdited] = useState<PlanBody>(() => bodyOf(plan));
  const [original] = useState(edited);
  const leaving = useLeaving(edited !== original);
  const navigate = useNavigate();
  const path = encodeURIComponent(plan.id);
  const saving = useAction((sent: PlanBody) => (amends ? write(`${path}/amendments`, 'POST', sent, plan.etag) : write(path, 'PUT', sent, plan.etag)), {
    done: t(amends ? 'plan.amended' : 'plan.saved'),
    touches: ['plans', 'standing', 'rollup'],
  });
  const save = () => saving.mutate(edited, {
      onSuccess: () => {
        leaving.saved();
        void navigate(`/ke-hoach/${path}`);
      },
    });
  const errorAt = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  return (
    <Page title={t(amends ? 'plan.amendTitle' : 'plan.editTitle')} lead={plan.title}>
      {saving.isError && <ProblemNote error={saving.error} />}
      {leaving.question}
      {amends && (
        <Card>
          <DayField label={t('plan.effectiveOn')} description={t('plan.effectiveHint')} required value={edited.effectiveOn ?? null} change={(effectiveOn) => setEdited({ ...edited, effectiveOn })} error={errorAt('/effectiveOn')} />
        </Card>
      )}
      <PlanForm plan={edited} change={setEdited} errorAt={errorAt} />
      {amends && <AmendmentEffects planId={plan.id} body={edited} />}
      <div className="actions">
        <Button size="md" loading={saving.isPending} disabled={amends && !edited.effectiveOn} onClick={save}>
          {t(amends ? 'plan.amend' : 'plan.save')}
        </Button>
      </div>
    </Page>
  );
}
