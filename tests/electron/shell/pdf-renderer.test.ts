import { expect, it } from 'vitest';
import type { PaperPage } from '../../../electron/ports';
import type { Assets } from '../../../electron/shell/app-scheme';
import { createPdfRenderer, type PdfWindow } from '../../../electron/shell/pdf-renderer';
import { ManualTime } from '../../support/sync/ports';

const page: PaperPage = { html: '<p>Hi</p>', css: 'p { margin: 0 }', widthMm: 80, heightMm: 127 };

function aScene(parts: Partial<PdfWindow> & { readonly printToPDF?: PdfWindow['webContents']['printToPDF'] } = {}) {
  const time = new ManualTime(0);
  const steps: string[] = [];
  let served: Assets = new Map();
  const window: PdfWindow = {
    loadURL: async url => void steps.push(`load ${url} with ${[...served.keys()].join(' ')}`),
    isDestroyed: () => false,
    destroy: () => void steps.push('destroy'),
    webContents: {
      printToPDF:
        parts.printToPDF ??
        (async ({ pageSize }) => {
          steps.push(`print ${JSON.stringify(pageSize)}`);
          return Uint8Array.of(1);
        }),
    },
    ...parts,
  };
  const renderPdf = createPdfRenderer({
    create: ({ show, webPreferences }) => {
      steps.push(
        `window ${show} ${webPreferences?.javascript} ${webPreferences?.sandbox} ${webPreferences?.partition}`,
      );
      return window;
    },
    serve: assets => {
      served = assets;
    },
    timers: time.timers,
    onFault: thrown => void steps.push(`fault ${String(thrown)}`),
  });
  return { renderPdf, steps, time, servedNow: () => [...served.keys()] };
}

it('prints a page without script in a hidden window of its own session, and leaves nothing of it', async () => {
  const { renderPdf, steps, servedNow } = aScene();
  expect(await renderPdf(page)).toEqual(Uint8Array.of(1));
  expect(steps).toEqual([
    'window false false true document',
    'load app://pos/index.html with /index.html /document.css',
    'print {"width":3.1496062992125986,"height":5}',
    'destroy',
  ]);
  expect(servedNow()).toEqual([]);
});

it('answers when the window never does, and takes it away', async () => {
  const { renderPdf, steps, time, servedNow } = aScene({ loadURL: () => new Promise(() => {}) });
  const rendering = renderPdf(page);
  await Promise.resolve();
  await time.advance(15_000);
  expect(await rendering).toBeNull();
  expect(steps.slice(1)).toEqual(['fault Error: The page was not printed in time.', 'destroy']);
  expect(servedNow()).toEqual([]);
});

it('answers when the page cannot be printed, and prints the next one', async () => {
  let calls = 0;
  const printToPDF = async () => {
    calls += 1;
    if (calls === 1) throw new Error('no printer');
    return Uint8Array.of(2);
  };
  const { renderPdf, steps } = aScene({ printToPDF });
  expect(await Promise.all([renderPdf(page), renderPdf(page)])).toEqual([null, Uint8Array.of(2)]);
  expect(steps.filter(step => /window|fault|destroy/.test(step))).toEqual([
    'window false false true document',
    'fault Error: no printer',
    'destroy',
    'window false false true document',
    'destroy',
  ]);
});
