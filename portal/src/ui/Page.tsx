import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { t } from '../i18n/text';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its title is the document's, and is what a screen reader reads first after a change of pages. */
export function Page({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, state } = useLocation();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title]);
  useEffect(() => {
    if ((state as { from?: string } | null)?.from !== undefined) heading.current?.focus();
  }, [pathname, state]);
  return (
    <>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      <div className="stack">{children}</div>
    </>
  );
}

export function Card({ title, children, label }: { title?: ReactNode; children: ReactNode; label?: string }) {
  return (
    <section className="card" {...(label ? { 'aria-label': label } : {})}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}
