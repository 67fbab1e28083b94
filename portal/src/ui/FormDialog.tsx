import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n/text';

interface Props {
  title: string;
  saving: boolean;
  save: () => void;
  close: () => void;
  children: ReactNode;
}

/** Fields in a dialog, saved by its button or by Enter. */
export function FormDialog({ title, saving, save, close, children }: Props) {
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {children}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('common.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
