import { logOut, side, useSession } from '../api/session';
import { useUnitName } from '../api/register';
import { language, rememberLanguage, type Language } from '../i18n/language';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';

export function Account() {
  const session = useSession();
  const unit = useUnitName(session.unit ?? undefined);
  const leave = useAction(logOut, { done: t('shell.loggedOut'), touches: [] });
  const other: Language = language() === 'vi' ? 'en' : 'vi';
  return (
    <div className="end">
      <span className="wide-only">{unit ?? (session.name === session.subject ? coded('side', side(session)) : session.name)}</span>
      <button
        type="button"
        className="plain"
        lang={other}
        onClick={() => {
          rememberLanguage(other);
          location.reload();
        }}
      >
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </button>
      <button type="button" className="plain" onClick={() => leave.mutate(undefined)}>
        {t('shell.logOut')}
      </button>
    </div>
  );
}
