import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n/text';

interface Props {
  title: string;
  confirm: string;
  opened: boolean;
  close: () => void;
  act: () => void;
  children: ReactNode;
  /** Something is lost by it: Enter alone does not do it. */
  danger?: boolean;
  cancel?: string;
}

export function Confirm({ title, confirm, opened, close, act, children, danger = false, cancel = t('common.cancel') }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        {children}
        <Group justify="end">
          <Button variant="default" {...(danger ? { 'data-autofocus': true } : {})} onClick={close}>
            {cancel}
          </Button>
          <Button
            {...(danger ? { color: 'red' } : { 'data-autofocus': true })}
            onClick={() => {
              // It stays on the screen for a moment: a double click is one click.
              if (!opened) return;
              act();
              close();
            }}
          >
            {confirm}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
