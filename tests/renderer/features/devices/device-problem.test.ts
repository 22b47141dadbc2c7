import { expect, it } from 'vitest';
import { printerProblem, scannerProblem } from '../../../../renderer/features/devices/device-problem';
import { createFormat } from '../../../../renderer/ui/format';
import { createI18n } from '../../../../renderer/ui/i18n/i18n';
import { printerReasons, scannerReasons } from '../../../../shared/ipc/device-views';
import { aPrinter, aScanner } from '../../support/device-views';

const wordsIn = (language: 'en' | 'es') => {
  const t = createI18n().getFixedT(language);
  return { t, language, format: createFormat(t, language, 'UTC') };
};
const english = wordsIn('en');

it('has nothing to say of devices that work, or are on their way', () => {
  expect([
    scannerProblem(aScanner(), 'linux', english),
    scannerProblem(aScanner({ state: 'connecting' }), 'linux', english),
    printerProblem(aPrinter(), 'linux', english),
  ]).toEqual([null, null, null]);
});

it('gives the udev line of the maker on Linux, and the group of a serial port', () => {
  const permission = { state: 'unavailable', reason: 'permission' } as const;
  expect([
    scannerProblem(aScanner(permission), 'linux', english)?.line,
    scannerProblem(aScanner({ ...permission, kind: 'serial' }), 'linux', english)?.line,
    scannerProblem(aScanner(permission), 'mac', english)?.todo,
    scannerProblem(aScanner(permission), 'windows', english)?.line,
    printerProblem(aPrinter({ kind: 'usb', reason: 'permission' }), 'linux', english)?.line,
    printerProblem(aPrinter({ kind: 'serial', reason: 'permission' }), 'linux', english)?.line,
    printerProblem(aPrinter({ kind: 'queue', reason: 'permission' }), 'windows', english)?.line,
  ]).toEqual([
    'KERNEL=="hidraw*", ATTRS{idVendor}=="0c2e", TAG+="uaccess"',
    'sudo usermod -aG dialout $USER',
    'Allow this program under System Settings, Privacy & Security, Input Monitoring. Then start it again.',
    null,
    'sudo usermod -aG lp $USER',
    'sudo usermod -aG dialout $USER',
    null,
  ]);
});

it('says which library lacks on Linux, and to install again elsewhere', () => {
  const driver = aScanner({ reason: 'driver', state: 'unavailable' });
  expect(['linux', 'windows'].map(system => scannerProblem(driver, system as 'linux', english))).toEqual([
    {
      title: 'The scanner’s driver does not load on this computer.',
      todo: 'Install the library libusb as an administrator, then start this program again.',
      line: 'sudo apt install libusb-1.0-0',
    },
    {
      title: 'The scanner’s driver does not load on this computer.',
      todo: 'Part of this program is missing. Install it again.',
      line: null,
    },
  ]);
});

it('says which setting to scan for each mode that nobody can read', () => {
  const wrong = (mode: 'keyboard' | 'ibm' | 'serial' | 'snapi') =>
    scannerProblem(aScanner({ reason: 'not-a-pos-scanner', mode }), 'linux', english);
  expect(wrong('snapi')).toEqual({
    title: 'The scanner is in its maker’s own mode (SNAPI).',
    todo: 'Scan the code “USB CDC Host” or “USB HID POS” in its manual.',
    line: null,
  });
  expect(new Set((['keyboard', 'ibm', 'serial', 'snapi'] as const).map(mode => wrong(mode)?.title)).size).toBe(4);
});

it('names who has it, and where nobody answers', () => {
  expect([
    scannerProblem(aScanner({ reason: 'held', heldBy: 'Front 2' }), 'linux', english)?.title,
    scannerProblem(aScanner({ reason: 'gone', kind: 'tcp', where: '127.0.0.1:9201' }), 'linux', english)?.title,
    scannerProblem(aScanner({ state: 'absent' }), 'linux', english)?.title,
  ]).toEqual([
    'The scanner is in use by Front 2 on this computer.',
    'Nobody answers at 127.0.0.1:9201.',
    'No scanner was found.',
  ]);
});

it('says what to do about what only a person at the printer can mend', () => {
  const todo = (reason: 'cutter' | 'overheated' | 'printer-error' | 'gone', kind: 'usb' | 'tcp' = 'usb') =>
    printerProblem(aPrinter({ kind, reason, state: 'blocked' }), 'linux', english)?.todo;
  expect([todo('cutter'), todo('overheated'), todo('printer-error'), todo('gone'), todo('gone', 'tcp')]).toEqual([
    'Take out the paper that is stuck, close the cover, then switch it off and on.',
    'Leave it switched on and wait a few minutes. What waits is printed by itself.',
    'If it says so again after that, choose another printer here and call its service.',
    'Plug it in. If its light is on, try another cable or another port.',
    'Check that it is switched on and in the same network, and that its address is right.',
  ]);
});

it.each(['en', 'es'] as const)('has words for every reason there is, and for what to do, in %s', language => {
  const words = wordsIn(language);
  const problems = [
    ...scannerReasons.map(reason => scannerProblem(aScanner({ reason }), 'linux', words)),
    ...printerReasons.map(reason => printerProblem(aPrinter({ reason }), 'linux', words)),
  ];
  const isWordless = (text: string) => text === '' || /devices\.|printing\./.test(text);
  expect(problems.filter(each => each === null || isWordless(each.title) || isWordless(each.todo))).toEqual([]);
});
