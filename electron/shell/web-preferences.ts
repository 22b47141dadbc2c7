/** Written out in full, defaults included: a default may change with Electron, this list may not (reliability.md section 3). */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  safeDialogs: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  enableWebSQL: false,
} as const;

/** In memory, because its name does not start with `persist:`. */
export const partition = 'register';

/** The colour of the empty page, so that the window never flashes white. */
const backgroundColor = '#f4f6f4';

export type WindowFacts = { readonly preload: string; readonly isPackaged: boolean };

export function windowOptions(facts: WindowFacts) {
  return {
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor,
    title: 'Counterleaf Register',
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, partition, preload: facts.preload, devTools: !facts.isPackaged },
  } as const;
}
