import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';

export default function NotFound() {
  return (
    <Page title={t('shell.notFound')}>
      <Empty
        action={
          <Button component={Link} to="/">
            {t('nav.overview')}
          </Button>
        }
      >
        {t('shell.notFoundText')}
      </Empty>
    </Page>
  );
}
