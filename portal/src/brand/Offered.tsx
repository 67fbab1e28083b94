import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOffers } from './brand';

/** A link to a page that an agency's portal may not offer: there the words stand alone. */
export function OfferedLink({ to, children }: { to: string; children: ReactNode }) {
  return useOffers()(to) ? <Link to={to}>{children}</Link> : <>{children}</>;
}

/** The same as a button: where the page is not offered there is none. */
export function OfferedButton({ to, variant, children }: { to: string; variant?: string; children: ReactNode }) {
  if (!useOffers()(to)) return null;
  return (
    <Button component={Link} to={to} {...(variant ? { variant } : {})}>
      {children}
    </Button>
  );
}
