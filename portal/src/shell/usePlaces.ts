import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** How far down each entry of the browser's history was read. */
const places = new Map<string, number>();

/** A new page begins at its top, and going back leads to where one was. What only changes the address's query stays where it is. */
export function usePlaces(): void {
  const { key, pathname } = useLocation();
  const back = useNavigationType() === 'POP';
  const last = useRef(pathname);
  useLayoutEffect(() => {
    // The browser would do it before the page is there.
    history.scrollRestoration = 'manual';
    if (last.current !== pathname) window.scrollTo(0, back ? (places.get(key) ?? 0) : 0);
    last.current = pathname;
    const keep = () => void places.set(key, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [key, pathname, back]);
}
