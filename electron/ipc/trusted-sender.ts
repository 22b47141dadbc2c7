/** What is known of whoever sent a message, taken from Electron's event and from nothing the page says. */
export type SenderFacts = {
  /** URL of the frame at the time of the call; null when the frame is already gone. */
  readonly frameUrl: string | null;
  readonly isMainFrame: boolean;
  readonly windowId: number;
};

export type SenderRule = {
  readonly isKnownWindow: (windowId: number) => boolean;
  /** Origin of the development server, such as `http://127.0.0.1:5173`; null in every package. */
  readonly devOrigin: string | null;
};

/** Empty, missing and about:blank URLs are nobody's: they parse to another scheme, or not at all. */
export function isTrustedSender(sender: SenderFacts, rule: SenderRule): boolean {
  if (!sender.isMainFrame || !rule.isKnownWindow(sender.windowId) || sender.frameUrl === null) return false;
  if (!URL.canParse(sender.frameUrl)) return false;
  const url = new URL(sender.frameUrl);
  if (url.protocol === 'app:') return url.host === 'pos' && url.username === '' && url.password === '';
  return rule.devOrigin !== null && url.origin === rule.devOrigin;
}
