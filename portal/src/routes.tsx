import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { agencyPath } from './brand/brand';
import { Failed } from './shell/Failed';
import { home, type Page } from './shell/home';
import { Shell } from './shell/Shell';

/** Each page comes in a file of its own, with the styles of all but the first, when it is first opened. */
function page(path: string, load: Page): RouteObject {
  return { path, ErrorBoundary: Failed, lazy: async () => ({ Component: await dressed(load) }) };
}

async function dressed(load: Page): Promise<ComponentType> {
  const [loaded] = await Promise.all([load(), import('./styles/more')]);
  return loaded.default;
}

const pages: RouteObject[] = [
  { index: true, ErrorBoundary: Failed, lazy: async () => ({ Component: await home(dressed) }) },
  page('tin-bai', () => import('./items/Items')),
  page('tin-bai/moi', () => import('./items/NewItem')),
  page('tin-bai/:id', () => import('./items/ItemPage')),
  page('bao-cao', () => import('./reports/ReportsHome')),
  page('bao-cao/:plan/:unit/:period', () => import('./reports/ReportPage')),
  page('nhiem-vu', () => import('./tasks/Tasks')),
  page('chi-tieu', () => import('./affairs/UnitsBehind')),
  page('chi-tieu/:plan/:unit/:quota/:period', () => import('./affairs/CellPage')),
  page('ke-hoach', () => import('./plans/Plans')),
  page('ke-hoach/nhap', () => import('./plans/PlanImport')),
  page('ke-hoach/:id', () => import('./plans/PlanPage')),
  page('ke-hoach/:id/sua', () => import('./plans/PlanEditing')),
  page('ke-hoach/:id/nhac-viec', () => import('./urging/LadderPage')),
  page('lich-su', () => import('./unit/HistoryPage')),
  page('don-doc', () => import('./urging/Urging')),
  page('don-vi', () => import('./units/Units')),
  page('don-vi/nhap', () => import('./units/UnitImport')),
  page('don-vi/:id', () => import('./units/UnitPage')),
  page('mien-gia-han', () => import('./affairs/Waivers')),
  page('lich-lam-viec', () => import('./affairs/Calendar')),
  page('ket-noi', () => import('./agencies/Connections')),
  page('danh-muc', () => import('./catalogues/Catalogues')),
  page('nhat-ky', () => import('./affairs/Audit')),
  page('*', () => import('./shell/NotFound')),
];

export const router = createBrowserRouter([{ path: '/', element: <Shell />, ErrorBoundary: Failed, children: pages }], {
  basename: agencyPath(location.pathname) ?? '/',
});

/** Once the page that the address asks for is there, or has failed to come. */
export function opened(): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}
