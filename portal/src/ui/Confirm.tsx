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
}

export function Confirm({ title, confirm, opened, close, act, children }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        {children}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            data-autofocus
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
