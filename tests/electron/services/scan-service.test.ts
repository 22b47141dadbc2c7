import { describe, expect, it } from 'vitest';
import { refusedAt, type ScanPlace } from '../../../electron/services/scan-refusal';
import { createScanService } from '../../../electron/services/scan-service';
import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import { appError } from '../../../shared/kernel/error-code';
import { aRegister } from '../../support/register';
import { aLog } from '../../support/sync/ports';

const scan = (text: string, aim: string | null = null) => ({ text, aim, deviceKey: 'hid:1' });
const onRegister: ScanPlace = { screen: 'register', dialog: 'none' };

/** Tells what came to the screen, in order; a text that begins with X is refused. */
async function aScanService(signedIn = true) {
  const register = await aRegister();
  await register.signIn();
  const view = await register.ask('register.current', null);
  const told: string[] = [];
  const complaints: string[] = [];
  const log = aLog();
  let nowMs = 0;
  const route = (place: ScanPlace, scanned: string): ScanOutcomeView =>
    scanned.startsWith('X')
      ? { kind: 'refused', code: 'E-ITM-01', params: {} }
      : { kind: 'added', lineId: `${place.screen} ${scanned}` };
  const service = createScanService({
    register: { view: () => view },
    route,
    badge: scanned =>
      scanned === 'EMP-0001' ? { kind: 'badge', login: 'ana' } : refusedAt('sign-in', appError('E-SCN-07')),
    isSignedIn: () => signedIn,
    complain: key => complaints.push(key),
    push: (name, payload) => {
      const outcome = name === 'scan.heard' ? (payload as ScanOutcomeView) : null;
      const what =
        outcome?.kind === 'added'
          ? outcome.lineId
          : outcome?.kind === 'refused'
            ? [outcome.screen, outcome.code].filter(Boolean).join(' ')
            : outcome?.kind;
      told.push(what === undefined ? name : `${name}: ${what}`);
    },
    clock: { monotonicMs: () => nowMs },
    log,
  });
  return { service, told, complaints, log, pass: (ms: number) => (nowMs += ms) };
}

describe('createScanService', () => {
  it('hears a badge while nobody is signed in and refuses everything else, with nothing of it in the log', async () => {
    const { service, told, log, complaints, pass } = await aScanService(false);
    service.heard(scan('PTEST0001'));
    service.heard(scan('EMP-0001'));
    service.troubled({ kind: 'cut' });
    pass(1_000);
    service.troubled({ kind: 'unsupported-mode' });
    expect(told).toEqual([
      'scan.heard: sign-in E-SCN-07',
      'scan.heard: badge',
      'scan.heard: sign-in E-ITM-02',
      'scan.heard: sign-in E-SCN-01',
    ]);
    expect([log.lines, complaints]).toEqual([['scan.ignored {}'], ['hid:1']]);
  });

  it('shows the new cart before the flash that belongs to it, and no cart where there is no change of it', async () => {
    const { service, told } = await aScanService();
    service.listen(onRegister);
    service.heard(scan('A'));
    service.heard(scan('X'));
    expect(told).toEqual(['register.changed', 'scan.heard: register A', 'scan.heard: E-ITM-01']);
  });

  it('hands the identifier of the symbology on, without which digits have no meaning', async () => {
    const { service, told } = await aScanService();
    service.listen(onRegister);
    service.heard(scan('0001', ']C1'));
    expect(told.at(-1)).toBe('scan.heard: register ]C10001');
  });

  it('keeps a burst for a page that is still loading, in order, and plays it on the screen that is shown then', async () => {
    const { service, told } = await aScanService();
    for (const text of ['A', 'B', 'C']) service.heard(scan(text));
    expect(told).toEqual([]);
    service.listen({ screen: 'patients', dialog: 'none' });
    service.heard(scan('D'));
    expect(told.filter(line => line.startsWith('scan'))).toEqual(
      ['A', 'B', 'C', 'D'].map(text => `scan.heard: patients ${text}`),
    );
  });

  it('forgets with the session what waited for its page', async () => {
    const { service, told } = await aScanService();
    service.heard(scan('A'));
    service.forget();
    service.listen(onRegister);
    expect(told).toEqual([]);
  });

  it('does not fill up when a device is stuck', async () => {
    const { service, told, log } = await aScanService();
    for (let count = 0; count < 100; count += 1) service.heard(scan(`A${count}`));
    service.listen(onRegister);
    expect([told.filter(line => line.startsWith('scan')).length, log.lines.length]).toEqual([64, 36]);
  });

  it('lets the device that read it say no as well', async () => {
    const { service, complaints } = await aScanService();
    service.listen(onRegister);
    service.heard(scan('A'));
    service.heard(scan('X'));
    expect(complaints).toEqual(['hid:1']);
  });

  it('asks for another scan after a broken one, once for a whole shower, and names a wrong mode as such', async () => {
    const { service, told, pass } = await aScanService();
    // No page is there yet that could say it.
    service.troubled({ kind: 'cut' });
    service.listen(onRegister);
    for (let count = 0; count < 5; count += 1) service.troubled({ kind: 'protocol', fault: 'bad-length' });
    pass(1_000);
    service.troubled({ kind: 'unsupported-mode' });
    expect(told).toEqual(['scan.heard: E-ITM-02', 'scan.heard: E-SCN-01']);
  });

  it('says on the screen, or in the question over it, that a scan was broken', async () => {
    const { service, told, pass } = await aScanService();
    for (const place of [
      { screen: 'sales', dialog: 'none' },
      { screen: 'sales', dialog: 'closed' },
      { screen: 'register', dialog: 'badge' },
    ] as const) {
      pass(1_000);
      service.listen(place);
      service.troubled({ kind: 'cut' });
    }
    expect(told).toEqual([
      'scan.heard: sales E-ITM-02',
      'scan.heard: question E-SCN-06',
      'scan.heard: question E-ITM-02',
    ]);
  });

  it('gives everything to the live test while it is on, and nothing else does anything', async () => {
    const { service, told } = await aScanService();
    service.listen(onRegister);
    const tested: string[] = [];
    service.divert(heard => tested.push(heard.text));
    service.heard(scan('A'));
    service.troubled({ kind: 'cut' });
    service.divert(null);
    service.heard(scan('B'));
    expect([tested, told.at(-1), told.length]).toEqual([['A'], 'scan.heard: register B', 2]);
  });
});
