import { Problem } from '../api/problems';
import type { Outcome } from '../api/several';
import { t } from '../i18n/text';
import { told } from './ProblemNote';

/** Of several, how many went through, and which did not and why. */
export function Failures<T>({ outcome, name }: { outcome: Outcome<T> | undefined; name: (item: T) => string }) {
  if (!outcome || outcome.failed.length === 0) return null;
  return (
    <div className="problem" role="alert">
      <strong>{t('common.someFailed', { through: outcome.through.length, failed: outcome.failed.length })}</strong>
      <ul>
        {outcome.failed.map(({ item, error }, index) => (
          <li key={index}>
            {name(item)}: {why(error)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function why(error: unknown): string {
  const { title, text, advice } = told(error);
  const fields = error instanceof Problem ? error.errors.map((field) => field.message) : [];
  return [`${title}.`, text, ...fields, advice].filter(Boolean).join(' ');
}
