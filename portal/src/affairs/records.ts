import { period } from '../format';
import { coded } from '../i18n/text';

/** `report.returned.v1` in words; the version of its form concerns nobody here. */
export function deed(type: string): string {
  const named = coded('record', type.replace(/\.v\d+$/, ''));
  return named || type;
}

/** `report:tinh-2026:so-y-te:2026-Q1` as "Báo cáo: tinh-2026, Sở Y tế, quý I/2026". */
export function objectWords(object: string, names: (id: string) => string, province: string): string {
  const [kind = '', ...ids] = object.split(':');
  const said = ids.filter((id) => id !== province).map((id) => (/^\d{4}(-(\d\d|Q\d|H\d|9M))?$/.test(id) ? period(id) : names(id)));
  return `${coded('recordKind', kind)}: ${said.join(', ')}`;
}
