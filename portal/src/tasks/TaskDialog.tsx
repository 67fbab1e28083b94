import { Button, Group, Modal, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session';
import { step, useAssignment, type Step, type Work } from '../api/tasks';
import { date, instant } from '../format';
import { coded, t, type Plain } from '../i18n/text';
import { PieceLink } from '../items/PieceLink';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { useKeptText } from '../ui/kept';
import { Parts } from './Parts';
import { EvidenceField } from './EvidenceField';
import { stepsOf } from './steps';

/** What may be done with one occurrence: by the unit, or by Home Affairs. */
export function TaskDialog({ work, close }: { work: Work | undefined; close: () => void }) {
  return (
    <Modal opened={work !== undefined} onClose={close} title={work ? `${work.taskId}. ${work.title}` : ''} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {work && <Body work={work} close={close} />}
    </Modal>
  );
}

function Body({ work, close }: { work: Work; close: () => void }) {
  const steps = stepsOf(work, useSession());
  const [chosen, setChosen] = useState<Step | undefined>(steps[0]);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t('tasks.dueOn')}</dt>
        <dd>{date(work.dueOn)}</dd>
        <dt>{t('tasks.state')}</dt>
        <dd>
          {coded('taskState', work.state)} – {work.percent ?? 0}%
        </dd>
        {work.trigger && (
          <>
            <dt>{t('tasks.whatHappened')}</dt>
            <dd>{work.trigger}</dd>
          </>
        )}
        {work.requested && (
          <>
            <dt>{t('tasks.request')}</dt>
            <dd>
              {date(work.requested.dueOn)} – {work.requested.reason}
            </dd>
          </>
        )}
      </dl>
      {steps.length > 1 && (
        <SegmentedControl
          aria-label={t('tasks.action')}
          data={steps.map((code) => ({ value: code, label: coded('taskStep', code) }))}
          value={chosen ?? ''}
          onChange={(value) => setChosen(value as Step)}
        />
      )}
      {chosen && <StepForm key={chosen} work={work} what={chosen} close={close} />}
      {!work.partId && <Parts work={work} />}
      <History work={work} />
    </div>
  );
}

const NOTES: Partial<Record<Step, Plain>> = { progress: 'tasks.note', completion: 'tasks.resultNote' };

function StepForm({ work, what, close }: { work: Work; what: Step; close: () => void }) {
  const [text, setText, forget] = useKeptText(`task.${work.assignmentId}.${work.n}.${work.partId ?? ''}.${what}`);
  const [percent, setPercent] = useState<number | string>(work.percent ?? 0);
  const [dueOn, setDueOn] = useState<string | null>(work.requested?.dueOn ?? work.dueOn);
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const unit = useSession().unit ?? work.unitId;
  const dated = what === 'extension' || what === 'extension-requests';
  const plain = what === 'progress' || what === 'completion';
  const acting = useAction((sent: object) => step(work, what, sent), { done: t('tasks.saved'), touches: ['work', 'standing'] });
  const sent = {
    ...(plain ? { note: text || null } : { reason: text }),
    ...(what === 'progress' ? { percent: Number(percent) } : {}),
    ...(what === 'completion' ? { evidenceIds } : {}),
    ...(dated ? { dueOn } : {}),
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        acting.mutate(sent, { onSuccess: () => { forget(); close(); } });
      }}
    >
      {what === 'progress' && <NumberInput label={t('tasks.percent')} min={0} max={100} clampBehavior="strict" suffix="%" value={percent} onChange={setPercent} />}
      {dated && <DayField label={t('tasks.newDue')} required value={dueOn} change={setDueOn} />}
      {what === 'completion' && <EvidenceField planId={work.planId} unitId={unit} value={evidenceIds} change={setEvidenceIds} />}
      <Textarea label={t(NOTES[what] ?? 'common.reason')} withAsterisk={!plain} required={!plain} autosize minRows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Group justify="end">
        <Button type="submit" loading={acting.isPending}>
          {coded('taskStep', what)}
        </Button>
      </Group>
    </form>
  );
}

function History({ work }: { work: Work }) {
  const history = useAssignment(work.assignmentId).data?.history.filter((note) => note.n === work.n) ?? [];
  if (history.length === 0) return null;
  return (
    <ol className="timeline">
      {history.map((note) => (
        <li key={note.at + note.kind}>
          {instant(note.at)}: {coded('taskNote', note.kind)}
          {note.percent != null && ` ${note.percent}%`}
          {note.text && ` – ${note.text}`}
          {note.evidenceIds.map((id) => (
            <small key={id} className="note">
              {t('tasks.evidence')}: <PieceLink id={id} />
            </small>
          ))}
        </li>
      ))}
    </ol>
  );
}
