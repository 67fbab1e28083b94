import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Plan } from '../api/register';
import { has, useSession, type Session } from '../api/session';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Confirm } from '../ui/Confirm';
import { DayField } from '../ui/DayField';
import { ReasonDialog } from '../ui/ReasonDialog';
import { mayDecide, mayEdit, mayWrite } from './authority';
import { write } from './body';
import { Preview } from '../urging/Preview';

type Step = 'submission' | 'approval' | 'return' | 'issue' | 'closure';

/** What may be done next with a plan in this state by this person. */
function stepsOf(plan: Plan, session: Session): Step[] {
  const decides = mayDecide(plan, session);
  switch (plan.status) {
    case 'DRAFT':
      return plan.provincial && decides ? ['issue', 'submission'] : mayWrite(plan, session) ? ['submission'] : [];
    case 'PENDING_APPROVAL':
      return decides ? ['approval', 'return'] : [];
    case 'APPROVED':
      return decides ? ['issue', 'return'] : [];
    case 'ISSUED':
      return decides ? ['closure'] : [];
    default:
      return [];
  }
}

export function Steps({ plan }: { plan: Plan }) {
  const session = useSession();
  const [open, setOpen] = useState<Step | 'preview'>();
  const client = useQueryClient();
  // Who was refused because it has changed meanwhile has to see what there is now.
  const shownAnew = (refusal: unknown) => {
    void client.invalidateQueries({ queryKey: ['plans'] });
    throw refusal;
  };
  const acting = useAction(({ step, sent }: { step: Step; sent?: object }) => write(`${encodeURIComponent(plan.id)}/${step}`, 'POST', sent, plan.etag).catch(shownAnew), {
    done: t('plan.stepDone'),
    touches: ['plans', 'rollup', 'standing'],
  });
  const steps = stepsOf(plan, session);
  const mine = has(session, 'MONITOR') || session.unit === plan.issuerId;
  const close = () => setOpen(undefined);
  return (
    <>
      {steps.map((step, index) => (
        <Button key={step} variant={index === 0 && step !== 'closure' ? 'filled' : 'default'} disabled={acting.isPending} onClick={() => setOpen(step)}>
          {coded('planStep', step)}
        </Button>
      ))}
      {mayEdit(plan, session) && (
        <Button component={Link} variant="default" to={`/ke-hoach/${encodeURIComponent(plan.id)}/sua`}>
          {plan.status === 'DRAFT' ? t('plan.edit') : t('plan.amend')}
        </Button>
      )}
      {mine && plan.status !== 'CLOSED' && (
        <Button variant="default" onClick={() => setOpen('preview')}>
          {t('plan.previewReminders')}
        </Button>
      )}
      {has(session, 'MONITOR', 'AUDITOR') && plan.status !== 'CLOSED' && (
        <Button component={Link} variant="default" to={`/ke-hoach/${encodeURIComponent(plan.id)}/nhac-viec`}>
          {t('ladder.title')}
        </Button>
      )}
      <ReasonDialog title={t('plan.return')} label={t('common.reason')} confirm={t('plan.return')} opened={open === 'return'} close={close} act={(reason) => acting.mutateAsync({ step: 'return', sent: { reason } })} />
      {(['submission', 'approval', 'closure'] as const).map((step) => (
        <Confirm key={step} title={coded('planStep', step)} confirm={coded('planStep', step)} opened={open === step} close={close} act={() => acting.mutate({ step })}>
          <p>{coded('planStepText', step)}</p>
        </Confirm>
      ))}
      <IssueDialog plan={plan} opened={open === 'issue'} close={close} act={(sent) => acting.mutate({ step: 'issue', sent })} />
      <Modal opened={open === 'preview'} onClose={close} size="xl" title={t('urging.preview')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Preview planId={plan.id} />
      </Modal>
    </>
  );
}

function IssueDialog({ plan, opened, close, act }: { plan: Plan; opened: boolean; close: () => void; act: (signature: object) => void }) {
  const [number, setNumber] = useState(plan.documentNumber ?? '');
  const [day, setDay] = useState<string | null>(plan.signedOn ?? null);
  return (
    <Modal opened={opened} onClose={close} title={t('plan.issue')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          // It stays on the screen for a moment: a double click is one click.
          if (!opened) return;
          act({ documentNumber: number.trim(), signedOn: day });
          close();
        }}
      >
        <p style={{ margin: 0 }}>{t('plan.issueText', { tasks: plan.tasks.length, quotas: plan.quotas.length })}</p>
        <TextInput label={t('plan.number')} placeholder="32/KH-UBND" required withAsterisk data-autofocus value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <DayField label={t('plan.signedOn')} required value={day} change={setDay} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!day || number.trim() === ''}>
            {t('plan.issue')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
