/**
 * Chromium refuses to run as root without this switch. Development only: a packaged register is never started here,
 * and an installed one is never run as root.
 * @param {(line: string) => void} say
 * @returns {readonly string[]}
 */
export function developmentSwitches(say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('start: running as root, so Chromium needs --no-sandbox; for development only');
  return ['--no-sandbox'];
}
