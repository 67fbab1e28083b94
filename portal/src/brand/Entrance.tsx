import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useUnits } from '../api/register';
import { useSession } from '../api/session';
import { Loaded } from '../ui/Loaded';
import { foreign, useBrand, useOffers } from './brand';
import { NotOffered } from './NotOffered';
import { OtherAgency } from './OtherAgency';

/** Lets those in to whom an agency's portal belongs, and to the pages that it offers. */
export function Entrance({ children }: { children: ReactNode }) {
  const session = useSession();
  const brand = useBrand();
  const units = useUnits();
  const offers = useOffers();
  const { pathname } = useLocation();
  const page = offers(pathname) ? children : <NotOffered />;
  if (!foreign(brand, session, [])) return page;
  // Somebody of another unit: one below the agency's is at home here too.
  return (
    <Loaded query={units}>
      {(all) => (foreign(brand, session, all.find((unit) => unit.id === session.unit)?.path ?? []) ? <OtherAgency name={brand.name} /> : page)}
    </Loaded>
  );
}
