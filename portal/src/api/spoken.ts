import { period } from '../format';
import { useCatalogue } from './register';

const CODE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b|\b\d{4}-(?:\d\d|Q\d|H\d|9M)\b(?!-)/g;

/** Puts the names of the catalogues, and of periods, into what a service says in codes. */
export function useSpoken(): (text: string) => string {
  const entries = [...(useCatalogue('channels').data ?? []), ...(useCatalogue('evidence-types').data ?? [])];
  const names = new Map(entries.map((entry) => [entry.code, entry.name]));
  return (text) => text.replace(CODE, (code) => names.get(code) ?? (/^\d/.test(code) ? period(code) : code));
}
