/**
 * Chromium and Node switches that would open a shipped register: fuses do not cover them, so the program refuses to run.
 * A name stands for itself; one ending in `*` for every switch that starts so (reliability.md section 3).
 */
export const forbiddenSwitches = [
  'no-sandbox',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect*',
  'disable-web-security',
  'load-extension',
  'password-store',
  'host-rules',
  'proxy-server',
  'ignore-certificate-errors',
  'js-flags',
  'user-data-dir',
] as const;

export type Build = {
  readonly isPackaged: boolean;
  /** A package made for a test driver, which attaches through the very switches the ordinary one refuses. */
  readonly isDriven: boolean;
  readonly platform: string;
};

/** The first forbidden switch, by its name in the list, or null. Development runs are free. */
export function findForbiddenSwitch(argv: readonly string[], build: Build): string | null {
  if (!build.isPackaged || build.isDriven) return null;
  for (const word of argv) {
    const name = switchName(word, build.platform);
    const found = name === null ? undefined : forbiddenSwitches.find(forbidden => matches(name, forbidden));
    if (found !== undefined) return found;
  }
  return null;
}

/** Chromium takes one dash as well as two, and a slash on Windows. Words after a bare `--` still count: Node reads them. */
function switchName(word: string, platform: string): string | null {
  const prefix = platform === 'win32' ? /^(--?|\/)/ : /^--?/;
  if (!prefix.test(word)) return null;
  return word.replace(prefix, '').split('=', 1)[0]?.toLowerCase() ?? null;
}

function matches(name: string, forbidden: string): boolean {
  return forbidden.endsWith('*') ? name.startsWith(forbidden.slice(0, -1)) : name === forbidden;
}
