import { expect, it } from 'vitest';
import { partition, windowOptions } from '../../../electron/shell/web-preferences';

it('sets every web preference of the checklist, and no other', () => {
  expect(windowOptions({ preload: '/app/preload.cjs', isPackaged: true }).webPreferences).toEqual({
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
    devTools: false,
    partition: 'register',
    preload: '/app/preload.cjs',
  });
});

it('keeps the page off the disk', () => {
  expect(partition.startsWith('persist:')).toBe(false);
});

it('opens the developer tools only in development', () => {
  expect(windowOptions({ preload: 'p', isPackaged: false }).webPreferences.devTools).toBe(true);
});

it('opens at 1280 by 800, hidden until it has something to show', () => {
  const { webPreferences: _, backgroundColor, ...size } = windowOptions({ preload: 'p', isPackaged: true });
  expect(size).toEqual({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Counterleaf Register',
    autoHideMenuBar: true,
  });
  expect(backgroundColor).toMatch(/^#[0-9a-f]{6}$/);
});
