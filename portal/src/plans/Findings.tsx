import { t } from '../i18n/text';
import { SURE, type Finding } from './proposal';

interface Props {
  pointer: string;
  findings: Finding[];
  current: Finding | undefined;
  choose: (finding: Finding) => void;
}

/** Where something was found and how surely; what needs a look says so. */
export function Findings({ pointer, findings, current, choose }: Props) {
  const mine = findings.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
  if (mine.length === 0) return null;
  const doubtful = mine.filter((one) => one.confidence < SURE);
  const first = doubtful[0] ?? mine[0];
  return (
    <div>
      <button
        type="button"
        className="status"
        data-tone={doubtful.length > 0 ? 'soon' : 'good'}
        style={{ border: 0, cursor: 'pointer' }}
        aria-pressed={mine.includes(current as Finding)}
        onClick={() => first && choose(first)}
      >
        {doubtful.length > 0 ? `! ${t('import.look')}` : `✓ ${t('import.found')}`}
      </button>
      {mine
        .filter((one) => one.note)
        .map((one) => (
          <small key={one.pointer + one.note} className="note">
            {one.note}
          </small>
        ))}
    </div>
  );
}
