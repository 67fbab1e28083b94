import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePlan } from '../api/register';
import { has, useSession } from '../api/session';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { useLeaving } from '../ui/leaving';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { putLadder, useLadder, type Ladder } from './ladder';
import { Preview } from './Preview';
import { QuietDays } from './QuietDays';
import { Rungs } from './Rungs';

/** When and to whom a plan's reminders go; below it, the mails that this makes in the next days. */
export default function LadderPage() {
  const { id = '' } = useParams();
  const ladder = useLadder(id);
  const plan = usePlan(id).data;
  return (
    <Page title={t('ladder.title')} lead={<Link to={`/ke-hoach/${encodeURIComponent(id)}`}>{plan?.title ?? id}</Link>}>
      <Loaded query={ladder} lines={8}>
        {(known) => <Editing key={JSON.stringify(known)} planId={id} known={known} />}
      </Loaded>
      <Card title={t('urging.preview')}>
        <Preview planId={id} />
      </Card>
    </Page>
  );
}

function Editing({ planId, known }: { planId: string; known: Ladder }) {
  const may = has(useSession(), 'MONITOR');
  const [edited, setEdited] = useState(known);
  const saving = useAction((ladder: Ladder) => putLadder(planId, ladder), { done: t('ladder.saved'), touches: ['reminders'] });
  const changed = JSON.stringify(edited) !== JSON.stringify(known);
  const leaving = useLeaving(changed);
  return (
    <>
      {leaving.question}
      <Card title={t('ladder.stages', { count: edited.stages.length })}>
        <Rungs stages={edited.stages as never} may={may} change={(stages) => setEdited({ ...edited, stages })} />
      </Card>
      <Card title={t('ladder.quietDays')}>
        <QuietDays days={edited.quietDays} may={may} change={(quietDays) => setEdited({ ...edited, quietDays })} />
      </Card>
      {saving.isError && <ProblemNote error={saving.error} />}
      {may && (
        <div className="actions">
          <Button disabled={!changed} loading={saving.isPending} onClick={() => saving.mutate(edited)}>
            {t('common.save')}
          </Button>
          <span role="status">{changed ? t('ladder.unsaved') : ''}</span>
        </div>
      )}
    </>
  );
}
