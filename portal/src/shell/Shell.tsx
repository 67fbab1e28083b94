import { Suspense, useState } from 'react';
import { NavLink, Outlet, useLocation, Link } from 'react-router';
import { useSession } from '../api/session';
import { Emblem } from '../brand/Emblem';
import { useBrand } from '../brand/brand';
import { Entrance } from '../brand/Entrance';
import { t } from '../i18n/text';
import { Skeleton } from '../ui/Skeleton';
import { Account } from './Account';
import { Crash } from './Crash';
import { Downloads } from './Downloads';
import { menu } from './menu';
import { Offline } from './Offline';
import { usePlaces } from './usePlaces';

export function Shell() {
  const session = useSession();
  const brand = useBrand();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  usePlaces();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top">
        <button
          type="button"
          className="plain menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          ☰ <span className="menu-word">{t('shell.menu')}</span>
        </button>
        <Link to="/" className="name">
          <Emblem />
          <span>
            {brand.name}
            <small className="wide-only">{t('app.purpose')}</small>
          </span>
        </Link>
        <Account />
      </header>
      <Offline />
      <nav id="menu" className="side" aria-label={t('shell.menu')} {...(open ? { 'data-open': '' } : {})}>
        <ul>
          {menu(session, brand).map((entry) => (
            <li key={entry.to}>
              <NavLink to={entry.to} end={entry.to === '/'} onClick={() => setOpen(false)}>
                {t(entry.label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className="main" tabIndex={-1}>
        <Crash key={pathname}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <Entrance>
              <Outlet />
            </Entrance>
          </Suspense>
        </Crash>
        {brand.contact && <footer className="foot">{brand.contact}</footer>}
      </main>
      <Downloads />
    </div>
  );
}
