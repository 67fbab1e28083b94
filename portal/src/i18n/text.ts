import { language } from './language';
import { vi } from './vi';

export type Key = keyof typeof vi;
export type Texts = Record<Key, string>;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What the placeholders of a text need; none for most. */
export type Values<K extends Key> = [Names<(typeof vi)[K]>] extends [never]
  ? []
  : [values: Record<Names<(typeof vi)[K]>, string | number>];

/** A text that stands as it is. */
export type Plain = { [K in Key]: Values<K> extends [] ? K : never }[Key];

let texts: Texts = vi;

/** Vietnamese comes with the page, English is fetched by those who read it. */
export async function loadTexts(): Promise<void> {
  if (language() === 'en') texts = (await import('./en')).en;
  document.documentElement.lang = language();
}

export function t<K extends Key>(key: K, ...values: Values<K>): string {
  return fill(texts[key], values[0] as Record<string, string | number> | undefined);
}

/** For keys that are put together from a code, such as `status.MET`; an unknown one is shown as it is. */
export function coded(prefix: string, code: string | null | undefined): string {
  const key = `${prefix}.${code ?? ''}`;
  return (texts as Record<string, string>)[key] ?? code ?? '';
}

function fill(text: string, values: Record<string, string | number> | undefined): string {
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
