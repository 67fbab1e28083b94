import { Button } from '@mantine/core';
import { Problem, Unreachable } from '../api/problems';
import { t } from '../i18n/text';

/** Says what went wrong, what is missing because of it, and what to do about it. */
export function ProblemNote({ error, about, retry }: { error: unknown; about?: string; retry?: () => void }) {
  const { title, text, advice } = told(error);
  return (
    <div className="problem" role="alert">
      <strong>{title}</strong>
      <p>{text}</p>
      {about && <p>{about}</p>}
      {error instanceof Problem && error.errors.length > 0 && (
        <ul>
          {error.errors.map((field) => (
            <li key={field.pointer + field.message}>{field.message}</li>
          ))}
        </ul>
      )}
      <p>{advice}</p>
      {retry && (
        <Button mt="sm" variant="default" onClick={retry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}

export function told(error: unknown): { title: string; text: string; advice: string } {
  if (error instanceof Unreachable) {
    return { title: t('problem.offline'), text: t('problem.offlineText'), advice: t('problem.offlineAdvice') };
  }
  if (error instanceof Problem) {
    return { title: error.title, text: error.detail ?? '', advice: advice(error) };
  }
  return { title: t('problem.unexpected'), text: String(error), advice: t('problem.unexpectedAdvice') };
}

function advice(problem: Problem): string {
  switch (problem.status) {
    case 401:
      return t('problem.sessionEnded');
    case 403:
      return t('problem.forbidden');
    case 404:
      return t('problem.notFound');
    case 409:
    case 412:
      return t('problem.stale');
    case 413:
      return t('problem.tooLarge');
    case 429:
    case 503:
      return t('problem.later');
    default:
      return problem.status >= 500 ? t('problem.unexpectedAdvice') : t('problem.correct');
  }
}
