import { ScanBarcode } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeviceDeskView, ScannerChoice } from '../../../shared/ipc/device-choices';
import type { ScannerView } from '../../../shared/ipc/device-views';
import { useWords, type Words } from '../../ui/words';
import { DeviceFacts } from './device-facts';
import { scannerProblem } from './device-problem';
import { DeviceState } from './device-state';
import { ProblemNotice } from './problem-notice';

type Props = {
  readonly desk: DeviceDeskView;
  /** Search, test, choose and the repeat time. */
  readonly actions: ReactNode;
};

/** Every scanner that this terminal reads or would like to read. */
export function ScannersCard({ desk, actions }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="page-card" aria-label={t('devices.scanners')}>
      <header className="device-head">
        <h2 className="panel-title">{t('devices.scanners')}</h2>
        <span className="device-choice">{choiceText(desk.scanner, words)}</span>
      </header>
      <ul className="device-list">
        {desk.devices.scanners.map(view => (
          <li key={view.key} className="device">
            <ScannerRow view={view} platform={desk.platform} />
          </li>
        ))}
      </ul>
      {actions}
    </section>
  );
}

function ScannerRow({ view, platform }: { readonly view: ScannerView; readonly platform: DeviceDeskView['platform'] }) {
  const words = useWords();
  const { t, format } = words;
  const { counts } = view;
  return (
    <>
      <div className="device-head">
        <ScanBarcode aria-hidden="true" />
        <strong className="device-name">{nameOf(view, words)}</strong>
        <DeviceState view={view} />
      </div>
      <ProblemNotice problem={scannerProblem(view, platform, words)} />
      <DeviceFacts
        facts={[
          [t('devices.kind'), view.name === '' ? '' : t(`devices.scannerKind.${view.kind}`)],
          [t('devices.maker'), view.maker],
          [t('devices.where'), view.where],
          [t('devices.usb'), usbText(view)],
          [t('devices.profile'), view.profile ?? ''],
          [t('devices.scans'), t('devices.scanCounts', { ...counts })],
          [t('devices.lastScan'), view.lastScanAt === null ? '' : format.dateTime(view.lastScanAt)],
        ]}
      />
    </>
  );
}

function nameOf(view: ScannerView, { t }: Words): string {
  return view.name === '' ? t(`devices.scannerKind.${view.kind}`) : view.name;
}

/** In the hexadecimal that is printed on the device and in every manual. */
function usbText({ vendorId, productId }: ScannerView): string {
  if (vendorId === null) return '';
  return [vendorId, productId ?? 0].map(id => id.toString(16).padStart(4, '0')).join(':');
}

function choiceText(choice: ScannerChoice, { t }: Words): string {
  return t(choice.kind === 'setup' ? 'devices.asSetUp' : 'devices.asChosen');
}
