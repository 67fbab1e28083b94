import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';

/** Before the first plan is issued there is nothing to follow up. */
export function NoPlan() {
  return (
    <Page title={t('province.title')}>
      <Empty
        action={
          <Button component={Link} to="/ke-hoach">
            {t('province.makePlan')}
          </Button>
        }
      >
        {t('province.noPlan')}
      </Empty>
    </Page>
  );
}
