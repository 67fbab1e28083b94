import { t } from '../i18n/text';
import { SURE, type Finding } from './proposal';

interface Props {
  pointer: string;
  findings: Finding[];
  current: Finding | undefined;
  choose: (finding: Finding) => void;
  /** Only what was found of the thing itself, not of its parts. */
  itself?: boolean;
}

/** Where something was found and how surely; what needs a look says so. Asked again, it goes on to the next place. */
export function Findings({ pointer, findings, current, choose, itself = false }: Props) {
  const mine = findings.filter((one) => one.pointer === pointer || (!itself && one.pointer.startsWith(`${pointer}/`)));
  if (mine.length === 0) return null;
  const doubtful = mine.filter((one) => one.confidence < SURE);
  const places = doubtful.length > 0 ? doubtful : mine;
  const next = places[(places.indexOf(current as Finding) + 1) % places.length];
  const notes = new Set(mine.map((one) => one.note).filter(Boolean));
  return (
    <div>
      <button
        type="button"
        className="status"
        data-tone={doubtful.length > 0 ? 'soon' : 'good'}
        style={{ border: 0, cursor: 'pointer' }}
        aria-pressed={mine.includes(current as Finding)}
        onClick={() => next && choose(next)}
      >
        {doubtful.length > 0 ? `! ${t('import.look')}` : `✓ ${t('import.found')}`}
      </button>
      {[...notes].map((note) => (
        <small key={note} className="note">
          {note}
        </small>
      ))}
    </div>
  );
}
