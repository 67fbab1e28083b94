import { Button } from '@mantine/core';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { COMMON_PORTAL } from './brand';

export function OtherAgency({ name }: { name: string }) {
  return (
    <Page title={t('shell.otherAgency', { name })}>
      <Empty
        action={
          <Button component="a" href={COMMON_PORTAL}>
            {t('shell.ownPortal')}
          </Button>
        }
      >
        {t('shell.otherAgencyText')}
      </Empty>
    </Page>
  );
}
