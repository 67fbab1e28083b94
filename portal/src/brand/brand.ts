import { useSuspenseQuery } from '@tanstack/react-query';
import { raw } from '../api/client';
import type { Session } from '../api/session';

/** How an agency's own portal looks, and which forms it offers. Chosen by host name or by the first part of the path. */
export interface BrandSettings {
  name: string;
  emblem: string | null;
  colour: string | null;
  contact: string | null;
  forms: string[] | null;
  unit: string | null;
}

export interface Brand extends BrandSettings {
  offers: (path: string) => boolean;
}

const ALWAYS = ['/', '/lich-su'];

/** The part of the path that chooses an agency, such as `/c/phuong-hai-dong`; the router's base. */
export function agencyPath(pathname: string): string | undefined {
  return /^\/c\/[a-z0-9-]+/.exec(pathname)?.[0];
}

async function fetchBrand(): Promise<Brand> {
  const slug = agencyPath(location.pathname)?.slice('/c/'.length);
  const settings = await settingsOf(slug);
  paint(settings.colour);
  return {
    ...settings,
    offers: (path) => settings.forms === null || ALWAYS.includes(path) || settings.forms.includes(path.slice(1)),
  };
}

async function settingsOf(slug: string | undefined): Promise<BrandSettings> {
  const query = slug ? `?agency=${encodeURIComponent(slug)}` : '';
  return (await (await raw('GET', `/api/v1/branding${query}`)).json()) as BrandSettings;
}

/** Somebody of another unit has nothing to see or do here; Home Affairs and the board may look in. */
export function foreign(brand: Brand, session: Session): boolean {
  return brand.unit !== null && session.unit !== null && session.unit !== brand.unit;
}

/** By script, since the policy of the gateway forbids styles that are written into the page. */
function paint(colour: string | null): void {
  if (!colour) return;
  const root = document.documentElement.style;
  root.setProperty('--brand', colour);
  root.setProperty('--brand-dark', `color-mix(in srgb, ${colour} 80%, black)`);
  root.setProperty('--brand-soft', `color-mix(in srgb, ${colour} 10%, white)`);
}

export const brandQuery = { queryKey: ['brand'], queryFn: fetchBrand, staleTime: Infinity, gcTime: Infinity };

export function useBrand(): Brand {
  return useSuspenseQuery(brandQuery).data;
}
