import { useSuspenseQuery } from '@tanstack/react-query';
import { raw } from '../api/client';
import { side, useSession, type Session } from '../api/session';

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
  offers: (to: string) => boolean;
}

/** First parts of the addresses that every agency has: the overview, what explains it, and what was done. */
const ALWAYS = ['', 'chi-tieu', 'lich-su'];

/** Leads to the common portal from any host name; the gateway's settings let no agency be called so. */
export const COMMON_PORTAL = '/c/chung';

/** The part of the path that chooses an agency, such as `/c/phuong-hai-dong`; the router's base. */
export function agencyPath(pathname: string): string | undefined {
  return /^\/c\/[a-z0-9-]+/.exec(pathname)?.[0];
}

async function fetchBrand(): Promise<Brand> {
  const slug = agencyPath(location.pathname)?.slice('/c/'.length);
  const settings = await settingsOf(slug);
  paint(settings.colour);
  mark(settings.emblem);
  return { ...settings, offers: (to) => offered(settings.forms, to) };
}

/** Whether an address stands under one of the forms that an agency has switched on. */
export function offered(forms: string[] | null, to: string): boolean {
  const [first = ''] = to.replace(/^\//, '').split(/[/?#]/);
  return forms === null || ALWAYS.includes(first) || forms.includes(first);
}

/** Which pages are offered to whoever looks. Home Affairs and the board bring all that is theirs. */
export function useOffers(): (to: string) => boolean {
  const { offers } = useBrand();
  return side(useSession()) === 'unit' ? offers : () => true;
}

async function settingsOf(slug: string | undefined): Promise<BrandSettings> {
  const query = slug ? `?agency=${encodeURIComponent(slug)}` : '';
  return (await (await raw('GET', `/api/v1/branding${query}`)).json()) as BrandSettings;
}

/**
 * Somebody of another unit has nothing to see or do here; Home Affairs and the board may look in.
 *
 * @param above the units that the caller's own is part of
 */
export function foreign(brand: BrandSettings, session: Session, above: string[]): boolean {
  return brand.unit !== null && session.unit !== null && session.unit !== brand.unit && !above.includes(brand.unit);
}

/** The icon of the tab. */
function mark(emblem: string | null): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (!emblem || !icon) return;
  icon.removeAttribute('type');
  icon.href = emblem;
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
