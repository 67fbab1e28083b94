import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { t } from '../i18n/text';

interface Props {
  title: string;
  label: string;
  confirm: string;
  opened: boolean;
  close: () => void;
  act: (reason: string) => void;
  children?: ReactNode;
  danger?: boolean;
}

/** Asks for the reason that some decisions need. */
export function ReasonDialog({ title, label, confirm, opened, close, act, children, danger }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (reason.trim() === '') return setMissing(true);
    act(reason.trim());
    setReason('');
    close();
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
          <Button {...(danger ? { color: 'red' } : {})} onClick={submit}>
            {confirm}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
