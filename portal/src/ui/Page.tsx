import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useBrand } from '../brand/brand';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Whose heading was read last; unknown until the first page, which the browser itself announces. */
let announced: string | undefined;

/** A page: its title is the document's, and is what a screen reader reads first after a change of pages. */
export function Page({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const { name } = useBrand();
  useEffect(() => {
    document.title = `${title} – ${name}`;
  }, [title, name]);
  useEffect(() => {
    if (announced !== undefined && announced !== pathname) heading.current?.focus({ preventScroll: true });
    announced = pathname;
  }, [pathname]);
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
