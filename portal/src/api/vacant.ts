import { t } from '../i18n/text';
import { raw } from './client';
import { Problem } from './problems';

/** Says that an id is taken before something new is put there: a PUT would silently rewrite what it names already. */
export async function requireVacant(path: string, id: string): Promise<void> {
  try {
    await raw('GET', path);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return;
    throw problem;
  }
  throw new Problem(422, 'about:blank', t('common.taken'), undefined, [{ pointer: '/id', message: t('common.takenText', { id }) }], undefined);
}
