import { type Entrance, entranceView } from '../shared/ipc/session-views';

/**
 * What the last start knew of this register (electron/shell/entrance.ts): enough to draw the sign-in, and to type into it, while the
 * store is being opened. null: then the page waits to be told.
 */
export function readEntrance(page: Document): Entrance | null {
  const code = page.querySelector('meta[name="entrance"]')?.getAttribute('content') ?? null;
  const read = code === null ? null : entranceView.safeParse(parseCode(code));
  return read?.success === true ? read.data : null;
}

/** Another version may have written it, or a hand; whatever it is, the page is told the truth in a moment. */
function parseCode(code: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
