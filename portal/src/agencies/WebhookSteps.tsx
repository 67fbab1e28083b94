import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Confirm } from '../ui/Confirm';
import { removeWebhook, webhookStep, type HookStep, type Webhook } from './connections';
import type { Made } from './Secret';

interface Props {
  hook: Webhook;
  may: boolean;
  edit: () => void;
  look: () => void;
  made: (made: Made) => void;
}

export function WebhookSteps({ hook, may, edit, look, made }: Props) {
  const [removing, setRemoving] = useState(false);
  const outcome = { done: t('agencies.done'), touches: ['webhooks'] };
  const step = useAction((what: HookStep) => webhookStep(hook.id, what), outcome);
  const removal = useAction(() => removeWebhook(hook.id), outcome);
  const rotated = (answer: Webhook) => answer.secret && made({ id: hook.id, secret: answer.secret });
  const button = (text: string, act: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={`${text} ${hook.id}`} onClick={act}>
      {text}
    </Button>
  );
  return (
    <div className="actions">
      {button(t('agencies.deliveries'), look)}
      {may && (
        <>
          {hook.state === 'ACTIVE' && button(t('agencies.test'), () => step.mutate('test', { onSuccess: look }))}
          {button(t('common.edit'), edit)}
          {button(t('agencies.rotate'), () => step.mutate('rotation', { onSuccess: rotated }))}
          {hook.state === 'ACTIVE' ? button(t('agencies.suspend'), () => step.mutate('suspension')) : button(t('agencies.resume'), () => step.mutate('resumption'))}
          <Button size="compact-sm" variant="subtle" color="red" aria-label={`${t('common.remove')} ${hook.id}`} onClick={() => setRemoving(true)}>
            {t('common.remove')}
          </Button>
        </>
      )}
      <Confirm title={`${t('common.remove')} ${hook.id}`} confirm={t('common.remove')} opened={removing} close={() => setRemoving(false)} act={() => removal.mutate(undefined)}>
        <p>{t('agencies.removeText')}</p>
      </Confirm>
    </div>
  );
}
