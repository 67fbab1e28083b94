import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { OfferedButton } from './Offered';

/** An address that an agency has not switched on, from a mail or from the common portal. */
export function NotOffered() {
  return (
    <Page title={t('shell.notOffered')}>
      <Empty action={<OfferedButton to="/">{t('nav.overview')}</OfferedButton>}>{t('shell.notOfferedText')}</Empty>
    </Page>
  );
}
