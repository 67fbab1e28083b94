import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { t } from '../i18n/text';

export interface Made {
  id: string;
  secret: string;
}

/** A secret that was just made. It is shown this once; whoever loses it makes another. */
export function Secret({ made, close }: { made: Made; close: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.secret);
    setCopied(true);
  };
  return (
    <Modal opened onClose={close} closeOnClickOutside={false} title={t('agencies.secretTitle', { id: made.id })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        <p style={{ margin: 0 }}>{t('agencies.secretText')}</p>
        <code className="secret">{made.secret}</code>
        <div className="actions">
          <Button data-autofocus onClick={() => void copy()}>
            {t('agencies.copy')}
          </Button>
          <span role="status">{copied ? t('agencies.copied') : ''}</span>
        </div>
      </div>
    </Modal>
  );
}
