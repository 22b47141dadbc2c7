import type { DeviceDeskView } from '../../../shared/ipc/device-choices';
import type { PrinterView, ScannerView } from '../../../shared/ipc/device-views';
import { rightsFile, scannerRight } from '../../../shared/scan/linux-rights';
import type { Words } from '../../ui/words';

/** What is wrong with a device, what to do about it, and the line to paste where there is one. */
export type DeviceProblem = { readonly title: string; readonly todo: string; readonly line: string | null };

type Platform = DeviceDeskView['platform'];

/** null: nothing is wrong, or it is only on its way. */
export function scannerProblem(view: ScannerView, platform: Platform, { t }: Words): DeviceProblem | null {
  const { reason, kind, where } = view;
  const mode = view.mode ?? 'keyboard';
  switch (reason) {
    case 'driver':
      return platform === 'linux'
        ? problem(t('devices.scanner.driver'), t('devices.todo.libusb'), 'sudo apt install libusb-1.0-0')
        : problem(t('devices.scanner.driver'), t('devices.todo.reinstall'));
    case 'permission':
      return scannerPermission(view, platform, t);
    case 'busy':
      return problem(t('devices.scanner.busy'), t('devices.todo.closeOther'));
    case 'held':
      return problem(t('devices.scanner.held', { terminal: view.heldBy ?? '' }), t('devices.todo.closeRegister'));
    case 'unclaimed':
      return problem(t('devices.scanner.unclaimed'), t('devices.todo.unclaimed'));
    case 'wrong-mode':
      return problem(t('devices.scanner.wrongMode'), t('devices.todo.hidPos'));
    case 'not-a-pos-scanner':
      return problem(t(`devices.scanner.mode.${mode}`), t(`devices.todo.mode.${mode}`));
    case 'gone':
      return kind === 'tcp'
        ? problem(t('devices.scanner.nobodyAt', { where }), t('devices.todo.network'))
        : problem(t('devices.scanner.gone'), t('devices.todo.plugIn'));
    case 'failed':
      return problem(t('devices.scanner.failed'), t('devices.todo.replug'));
    case null:
      return view.state === 'absent' ? problem(t('devices.scanner.none'), t('devices.todo.plugIn')) : null;
  }
}

function scannerPermission(view: ScannerView, platform: Platform, t: Words['t']): DeviceProblem {
  const title = t('devices.scanner.permission');
  if (platform === 'mac') return problem(title, t('devices.todo.inputMonitoring'));
  if (platform !== 'linux') return problem(title, t('devices.todo.closeOther'));
  if (view.kind === 'serial') return problem(title, t('devices.todo.group'), 'sudo usermod -aG dialout $USER');
  return problem(title, t('devices.todo.udev', { file: rightsFile }), scannerRight(view.vendorId ?? 0));
}

export function printerProblem(view: PrinterView, platform: Platform, { t }: Words): DeviceProblem | null {
  const { reason, kind } = view;
  if (reason === null) return null;
  const title = t(`printing.reason.${reason}`);
  switch (reason) {
    case 'gone':
    case 'refused':
      return problem(title, t(kind === 'tcp' ? 'devices.todo.network' : 'devices.todo.plugIn'));
    case 'busy':
      return problem(title, t('devices.todo.closeOther'));
    case 'held':
      return problem(title, t('devices.todo.closeRegister'));
    case 'permission':
      return platform === 'linux'
        ? problem(title, t('devices.todo.group'), `sudo usermod -aG ${kind === 'serial' ? 'dialout' : 'lp'} $USER`)
        : problem(title, t('devices.todo.closeOther'));
    case 'driver':
      return problem(title, t(platform === 'windows' ? 'devices.todo.windowsDriver' : 'devices.todo.reinstall'));
    case 'not-a-printer':
      return problem(title, t('devices.todo.address'));
    case 'paper-out':
      return problem(title, t('devices.todo.paper'));
    case 'cover-open':
      return problem(title, t('devices.todo.cover'));
    case 'offline':
      return problem(title, t('devices.todo.online'));
    case 'no-answer':
    case 'failed':
      return problem(title, t('devices.todo.power'));
    case 'cutter':
      return problem(title, t('devices.todo.cutter'));
    case 'overheated':
      return problem(title, t('devices.todo.cool'));
    case 'printer-error':
      return problem(title, t('devices.todo.service'));
  }
}

function problem(title: string, todo: string, line: string | null = null): DeviceProblem {
  return { title, todo, line };
}
