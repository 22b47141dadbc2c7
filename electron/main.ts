import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session } from 'electron';
import { translateStoreError } from '../db/store-fault';
import { type AppError, appError } from '../shared/kernel/error-code';
import type { App } from './compose';
import { createNodeHidPort } from './devices/scanner/node-hid-port';
import { faultCode, faultPlace } from './ipc/fault-code';
import { createLateGate } from './ipc/late-gate';
import { registerChannels } from './ipc/register';
import { reloadBroken } from './ipc/reload-broken';
import { readMachineName } from './keys/machine-name';
import { createLateLog } from './logging/late-log';
import { openRotatingFile } from './logging/rotating-file';
import { readLaunchOptions } from './provisioning/launch-options';
import { describeLaunchProblem, findLaunchProblem } from './provisioning/launch-problem';
import { type Assets, appSchemePrivileges, appUrl, pageOf, readAssets, serveAssets } from './shell/app-scheme';
import { createFileChooser } from './shell/choose-file';
import { layOutDataFolder, prepareDataFolder } from './shell/data-folder';
import { takeEntrance, withEntrance } from './shell/entrance';
import { describeFatal, fatalPage, fatalStyle, fatalStylePath } from './shell/fatal-start';
import { findForbiddenSwitch } from './shell/forbidden-switches';
import { hardenApp } from './shell/harden-contents';
import { hardenSession } from './shell/harden-session';
import { keepEntrance } from './shell/keep-entrance';
import { createWindowKeys } from './shell/key-source';
import { createPageFirst } from './shell/page-first';
import { createPdfRenderer, documentPartition } from './shell/pdf-renderer';
import { lockOnPowerEvents, tendDevices } from './shell/power';
import { isDrivenPackage } from './shell/read-build';
import { readEarly } from './shell/read-early';
import { createSafeStorageKeystore } from './shell/safe-storage';
import { claimSingleInstance } from './shell/single-instance';
import { systemClock, systemIds, systemMachine, systemRandom, systemTimers } from './shell/system-ports';
import { partition } from './shell/web-preferences';
import { openWindow, type RegisterWindow } from './window';

const wrongWordsExitCode = 64;
/** Long enough for what waits at the doorway to be let in. */
const answersFirstMs = 30;

const launch = readLaunchOptions(process.argv, process.env, process.cwd());
const devUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const devOrigin = devUrl === null ? null : new URL(devUrl).origin;
const folder = layOutDataFolder(launch.dataFolder ?? app.getPath('userData'));
const builtFile = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const keys = createWindowKeys();
/** Beside the data folders of this user, which may be several. */
const deviceFolder = join(app.getPath('appData'), 'counterleaf-register-devices');

let assets: Assets = new Map();
let composed: App | null = null;
let register: RegisterWindow<BrowserWindow> | null = null;
let exitCode = 0;
const lateLog = createLateLog();

// Before ready, because none of it can be done any later.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
process.umask(0o077);
// A register in use refuses the switch below; development as root on Linux cannot do without it, web preferences stand.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: appSchemePrivileges }]);
hardenApp(app, devOrigin);
endInOrder();
if (mayRun()) app.whenReady().then(start).catch(failStart);

function mayRun(): boolean {
  const isDriven = app.isPackaged && isDrivenPackage(app.getAppPath());
  const forbidden = findForbiddenSwitch(process.argv, {
    isPackaged: app.isPackaged,
    isDriven,
    platform: process.platform,
  });
  if (forbidden !== null) return refuseWords(`The register does not start with --${forbidden}.`);
  const problem = findLaunchProblem(process.argv);
  if (problem !== null) return refuseWords(describeLaunchProblem(problem, uiLanguage()));
  const prepared = prepareDataFolder(folder);
  if (!prepared.ok) {
    app
      .whenReady()
      .then(() => failBeforeStart(prepared.error))
      .catch(failStart);
    return false;
  }
  app.setPath('userData', folder.profile);
  if (claimSingleInstance(app, () => register?.show())) return true;
  const second = describeFatal(appError('E-APP-01'), uiLanguage());
  process.stderr.write(`${second.code} ${second.sentence}\n`);
  app.exit(second.exitCode);
  return false;
}

/** A register that left a word aside would open the wrong folder, or a training register in a store. */
function refuseWords(sentence: string): false {
  if (launch.isUnattended) process.stderr.write(`${sentence}\n`);
  else dialog.showErrorBox('Counterleaf Register', sentence);
  app.exit(wrongWordsExitCode);
  return false;
}

/** There is no page yet to say it in, so its scheme is served first. */
function failBeforeStart(error: AppError): void {
  servePage();
  failWith(error);
}

async function start(): Promise<void> {
  const page = createPageFirst(systemTimers);
  servePage(page.answered);
  const built = devUrl === null ? readAssets(builtFile('../renderer/')) : assets;
  const entrance = takeEntrance(folder.root, launch);
  assets = withEntrance(built, entrance);
  const doorway = createLateGate();
  registerChannels(ipcMain, doorway.gate);
  // The page loads in its own process while this one reads the rest of the program and opens the store.
  register = openRegisterWindow(devUrl ?? appUrl);
  const drawn = entrance === null ? null : page.isDrawn(register.window);
  // Its process takes a while to begin, which is enough for small pieces that keep no question of the page waiting.
  await readEarly();
  if (devUrl === null) await (drawn ?? page.isServed(assets));
  // A later page is answered at once, and by what holds then.
  assets = built;
  const { composeProgram } = await import('./compose-program');
  const result = await composeProgram({
    launch,
    defaultDataFolder: folder.root,
    version: app.getVersion(),
    runtime: { electron: process.versions.electron, chromium: process.versions.chrome, node: process.versions.node },
    osKeystore: () => createSafeStorageKeystore(safeStorage, process.platform),
    startsFolder: join(app.getPath('appData'), 'counterleaf-register-starts'),
    machineName: () => readMachineName(systemMachine),
    hid: createNodeHidPort(),
    keys,
    deviceFolder,
    pinWorkerUrl: new URL('./workers/pin-hash-worker.js', import.meta.url),
    checkWorkerUrl: new URL('./workers/check-store-worker.js', import.meta.url),
    reportWorkerUrl: new URL('./workers/report-worker.js', import.meta.url),
    chooseFile: createFileChooser(shown => {
      return register === null ? dialog.showSaveDialog(shown) : dialog.showSaveDialog(register.window, shown);
    }),
    renderPdf: createPdfRenderer({
      create: options => new BrowserWindow(options),
      serve: serveDocuments(),
      timers: systemTimers,
      onFault: thrown => lateLog.log.error('document.unprinted', { fault: faultCode(thrown) }),
    }),
    rulesFile: builtFile('./rules/florida.json'),
    nativeFolder: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'db', 'native'),
    openLogFile: dataFolder => openRotatingFile(join(dataFolder, 'logs', 'register.log')),
    print: app.isPackaged ? null : line => console.log(line),
    lateLog,
    page: () => register?.window.webContents ?? null,
    devOrigin,
    onSessionEnd: () => {
      register?.renew();
      // The language may be another one by now, and the power may go before this register is closed.
      if (composed !== null) keepEntrance(folder.root, composed.handlers).catch(unhandled);
    },
    onDamage: stopSelling,
    clock: systemClock,
    timers: systemTimers,
    random: systemRandom,
    ids: systemIds,
  });
  if (!result.ok) {
    failWith(result.error, 'in-place');
    return;
  }
  doorway.open(reloadBroken(result.value.gate, systemTimers, () => register?.renew()));
  run(result.value.app);
}

function run(running: App): void {
  composed = running;
  // Nobody is watching: the operator is signed out, and with the session goes the page.
  lockOnPowerEvents(powerMonitor, () => running.endSession('locked'));
  if (register !== null) {
    tendDevices(powerMonitor, register.window, running.devices, () => running.log.error('scanner.close-failed'));
  }
  if (running.mode === 'production') register?.window.setContentProtection(true);
  running.log.info('app.ready', { ms: Math.round(systemClock.monotonicMs()) });
  // The page has been waiting for its first answers; devices and the line to the state are felt later than those are seen.
  systemTimers.after(answersFirstMs, () => {
    if (composed !== running) return;
    running.start();
    // Without one the next start draws its first screen a moment later, which is no reason for anything.
    keepEntrance(folder.root, running.handlers).catch(unhandled);
  });
}

/** The page's session and scheme, also for the page that says why there is no other. */
function servePage(onAnswered?: (url: string) => void): void {
  const page = session.fromPartition(partition, { cache: false });
  hardenSession(page, devOrigin);
  serveAssets(page.protocol, () => assets, onAnswered);
}

/** For the hidden page that becomes a PDF: a session of its own, to which only that page is served while it is printed. */
function serveDocuments(): (assets: Assets) => void {
  const hidden = session.fromPartition(documentPartition, { cache: false });
  hardenSession(hidden, null);
  let served: Assets = new Map();
  serveAssets(hidden.protocol, () => served);
  return next => {
    served = next;
  };
}

function openRegisterWindow(url: string): RegisterWindow<BrowserWindow> {
  return openWindow({
    create: options => new BrowserWindow(options),
    keys,
    url,
    preload: builtFile('../preload/index.cjs'),
    isPackaged: app.isPackaged,
    monotonicMs: systemClock.monotonicMs,
    soon: setImmediate,
    onPageLost: reason => {
      lateLog.log.error('window.page-lost', { reason });
      composed?.endSession('locked');
    },
    onPageHopeless: () => failWith(appError('E-IPC-04')),
    onLoadFailed: thrown => lateLog.log.error('app.load-failed', { fault: faultCode(thrown) }),
  });
}

/** The file is kept as it is; nothing more is written to it. */
function stopSelling(): void {
  const closing = composed;
  composed = null;
  failWith(appError('E-DB-01'));
  closing?.close().catch(failStop);
}

/**
 * Says in a window why there is no register, and ends with the code of it when the window is closed. In place where the
 * window is sound, because one that vanishes while another comes looks like a crash.
 */
function failWith(error: AppError, where: 'in-place' | 'anew' = 'anew'): void {
  const fatal = describeFatal(error, uiLanguage());
  exitCode = fatal.exitCode;
  process.stderr.write(`${fatal.code} ${fatal.sentence}\n`);
  lateLog.log.error('app.fatal', { code: fatal.code });
  if (launch.isUnattended) {
    app.quit();
    return;
  }
  assets = pageOf(fatalPage(fatal, uiLanguage()), { path: fatalStylePath, css: fatalStyle });
  const before = register;
  if (where === 'in-place' && before !== null) {
    before.renew();
    return;
  }
  register = openRegisterWindow(appUrl);
  before?.window.destroy();
}

function failStart(thrown: unknown): void {
  lateLog.log.error('app.fatal', { code: 'E-IPC-04', fault: faultCode(thrown), place: faultPlace(thrown) });
  process.stderr.write(`${faultCode(thrown)} at ${faultPlace(thrown)}\n`);
  // The disk may fail where nobody waits for an answer; that has a sentence of its own.
  failWith(translateStoreError(thrown) ?? appError('E-IPC-04'));
}

/** The store is closed before the process ends, and a fault ends with a code, whoever asked for the end. */
function endInOrder(): void {
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', event => {
    if (composed === null) return;
    event.preventDefault();
    const closing = composed;
    composed = null;
    keepEntrance(folder.root, closing.handlers)
      .catch(unhandled)
      .then(() => closing.close())
      .then(() => app.quit(), failStop);
  });
  app.on('will-quit', event => {
    lateLog.log.info('app.quit', { code: exitCode });
    if (exitCode === 0) return;
    event.preventDefault();
    app.exit(exitCode);
  });
  process.on('uncaughtException', failStart);
  process.on('unhandledRejection', unhandled);
}

function unhandled(thrown: unknown): void {
  lateLog.log.error('app.unhandled', { fault: faultCode(thrown), place: faultPlace(thrown) });
}

function failStop(thrown: unknown): void {
  lateLog.log.error('app.fatal', { code: 'E-IPC-04', fault: faultCode(thrown), place: faultPlace(thrown) });
  app.exit(1);
}

function uiLanguage(): 'en' | 'es' {
  return launch.language ?? (app.getLocale().startsWith('es') ? 'es' : 'en');
}
