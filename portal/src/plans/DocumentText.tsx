import { useEffect, useMemo, useRef } from 'react';
import { t } from '../i18n/text';
import { stretches, type Finding } from './proposal';

interface Props {
  text: string;
  findings: Finding[];
  current: Finding | undefined;
  choose: (finding: Finding) => void;
}

/** The document's own words; what something was found in is marked, and comes into view when it is asked for. */
export function DocumentText({ text, findings, current, choose }: Props) {
  const marked = useRef<HTMLElement>(null);
  const cut = useMemo(() => stretches(text, findings), [text, findings]);
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [current]);
  const isCurrent = (finding: Finding) => finding.source !== null && finding.source?.from === current?.source?.from;
  return (
    <section className="card sticky" aria-label={t('import.document')}>
      <h2>{t('import.document')}</h2>
      <div className="document-text" tabIndex={0} role="region" aria-label={t('import.document')}>
        {cut.map((stretch, index) =>
          stretch.finding ? (
            <mark
              key={index}
              {...(isCurrent(stretch.finding) ? { 'data-current': '', ref: marked } : {})}
              onClick={() => stretch.finding && choose(stretch.finding)}
            >
              {stretch.text}
            </mark>
          ) : (
            <span key={index}>{stretch.text}</span>
          ),
        )}
      </div>
    </section>
  );
}
