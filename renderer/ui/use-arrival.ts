import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where somebody goes on who opened a page with the keyboard, or by ear: its heading, when it opens and when it comes to
 * show something else. What was pressed is gone with the page before it, and the focus would begin at the top of the window.
 * @param what that is shown
 */
export function useArrival<T extends HTMLElement>(what: string): RefObject<T | null> {
  const place = useRef<T>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === what) return;
    shown.current = what;
    place.current?.focus();
  });
  return place;
}
