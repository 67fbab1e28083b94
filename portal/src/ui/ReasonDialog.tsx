import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { t } from '../i18n/text';

interface Props {
  title: string;
  label: string;
  confirm: string;
  opened: boolean;
  close: () => void;
  /** What was written stays until this has gone through. */
  act: (reason: string) => Promise<unknown>;
  children?: ReactNode;
  danger?: boolean;
}

/** Asks for the reason that some decisions need. */
export function ReasonDialog({ title, label, confirm, opened, close, act, children, danger }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [acting, setActing] = useState(false);
  const submit = async () => {
    if (reason.trim() === '') return setMissing(true);
    setActing(true);
    try {
      await act(reason.trim());
      setReason('');
      setMissing(false);
      close();
    } catch {
      // Whoever acts says why it failed.
    } finally {
      setActing(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        {children}
        <Textarea
          label={label}
          withAsterisk
          autosize
          minRows={3}
          data-autofocus
          value={reason}
          error={missing && reason.trim() === '' ? t('common.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button {...(danger ? { color: 'red' } : {})} loading={acting} onClick={() => void submit()}>
            {confirm}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
