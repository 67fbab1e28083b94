export type Language = 'vi' | 'en';

const KEY = 'dondoc.language';

let current: Language = remembered();

export function language(): Language {
  return current;
}

/** Takes effect with the next load of the page, which the caller brings about. */
export function rememberLanguage(next: Language): void {
  localStorage.setItem(KEY, next);
  current = next;
}

/** Vietnamese unless somebody chose otherwise: the language of the browser of an office PC says little. */
function remembered(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}
