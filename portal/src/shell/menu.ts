import { has, side, type Session } from '../api/session';
import type { Brand } from '../brand/brand';
import type { Plain } from '../i18n/text';

interface Entry {
  to: string;
  label: Plain;
}

const CONNECTIONS: Entry = { to: '/ket-noi', label: 'nav.agencies' };

const UNIT: Entry[] = [
  { to: '/', label: 'nav.overview' },
  { to: '/nhiem-vu', label: 'nav.tasks' },
  { to: '/tin-bai', label: 'nav.items' },
  { to: '/bao-cao', label: 'nav.reports' },
  { to: '/ke-hoach', label: 'nav.plans' },
  { to: '/lich-su', label: 'nav.history' },
];

const AFFAIRS: Entry[] = [
  { to: '/', label: 'nav.overview' },
  { to: '/bao-cao', label: 'nav.reports' },
  { to: '/don-doc', label: 'nav.urging' },
  { to: '/nhiem-vu', label: 'nav.tasks' },
  { to: '/tin-bai', label: 'nav.items' },
  { to: '/ke-hoach', label: 'nav.plans' },
  { to: '/don-vi', label: 'nav.units' },
  { to: '/mien-gia-han', label: 'nav.waivers' },
  { to: '/lich-lam-viec', label: 'nav.calendar' },
  { to: '/danh-muc', label: 'nav.catalogues' },
  CONNECTIONS,
];

const AUDIT: Entry = { to: '/nhat-ky', label: 'nav.audit' };

const BOARD: Entry[] = [
  { to: '/', label: 'nav.queue' },
  { to: '/tin-bai', label: 'nav.items' },
];

const ADMIN: Entry[] = [
  { to: '/', label: 'nav.units' },
  { to: '/lich-lam-viec', label: 'nav.calendar' },
  { to: '/danh-muc', label: 'nav.catalogues' },
  CONNECTIONS,
];

/** What somebody sees depends on the side they stand on, and on the forms that their agency has switched on. */
export function menu(session: Session, brand: Brand): Entry[] {
  switch (side(session)) {
    case 'affairs':
      return has(session, 'AUDITOR', 'MONITOR') ? [...AFFAIRS, AUDIT] : AFFAIRS;
    case 'unit':
      return (has(session, 'UNIT_LEAD') ? [...UNIT, CONNECTIONS] : UNIT).filter((entry) => brand.offers(entry.to));
    case 'board':
      return BOARD;
    case 'admin':
      return [...ADMIN, AUDIT];
  }
}
